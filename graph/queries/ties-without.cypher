// zh: 不算 $unit，谁和谁联系最多？
// en: Leaving $unit out, who works with whom most?
// group: collaboration
// parameters
//   documentId  string          文件 | plan
//   unit        string          单位 | unit
//   atLeast     integer = 4     至少几项 | at least
// columns
//   a           string    单位 | unit
//   b           string    单位 | unit
//   points      integer   共同任务 | shared points
MATCH (a:Unit)-[tie:COLLABORATES_WITH {documentId: $documentId}]->(b:Unit)
WHERE a.name <> $unit AND b.name <> $unit AND tie.points >= $atLeast
RETURN a.name AS a, b.name AS b, tie.points AS points
ORDER BY points DESC, a ASC, b ASC
