// zh: 文件有哪些任务？
// en: Which work points does a plan have?
// parameters
//   documentId    string?   文件编号，不填则全部 | plan id, all when left out
// columns
//   documentId    string    文件 | plan
//   id            string    编号 | id
//   label         string    序号 | label
//   position      integer   次序 | position
//   sectionId     string    章节 | section
//   text          string    文字 | text
//   source        string    原文 | source words
//   start         integer   起 | start
//   end           integer   止 | end
//   clauses       integers  责任表述的起止 | spans of responsibility clauses
//   line          integer   行 | line
//   page          integer?  页 | page
//   deadlineRaw   string?   完成时限原文 | deadline as written
//   deadlineFrom  string?   完成时限起 | deadline from
//   deadlineTo    string?   完成时限止 | deadline to
MATCH (document:Document)-[:HAS_SECTION*]->(section:Section)-[:HAS_POINT]->(point:WorkPoint)
WHERE $documentId IS NULL OR document.id = $documentId
RETURN
  document.id AS documentId,
  point.id AS id,
  point.label AS label,
  point.position AS position,
  section.id AS sectionId,
  point.text AS text,
  point.source AS source,
  point.start AS start,
  point.end AS end,
  point.clauses AS clauses,
  point.line AS line,
  point.page AS page,
  point.deadlineRaw AS deadlineRaw,
  point.deadlineFrom AS deadlineFrom,
  point.deadlineTo AS deadlineTo
ORDER BY documentId, position
