// zh: $unit 和 $other 共同承担哪些任务？
// en: Which points do $unit and $other share?
// group: collaboration
// parameters
//   documentId  string              文件 | plan
//   unit        string              单位 | unit
//   other       string = "科协"     另一个单位 | other unit
// columns
//   label       string    任务 | point
//   leads       strings   牵头（含推定） | led by
//   of          integer   点名单位数 | units named at the point
//   text        string    任务文字 | text of the point
MATCH (:Document {id: $documentId})-[:HAS_SECTION*]->(:Section)-[:HAS_POINT]->(point:WorkPoint)
MATCH (:Unit {name: $unit})-[responsibility:RESPONSIBLE_FOR]->(point)<-[:RESPONSIBLE_FOR]-(:Unit {name: $other})
RETURN
  point.label AS label,
  COLLECT { MATCH (leader:Unit)-[:RESPONSIBLE_FOR {lead: true}]->(point) RETURN leader.name } AS leads,
  responsibility.of AS of,
  point.text AS text
ORDER BY point.position
