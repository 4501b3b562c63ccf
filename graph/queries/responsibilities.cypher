// zh: 每项任务由哪些单位负责？
// en: Which units are responsible for each point?
// parameters
//   documentId  string?   文件编号，不填则全部 | plan id, all when left out
// columns
//   documentId  string    文件 | plan
//   pointId     string    任务 | point
//   unitId      string?   单位编号 | unit id
//   name        string    单位或统称 | unit or group
//   group       boolean   是统称 | is a group
//   role        string    文中角色 | role in the text
//   lead        boolean   牵头 | lead
//   leadBasis   string?   牵头依据 | basis of the lead
//   position    integer   列位，单位与统称各自计 | place among the units, or among the groups
//   of          integer   点名单位数 | units named at the point
//   raw         string    原文 | words
//   start       integer   起 | start
//   end         integer   止 | end
MATCH (document:Document)-[:HAS_SECTION*]->(:Section)-[:HAS_POINT]->(point:WorkPoint)
WHERE $documentId IS NULL OR document.id = $documentId
MATCH (responsible:Unit|UnitGroup)-[responsibility:RESPONSIBLE_FOR]->(point)
RETURN
  document.id AS documentId,
  point.id AS pointId,
  CASE WHEN responsible:Unit THEN responsible.id END AS unitId,
  responsible.name AS name,
  responsible:UnitGroup AS group,
  responsibility.role AS role,
  responsibility.lead AS lead,
  responsibility.leadBasis AS leadBasis,
  responsibility.position AS position,
  responsibility.of AS of,
  responsibility.raw AS raw,
  responsibility.start AS start,
  responsibility.end AS end
ORDER BY documentId, point.position, start
