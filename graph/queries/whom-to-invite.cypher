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
//   convenes    boolean           宜召集（牵头最多） | to convene: leads most
//   labels      strings           任务 | points
// A point concerns the target by its own words or by its section's heading. Left out: points given to a group, which group-points lists.
MATCH (:Document {id: $documentId})-[:HAS_SECTION*]->(section:Section)-[:HAS_POINT]->(point:WorkPoint)
WHERE EXISTS { (point)-[:TARGETS]->(:TargetGroup {name: $target}) }
  OR EXISTS { (section)-[:TARGETS]->(:TargetGroup {name: $target}) }
MATCH (unit:Unit)-[responsibility:RESPONSIBLE_FOR]->(point)
WITH unit, responsibility, point ORDER BY point.position
WITH
  unit.name AS unit,
  count(point) AS points,
  sum(CASE WHEN responsibility.lead THEN 1 ELSE 0 END) AS leads,
  collect(point.label) AS labels
WITH collect({unit: unit, points: points, leads: leads, labels: labels}) AS invited, max(leads) AS most
UNWIND invited AS row
RETURN
  row.unit AS unit,
  row.points AS points,
  row.leads AS leads,
  most > 0 AND row.leads = most AS convenes,
  row.labels AS labels
ORDER BY leads DESC, points DESC, unit ASC
