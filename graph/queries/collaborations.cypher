// zh: 哪些单位常在一起，共同承担至少 $atLeast 项任务？
// en: Which units work together, on at least $atLeast points?
// group: collaboration
// parameters
//   documentId  string        文件 | plan
//   atLeast     integer = 1   至少几项 | at least
// columns
//   a           string        单位 | unit
//   b           string        单位 | unit
//   points      integer       共同任务 | shared points
//   weight      float         平摊权重 | weight: sum of 1/(k−1)
MATCH (a:Unit)-[tie:COLLABORATES_WITH {documentId: $documentId}]->(b:Unit)
WHERE tie.points >= $atLeast
RETURN a.name AS a, b.name AS b, tie.points AS points, tie.weight AS weight
ORDER BY points DESC, weight DESC, a ASC, b ASC
