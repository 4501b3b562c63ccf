// zh: 哪些服务对象没有 $activity 的任务？
// en: For which target groups does no point involve $activity?
// group: coverage
// parameters
//   documentId  string             文件 | plan
//   activity    string = "培训"    举措类型 | activity type
// columns
//   target      string    服务对象 | target group
//   points      integer   任务 | points that serve it
MATCH (:Document {id: $documentId})-[:HAS_SECTION*]->(:Section)-[:HAS_POINT]->(point:WorkPoint)
MATCH (point)-[:TARGETS]->(target:TargetGroup)
WITH target, collect(DISTINCT point) AS points
WHERE none(point IN points WHERE EXISTS { (point)-[:INVOLVES]->(:ActivityType {name: $activity}) })
RETURN target.name AS target, size(points) AS points
ORDER BY points DESC, target ASC
