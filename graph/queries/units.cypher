// zh: 文件点名了哪些单位？
// en: Which units does a plan name?
// parameters
//   documentId  string?   文件编号，不填则全部 | plan id, all when left out
// columns
//   documentId  string    文件 | plan
//   id          string    编号 | id
//   name        string    单位 | unit
//   place       string    地区 | place
//   category    string?   系统 | sector
//   rank        integer?  惯常次序 | usual order
//   aliases     strings   文中写法 | forms in the text
MATCH (document:Document)-[:HAS_SECTION*]->(:Section)-[:HAS_POINT]->(:WorkPoint)<-[:RESPONSIBLE_FOR]-(unit:Unit)
WHERE $documentId IS NULL OR document.id = $documentId
WITH DISTINCT document, unit
RETURN
  document.id AS documentId,
  unit.id AS id,
  unit.name AS name,
  unit.place AS place,
  unit.category AS category,
  unit.rank AS rank,
  unit.aliases AS aliases
ORDER BY documentId, rank, id
