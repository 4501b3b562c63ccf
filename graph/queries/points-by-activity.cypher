// zh: 哪些任务要做 $activity？
// en: Which points involve $activity?
// group: coverage
// parameters
//   documentId  string             文件 | plan
//   activity    string = "培训"    举措类型 | activity type
// columns
//   label       string    任务 | point
//   words       strings   原文 | words
//   units       strings   单位 | units
//   text        string    任务文字 | text of the point
MATCH (:Document {id: $documentId})-[:HAS_SECTION*]->(:Section)-[:HAS_POINT]->(point:WorkPoint)
MATCH (point)-[mention:INVOLVES]->(:ActivityType {name: $activity})
WITH point, collect(DISTINCT mention.raw) AS words
RETURN
  point.label AS label,
  words,
  COLLECT {
    MATCH (unit:Unit)-[responsibility:RESPONSIBLE_FOR]->(point) RETURN unit.name ORDER BY responsibility.position
  } AS units,
  point.text AS text
ORDER BY point.position
