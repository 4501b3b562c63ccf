// zh: 每项任务服务谁、做什么、用什么载体？
// en: Whom does each point serve, what does it do, and what does it name?
// parameters
//   documentId  string?   文件编号，不填则全部 | plan id, all when left out
// columns
//   documentId  string    文件 | plan
//   pointId     string    任务 | point
//   kind        string    类别 | kind: target, activity or programme
//   name        string    名称 | name
//   raw         string    原文 | words
//   start       integer   起 | start
//   end         integer   止 | end
MATCH (document:Document)-[:HAS_SECTION*]->(:Section)-[:HAS_POINT]->(point:WorkPoint)
WHERE $documentId IS NULL OR document.id = $documentId
MATCH (point)-[mention:TARGETS|INVOLVES|NAMES]->(named)
RETURN
  document.id AS documentId,
  point.id AS pointId,
  CASE type(mention) WHEN 'TARGETS' THEN 'target' WHEN 'INVOLVES' THEN 'activity' ELSE 'programme' END AS kind,
  named.name AS name,
  mention.raw AS raw,
  mention.start AS start,
  mention.end AS end
ORDER BY documentId, point.position, start
