// One unit's responsibility for one point, with the quoted words.
UNWIND $rows AS row
MATCH (unit:Unit {id: row.unit})
MATCH (point:WorkPoint {id: row.point})
CREATE (unit)-[responsibility:RESPONSIBLE_FOR]->(point)
SET responsibility = row.properties
