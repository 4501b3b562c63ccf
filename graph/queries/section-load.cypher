// zh: 各章节有多少任务、涉及多少单位？
// en: How many points and units does each section have?
// group: coverage
// parameters
//   documentId  string    文件 | plan
// columns
//   section     string    章节 | section
//   points      integer   任务 | points
//   units       integer   单位 | units
//   first       integer   首项次序 | place of its first point
MATCH (:Document {id: $documentId})-[:HAS_SECTION*]->(section:Section)-[:HAS_POINT]->(point:WorkPoint)
OPTIONAL MATCH (unit:Unit)-[:RESPONSIBLE_FOR]->(point)
OPTIONAL MATCH (chapter:Section)-[:HAS_SECTION]->(section)
RETURN
  coalesce(chapter.label, '') + section.label + ' ' + section.title AS section,
  count(DISTINCT point) AS points,
  count(DISTINCT unit) AS units,
  min(point.position) AS first
ORDER BY first
