// zh: 每项任务谁牵头、谁参加？
// en: Who leads each point, and who takes part?
// group: responsibility
// parameters
//   documentId  string    文件 | plan
// columns
//   label       string    任务 | point
//   lead        strings   牵头（含推定） | led by, stated or inferred
//   leadBasis   string?   牵头依据 | basis
//   others      strings   其余单位 | other units
//   groups      strings   统称 | groups
//   text        string    任务文字 | text of the point
MATCH (:Document {id: $documentId})-[:HAS_SECTION*]->(:Section)-[:HAS_POINT]->(point:WorkPoint)
RETURN
  point.label AS label,
  COLLECT {
    MATCH (unit:Unit)-[own:RESPONSIBLE_FOR {lead: true}]->(point) RETURN unit.name ORDER BY own.position
  } AS lead,
  head(COLLECT {
    MATCH (:Unit)-[own:RESPONSIBLE_FOR {lead: true}]->(point) RETURN own.leadBasis ORDER BY own.position
  }) AS leadBasis,
  COLLECT {
    MATCH (unit:Unit)-[own:RESPONSIBLE_FOR {lead: false}]->(point) RETURN unit.name ORDER BY own.position
  } AS others,
  COLLECT {
    MATCH (unit:UnitGroup)-[own:RESPONSIBLE_FOR]->(point) RETURN unit.name ORDER BY own.position
  } AS groups,
  point.text AS text
ORDER BY point.position
