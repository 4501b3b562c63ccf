// zh: $unit 的任务服务哪些人？
// en: Whom do the points of $unit serve?
// group: coverage
// parameters
//   documentId  string    文件 | plan
//   unit        string    单位 | unit
// columns
//   target      string    服务对象 | target group
//   points      integer   任务 | points
//   led         integer   其中该单位牵头（含推定） | of these, led by the unit
//   words       strings   原文 | words
//   labels      strings   任务序号 | which points
MATCH (:Document {id: $documentId})-[:HAS_SECTION*]->(:Section)-[:HAS_POINT]->(point:WorkPoint)
MATCH (:Unit {name: $unit})-[responsibility:RESPONSIBLE_FOR]->(point)-[mention:TARGETS]->(target:TargetGroup)
WITH target, point, responsibility, collect(DISTINCT mention.raw) AS words ORDER BY point.position
WITH
  target.name AS target,
  count(point) AS points,
  sum(CASE WHEN responsibility.lead THEN 1 ELSE 0 END) AS led,
  collect(words) AS quoted,
  collect(point.label) AS labels
UNWIND quoted AS words
UNWIND words AS word
RETURN target, points, led, collect(DISTINCT word) AS words, labels
ORDER BY points DESC, target ASC
