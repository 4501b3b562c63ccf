// Ties between units that share a point of this document; one direction by id.
// weight: sum of 1/(k−1) over the shared points (M. E. J. Newman, Phys. Rev. E 64, 016132, 2001).
MATCH (:Document {id: $documentId})-[:HAS_SECTION*]->(:Section)-[:HAS_POINT]->(point:WorkPoint)
MATCH (a:Unit)-[responsibility:RESPONSIBLE_FOR]->(point)<-[:RESPONSIBLE_FOR]-(b:Unit)
WHERE a.id < b.id
WITH a, b, count(point) AS points, sum(1.0 / (responsibility.of - 1)) AS weight
CREATE (a)-[:COLLABORATES_WITH {documentId: $documentId, points: points, weight: weight}]->(b)
