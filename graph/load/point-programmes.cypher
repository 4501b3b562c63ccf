// The named campaigns, plans, platforms and venues of a point, with the quoted words: one relationship a mention.
UNWIND $rows AS row
MATCH (point:WorkPoint {id: row.from})
MERGE (programme:Programme {id: row.id})
SET programme.name = row.name, programme.kind = row.kind
CREATE (point)-[mention:NAMES]->(programme)
SET mention = row.properties
