// Sections in the document's order, each under its parent or under the document.
UNWIND $rows AS row
CREATE (section:Section {id: row.properties.id})
SET section = row.properties
WITH section, row
CALL (section, row) {
  WITH section, row WHERE row.parent IS NULL
  MATCH (document:Document {id: $documentId})
  CREATE (document)-[:HAS_SECTION]->(section)
  UNION
  WITH section, row WHERE row.parent IS NOT NULL
  MATCH (parent:Section {id: row.parent})
  CREATE (parent)-[:HAS_SECTION]->(section)
}
