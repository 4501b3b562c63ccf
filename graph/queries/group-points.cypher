// zh: 哪些任务只写了统称，没有点名单位？
// en: Which points name a group and no unit?
// group: responsibility
// parameters
//   documentId  string    文件 | plan
// columns
//   label       string    任务 | point
//   group       string    统称 | group
//   raw         string    原文 | words
//   text        string    任务文字 | text of the point
MATCH (:Document {id: $documentId})-[:HAS_SECTION*]->(:Section)-[:HAS_POINT]->(point:WorkPoint)
MATCH (unitGroup:UnitGroup)-[responsibility:RESPONSIBLE_FOR]->(point)
WHERE NOT EXISTS { (:Unit)-[:RESPONSIBLE_FOR]->(point) }
RETURN point.label AS label, unitGroup.name AS group, responsibility.raw AS raw, point.text AS text
ORDER BY point.position
