// zh: 哪些服务对象只靠一个单位？
// en: Which target groups rest on a single unit?
// group: coverage
// parameters
//   documentId  string   文件 | plan
// columns
//   target      string   服务对象 | target group
//   unit        string   单位 | unit
//   points      strings  任务 | points
MATCH (:Document {id: $documentId})-[:HAS_SECTION*]->(:Section)-[:HAS_POINT]->(point:WorkPoint)
MATCH (point)-[:TARGETS]->(target:TargetGroup)
MATCH (unit:Unit)-[:RESPONSIBLE_FOR]->(point)
WITH target, collect(DISTINCT unit.name) AS units, collect(DISTINCT point.label) AS points
WHERE size(units) = 1
RETURN target.name AS target, units[0] AS unit, points
ORDER BY target
