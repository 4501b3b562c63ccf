// zh: $unit 承担哪些任务？
// en: Which points is $unit responsible for?
// group: workload
// parameters
//   documentId  string    文件 | plan
//   unit        string    单位 | unit
// columns
//   label       string    任务 | point
//   lead        boolean   牵头 | lead
//   leadBasis   string?   牵头依据 | basis
//   of          integer   点名单位数 | units named at the point
//   raw         string    原文 | words
//   text        string    任务文字 | text of the point
MATCH (:Document {id: $documentId})-[:HAS_SECTION*]->(:Section)-[:HAS_POINT]->(point:WorkPoint)
MATCH (:Unit {name: $unit})-[responsibility:RESPONSIBLE_FOR]->(point)
RETURN
  point.label AS label,
  responsibility.lead AS lead,
  responsibility.leadBasis AS leadBasis,
  responsibility.of AS of,
  responsibility.raw AS raw,
  point.text AS text
ORDER BY point.position
