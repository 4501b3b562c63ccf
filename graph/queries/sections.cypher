// zh: 文件分哪些章节？
// en: Which sections does a plan have?
// parameters
//   documentId  string?   文件编号，不填则全部 | plan id, all when left out
// columns
//   documentId  string    文件 | plan
//   id          string    编号 | id
//   parentId    string?   上级章节 | parent
//   label       string    序号 | label
//   title       string    标题 | title
//   level       integer   层级 | level
//   position    integer   次序 | position
//   targets     strings   章节对象 | targets of the heading
MATCH (document:Document)-[:HAS_SECTION*]->(section:Section)
WHERE $documentId IS NULL OR document.id = $documentId
OPTIONAL MATCH (parent:Section)-[:HAS_SECTION]->(section)
RETURN
  document.id AS documentId,
  section.id AS id,
  parent.id AS parentId,
  section.label AS label,
  section.title AS title,
  section.level AS level,
  section.position AS position,
  COLLECT { MATCH (section)-[mention:TARGETS]->(target:TargetGroup) RETURN target.name ORDER BY mention.start } AS targets
ORDER BY documentId, position
