// zh: 哪些任务列了 $atLeast 家以上单位？
// en: Which points list $atLeast units or more?
// group: meeting
// parameters
//   documentId  string         文件 | plan
//   atLeast     integer = 8    至少几家 | at least
// columns
//   label       string    任务 | point
//   units       integer   单位数 | units
//   names       strings   单位 | names
//   text        string    任务文字 | text of the point
MATCH (:Document {id: $documentId})-[:HAS_SECTION*]->(:Section)-[:HAS_POINT]->(point:WorkPoint)
MATCH (unit:Unit)-[responsibility:RESPONSIBLE_FOR]->(point)
WITH point, unit, responsibility ORDER BY responsibility.position
WITH point, count(unit) AS units, collect(unit.name) AS names
WHERE units >= $atLeast
RETURN point.label AS label, units, names, point.text AS text
ORDER BY units DESC, point.position
