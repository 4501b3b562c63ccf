// zh: 各单位承担多少任务，换一种算法又如何？
// en: How much does each unit carry, under each way of counting?
// group: workload
// parameters
//   documentId  string   文件 | plan
// columns
//   unit        string   单位 | unit
//   full        integer  全部计入 | all points that name it
//   lead        integer  牵头（含推定） | of these, points that it leads, stated or inferred
//   fractional  float    按参与单位平摊 | sum over its points of 1/k, k = units named at the point
//   points      strings  任务 | points
// Left out: points given to a group such as 各成员单位.
MATCH (:Document {id: $documentId})-[:HAS_SECTION*]->(:Section)-[:HAS_POINT]->(point:WorkPoint)
MATCH (unit:Unit)-[responsibility:RESPONSIBLE_FOR]->(point)
WITH unit, responsibility, point ORDER BY point.position
RETURN
  unit.name AS unit,
  count(point) AS full,
  sum(CASE WHEN responsibility.lead THEN 1 ELSE 0 END) AS lead,
  sum(1.0 / responsibility.of) AS fractional,
  collect(point.label) AS points
ORDER BY full DESC, unit ASC
