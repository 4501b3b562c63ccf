// zh: 哪些单位参与却从不牵头？
// en: Which units take part and never lead?
// group: responsibility
// parameters
//   documentId  string    文件 | plan
// columns
//   unit        string    单位 | unit
//   points      integer   参与 | points
MATCH (:Document {id: $documentId})-[:HAS_SECTION*]->(:Section)-[:HAS_POINT]->(point:WorkPoint)
MATCH (unit:Unit)-[responsibility:RESPONSIBLE_FOR]->(point)
WITH unit.name AS unit, count(point) AS points, collect(responsibility.lead) AS leads
WHERE none(lead IN leads WHERE lead)
RETURN unit, points
ORDER BY points DESC, unit ASC
