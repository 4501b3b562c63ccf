// Whom a section's heading names for all its points.
UNWIND $rows AS row
MATCH (section:Section {id: row.from})
MERGE (target:TargetGroup {id: row.id})
SET target.name = row.name
CREATE (section)-[mention:TARGETS]->(target)
SET mention = row.properties
