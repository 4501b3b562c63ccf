// zh: 哪些单位与 $unit 共同承担至少 $atLeast 项任务？
// en: Which units share at least $atLeast points with $unit?
// group: collaboration
// parameters
//   documentId  string        文件 | plan
//   unit        string        单位 | unit
//   atLeast     integer = 3   至少几项 | at least
// columns
//   partner     string        单位 | unit
//   shared      integer       共同任务 | shared points
//   led         integer       其中该单位牵头（含推定） | of these, led by the unit
//   weight      float         平摊权重 | weight: sum of 1/(k−1)
//   points      strings       任务 | points
MATCH (:Document {id: $documentId})-[:HAS_SECTION*]->(:Section)-[:HAS_POINT]->(point:WorkPoint)
MATCH (:Unit {name: $unit})-[responsibility:RESPONSIBLE_FOR]->(point)<-[:RESPONSIBLE_FOR]-(partner:Unit)
WITH partner, responsibility, point ORDER BY point.position
WITH
  partner.name AS partner,
  count(point) AS shared,
  sum(CASE WHEN responsibility.lead THEN 1 ELSE 0 END) AS led,
  sum(1.0 / (responsibility.of - 1)) AS weight,
  collect(point.label) AS points
WHERE shared >= $atLeast
RETURN partner, shared, led, weight, points
ORDER BY shared DESC, weight DESC, partner ASC
