// zh: 哪些服务对象只靠不超过 $atMost 个单位？
// en: Which target groups rest on at most $atMost units?
// group: coverage
// parameters
//   documentId  string        文件 | plan
//   atMost      integer = 1   至多几个 | at most
// columns
//   target      string   服务对象 | target group
//   units       integer  单位数 | units
//   names       strings  单位 | names
//   points      strings  任务 | points
// Points given to a group alone name no unit and are left out.
MATCH (:Document {id: $documentId})-[:HAS_SECTION*]->(:Section)-[:HAS_POINT]->(point:WorkPoint)
MATCH (point)-[:TARGETS]->(target:TargetGroup)
MATCH (unit:Unit)-[:RESPONSIBLE_FOR]->(point)
WITH target, unit, point ORDER BY point.position
WITH target, collect(DISTINCT unit.name) AS names, collect(DISTINCT point.label) AS points
WHERE size(names) <= $atMost
RETURN target.name AS target, size(names) AS units, names, points
ORDER BY units, target
