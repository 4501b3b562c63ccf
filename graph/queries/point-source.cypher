// zh: 第 $label 项原文怎样写，在第几行？
// en: What does point $label say in the document, and on which line?
// group: checking
// parameters
//   documentId  string         文件 | plan
//   label       string = "7"   任务序号 | point
// columns
//   label       string    任务 | point
//   line        integer   行 | line
//   page        integer?  页 | page
//   source      string    原文 | source words
//   units       integer   点名单位数 | units named
MATCH (:Document {id: $documentId})-[:HAS_SECTION*]->(:Section)-[:HAS_POINT]->(point:WorkPoint {label: $label})
RETURN
  point.label AS label,
  point.line AS line,
  point.page AS page,
  point.source AS source,
  COUNT { (:Unit)-[:RESPONSIBLE_FOR]->(point) } AS units
ORDER BY point.position
