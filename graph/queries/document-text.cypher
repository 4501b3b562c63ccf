// zh: $documentId 的原文怎样写？
// en: What does the document $documentId say, word for word?
// parameters
//   documentId  string   文件 | plan
// columns
//   documentId  string   文件 | plan
//   title       string   标题 | title
//   text        string   原文 | text
MATCH (document:Document {id: $documentId})
RETURN document.id AS documentId, document.title AS title, document.text AS text
