// zh: $unit 牵头的任务里，哪些依据弱？
// en: Which leads of $unit rest on weak grounds?
// group: responsibility
// parameters
//   documentId  string   文件 | plan
//   unit        string   单位 | unit
// columns
//   label       string   任务 | point
//   leadBasis   string   牵头依据 | basis
//   others      strings  其余单位 | other units
//   text        string   任务文字 | text of the point
MATCH (:Document {id: $documentId})-[:HAS_SECTION*]->(:Section)-[:HAS_POINT]->(point:WorkPoint)
MATCH (:Unit {name: $unit})-[responsibility:RESPONSIBLE_FOR {lead: true, leadBasis: 'first-in-order'}]->(point)
RETURN
  point.label AS label,
  responsibility.leadBasis AS leadBasis,
  COLLECT {
    MATCH (other:Unit)-[listed:RESPONSIBLE_FOR]->(point) WHERE other.name <> $unit RETURN other.name ORDER BY listed.position
  } AS others,
  point.text AS text
ORDER BY point.position
