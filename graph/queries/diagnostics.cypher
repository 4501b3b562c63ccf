// zh: 有哪些地方待核实？
// en: What should a person look at?
// group: checking
// parameters
//   documentId  string?   文件编号，不填则全部 | plan id, all when left out
// columns
//   documentId  string    文件 | plan
//   id          string    编号 | id
//   code        string    代码 | code
//   severity    string    程度 | severity
//   zh          string    说明 | message in Chinese
//   en          string    英文说明 | message
//   suggestion  string?   建议 | suggestion
//   start       integer   起 | start
//   end         integer   止 | end
//   line        integer   行 | line
//   column      integer   列 | column
//   pointId     string?   任务 | point
//   raw         string    原文 | words
MATCH (document:Document)-[:HAS_DIAGNOSTIC]->(diagnostic:Diagnostic)
WHERE $documentId IS NULL OR document.id = $documentId
OPTIONAL MATCH (diagnostic)-[:ABOUT]->(point:WorkPoint)
RETURN
  document.id AS documentId,
  diagnostic.id AS id,
  diagnostic.code AS code,
  diagnostic.severity AS severity,
  diagnostic.zh AS zh,
  diagnostic.en AS en,
  diagnostic.suggestion AS suggestion,
  diagnostic.start AS start,
  diagnostic.end AS end,
  diagnostic.line AS line,
  diagnostic.column AS column,
  point.id AS pointId,
  diagnostic.raw AS raw
ORDER BY documentId, diagnostic.position
