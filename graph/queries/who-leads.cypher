// zh: 第 $label 项由谁牵头，依据是什么？
// en: Who leads point $label, and on what does that rest?
// group: responsibility
// parameters
//   documentId  string         文件 | plan
//   label       string = "7"   任务序号 | point
// columns
//   label       string         任务 | point
//   unit        string         单位 | unit
//   role        string         文中角色 | role in the text
//   lead        boolean        牵头 | lead
//   leadBasis   string?        牵头依据 | basis
//   raw         string         原文 | words
//   text        string         任务文字 | text of the point
MATCH (:Document {id: $documentId})-[:HAS_SECTION*]->(:Section)-[:HAS_POINT]->(point:WorkPoint {label: $label})
MATCH (responsible:Unit|UnitGroup)-[responsibility:RESPONSIBLE_FOR]->(point)
RETURN
  point.label AS label,
  responsible.name AS unit,
  responsibility.role AS role,
  responsibility.lead AS lead,
  responsibility.leadBasis AS leadBasis,
  responsibility.raw AS raw,
  point.text AS text
ORDER BY point.position, responsibility.start
