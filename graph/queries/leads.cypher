// zh: 谁牵头最多，依据各是什么？
// en: Who leads most, and on what grounds?
// group: responsibility
// parameters
//   documentId  string    文件 | plan
// columns
//   unit        string    单位 | unit
//   led         integer   牵头 | led
//   stated      integer   写明或按规则 | stated or by rule
//   sole        integer   独家承担 | sole
//   strong      integer   推定较强 | inferred, strong
//   weak        integer   推定较弱 | inferred, weak
MATCH (:Document {id: $documentId})-[:HAS_SECTION*]->(:Section)-[:HAS_POINT]->(point:WorkPoint)
MATCH (unit:Unit)-[responsibility:RESPONSIBLE_FOR {lead: true}]->(point)
RETURN
  unit.name AS unit,
  count(point) AS led,
  sum(CASE WHEN responsibility.leadBasis IN ['stated', 'rule'] THEN 1 ELSE 0 END) AS stated,
  sum(CASE responsibility.leadBasis WHEN 'sole' THEN 1 ELSE 0 END) AS sole,
  sum(CASE responsibility.leadBasis WHEN 'first-against-order' THEN 1 ELSE 0 END) AS strong,
  sum(CASE responsibility.leadBasis WHEN 'first-in-order' THEN 1 ELSE 0 END) AS weak
ORDER BY led DESC, unit ASC
