// Collective mentions such as 各成员单位.
UNWIND $rows AS row
MERGE (unitGroup:UnitGroup {id: row.id})
SET unitGroup += row
