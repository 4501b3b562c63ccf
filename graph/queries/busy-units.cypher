// zh: 哪些单位承担至少 $atLeast 项任务？
// en: Which units carry at least $atLeast points?
// group: workload
// parameters
//   documentId  string          文件 | plan
//   atLeast     integer = 10    至少几项 | at least
// columns
//   unit        string    单位 | unit
//   points      integer   任务 | points
//   led         integer   其中牵头（含推定） | of these, led
//   longLists   integer   其中 8 家以上的名单 | of these, with 8 or more units
MATCH (:Document {id: $documentId})-[:HAS_SECTION*]->(:Section)-[:HAS_POINT]->(point:WorkPoint)
MATCH (unit:Unit)-[responsibility:RESPONSIBLE_FOR]->(point)
WITH
  unit.name AS unit,
  count(point) AS points,
  sum(CASE WHEN responsibility.lead THEN 1 ELSE 0 END) AS led,
  sum(CASE WHEN responsibility.of >= 8 THEN 1 ELSE 0 END) AS longLists
WHERE points >= $atLeast
RETURN unit, points, led, longLists
ORDER BY points DESC, unit ASC
