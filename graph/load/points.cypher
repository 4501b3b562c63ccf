// Work points, each in its section.
UNWIND $rows AS row
MATCH (section:Section {id: row.section})
CREATE (point:WorkPoint {id: row.properties.id})
SET point = row.properties
CREATE (section)-[:HAS_POINT]->(point)
