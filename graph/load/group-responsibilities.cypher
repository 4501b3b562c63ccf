// A group's responsibility for one point, with the quoted words.
UNWIND $rows AS row
MATCH (unitGroup:UnitGroup {id: row.group})
MATCH (point:WorkPoint {id: row.point})
CREATE (unitGroup)-[responsibility:RESPONSIBLE_FOR]->(point)
SET responsibility = row.properties
