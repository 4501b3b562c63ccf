// zh: 哪些任务、服务对象、举措只靠一个单位？
// en: Which points, target groups and activities rest on a single unit?
// group: coverage
// parameters
//   documentId  string   文件 | plan
// columns
//   kind        string   类别 | kind: point, target or activity
//   name        string   名称 | name
//   unit        string   单位 | unit
//   points      strings  任务 | points
// Points given to a group alone name no unit and are left out.
CALL () {
  MATCH (:Document {id: $documentId})-[:HAS_SECTION*]->(:Section)-[:HAS_POINT]->(point:WorkPoint)
  MATCH (unit:Unit)-[:RESPONSIBLE_FOR]->(point)
  RETURN 'point' AS kind, point.label AS name, collect(DISTINCT unit.name) AS units, [point.label] AS points, point.position AS position
  UNION ALL
  MATCH (:Document {id: $documentId})-[:HAS_SECTION*]->(:Section)-[:HAS_POINT]->(point:WorkPoint)
  MATCH (point)-[:TARGETS|INVOLVES]->(named:TargetGroup|ActivityType)
  MATCH (unit:Unit)-[:RESPONSIBLE_FOR]->(point)
  WITH named, unit, point ORDER BY point.position
  RETURN
    CASE WHEN named:TargetGroup THEN 'target' ELSE 'activity' END AS kind,
    named.name AS name,
    collect(DISTINCT unit.name) AS units,
    collect(DISTINCT point.label) AS points,
    min(point.position) AS position
}
WITH kind, name, units, points, position
WHERE size(units) = 1
RETURN kind, name, units[0] AS unit, points
ORDER BY CASE kind WHEN 'point' THEN 0 WHEN 'target' THEN 1 ELSE 2 END, position, name
