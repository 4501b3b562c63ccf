// Takes one document out of the graph, with all that only it holds. Units, groups and terms stay; those that no
// document uses any more go with remove-unused.cypher.
OPTIONAL MATCH (document:Document {id: $documentId})
OPTIONAL MATCH (document)-[:HAS_SECTION*]->(section:Section)
OPTIONAL MATCH (section)-[:HAS_POINT]->(point:WorkPoint)
WITH document, collect(DISTINCT section) AS sections, collect(DISTINCT point) AS points
OPTIONAL MATCH (document)-[:HAS_DIAGNOSTIC]->(diagnostic:Diagnostic)
WITH document, sections, points, collect(diagnostic) AS diagnostics
FOREACH (node IN points | DETACH DELETE node)
FOREACH (node IN sections | DETACH DELETE node)
FOREACH (node IN diagnostics | DETACH DELETE node)
FOREACH (node IN CASE WHEN document IS NULL THEN [] ELSE [document] END | DETACH DELETE node)
