// zh: 哪些任务写明了完成时限？
// en: Which points state a deadline?
// group: checking
// parameters
//   documentId  string    文件 | plan
// columns
//   label       string    任务 | point
//   deadline    string    完成时限 | deadline as written
//   until       string?   截止 | until
//   text        string    任务文字 | text of the point
MATCH (:Document {id: $documentId})-[:HAS_SECTION*]->(:Section)-[:HAS_POINT]->(point:WorkPoint)
WHERE point.deadlineRaw IS NOT NULL
RETURN point.label AS label, point.deadlineRaw AS deadline, point.deadlineTo AS until, point.text AS text
ORDER BY until, point.position
