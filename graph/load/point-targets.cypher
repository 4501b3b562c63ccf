// Whom a point serves, with the quoted words: one relationship a mention.
UNWIND $rows AS row
MATCH (point:WorkPoint {id: row.from})
MERGE (target:TargetGroup {id: row.id})
SET target.name = row.name
CREATE (point)-[mention:TARGETS]->(target)
SET mention = row.properties
