// zh: 关于 $target 的任务开协调会，请谁、谁召集？
// en: For a meeting about $target, whom to invite and who convenes?
// group: meeting
// parameters
//   documentId  string            文件 | plan
//   target      string = "农民"   服务对象 | target group
// columns
//   unit        string            单位 | unit
//   points      integer           有关任务 | points concerned
//   leads       integer           其中牵头（含推定） | of these, led
//   labels      strings           任务 | points
// A point concerns the target by its own words or by its section's heading.
MATCH (:Document {id: $documentId})-[:HAS_SECTION*]->(section:Section)-[:HAS_POINT]->(point:WorkPoint)
WHERE EXISTS { (point)-[:TARGETS]->(:TargetGroup {name: $target}) }
  OR EXISTS { (section)-[:TARGETS]->(:TargetGroup {name: $target}) }
MATCH (unit:Unit)-[responsibility:RESPONSIBLE_FOR]->(point)
WITH unit, responsibility, point ORDER BY point.position
RETURN
  unit.name AS unit,
  count(point) AS points,
  sum(CASE WHEN responsibility.lead THEN 1 ELSE 0 END) AS leads,
  collect(point.label) AS labels
ORDER BY leads DESC, points DESC, unit ASC
