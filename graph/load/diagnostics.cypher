// What a person should look at, on the document and on the point that it is about.
UNWIND $rows AS row
MATCH (document:Document {id: $documentId})
CREATE (document)-[:HAS_DIAGNOSTIC]->(diagnostic:Diagnostic)
SET diagnostic = row.properties
WITH diagnostic, row WHERE row.point IS NOT NULL
MATCH (point:WorkPoint {id: row.point})
CREATE (diagnostic)-[:ABOUT]->(point)
