// What is done at a point, with the quoted words: one relationship a mention.
UNWIND $rows AS row
MATCH (point:WorkPoint {id: row.from})
MERGE (activity:ActivityType {id: row.id})
SET activity.name = row.name
CREATE (point)-[mention:INVOLVES]->(activity)
SET mention = row.properties
