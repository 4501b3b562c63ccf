// zh: $unit 和 $other 之间，谁与两边都共事？
// en: Who works with both $unit and $other?
// group: collaboration
// parameters
//   documentId  string              文件 | plan
//   unit        string              单位 | unit
//   other       string = "气象局"   另一个单位 | other unit
// columns
//   between     string    单位 | unit
//   withUnit    integer   与前者共同任务 | points with the first
//   withOther   integer   与后者共同任务 | points with the second
MATCH (between:Unit)-[first:COLLABORATES_WITH {documentId: $documentId}]-(:Unit {name: $unit})
MATCH (between)-[second:COLLABORATES_WITH {documentId: $documentId}]-(:Unit {name: $other})
RETURN between.name AS between, first.points AS withUnit, second.points AS withOther
ORDER BY CASE WHEN withUnit < withOther THEN withUnit ELSE withOther END DESC, between ASC
