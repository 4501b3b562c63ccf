// zh: 哪些任务写到“$words”？
// en: Which points contain “$words”?
// group: checking
// parameters
//   documentId  string?             文件编号，不填则全部 | plan id, all when left out
//   words       string = "志愿服务"  词句 | words
// columns
//   documentId  string   文件 | plan
//   label       string   任务 | point
//   line        integer  行 | line
//   text        string   任务文字 | text of the point
MATCH (document:Document)-[:HAS_SECTION*]->(:Section)-[:HAS_POINT]->(point:WorkPoint)
WHERE ($documentId IS NULL OR document.id = $documentId) AND point.text CONTAINS $words
RETURN document.id AS documentId, point.label AS label, point.line AS line, point.text AS text
ORDER BY documentId, point.position
