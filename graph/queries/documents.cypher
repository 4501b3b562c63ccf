// zh: 图谱里有哪些文件？
// en: Which plans does the graph hold?
// parameters
//   documentId     string?   文件编号，不填则全部 | plan id, all when left out
// columns
//   id             string    编号 | id
//   title          string    标题 | title
//   issuer         string?   发文机关 | issuer
//   addressees     string?   印发对象 | addressees
//   place          string?   地区 | place
//   year           integer?  年份 | year
//   documentNumber string?   文号 | document number
//   date           string?   日期 | date
//   contentHash    string    原文指纹 | fingerprint
//   points         integer   任务数 | points
//   units          integer   单位数 | units
//   diagnostics    integer   待核实 | to check
MATCH (document:Document)
WHERE $documentId IS NULL OR document.id = $documentId
RETURN
  document.id AS id,
  document.title AS title,
  document.issuer AS issuer,
  document.addressees AS addressees,
  document.place AS place,
  document.year AS year,
  document.documentNumber AS documentNumber,
  document.date AS date,
  document.contentHash AS contentHash,
  COUNT { (document)-[:HAS_SECTION*]->(:Section)-[:HAS_POINT]->(:WorkPoint) } AS points,
  COUNT {
    MATCH (document)-[:HAS_SECTION*]->(:Section)-[:HAS_POINT]->(:WorkPoint)<-[:RESPONSIBLE_FOR]-(unit:Unit)
    RETURN DISTINCT unit
  } AS units,
  COUNT { (document)-[:HAS_DIAGNOSTIC]->(:Diagnostic) } AS diagnostics
ORDER BY coalesce(document.year, 0) DESC, document.id ASC
