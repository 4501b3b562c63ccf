// zh: 每个服务对象有哪些举措类型？
// en: Which activity types serve each target group?
// group: coverage
// parameters
//   documentId  string   文件 | plan
// columns
//   target      string   服务对象 | target group
//   activity    string   举措类型 | activity type
//   points      integer  任务数 | points
//   labels      strings  任务 | points
MATCH (:Document {id: $documentId})-[:HAS_SECTION*]->(:Section)-[:HAS_POINT]->(point:WorkPoint)
MATCH (target:TargetGroup)<-[:TARGETS]-(point)-[:INVOLVES]->(activity:ActivityType)
WITH DISTINCT target, activity, point ORDER BY point.position
RETURN target.name AS target, activity.name AS activity, count(point) AS points, collect(point.label) AS labels
ORDER BY points DESC, target ASC, activity ASC
