// Units; one that another document named already keeps its node and takes this document's name for it.
UNWIND $rows AS row
MERGE (unit:Unit {id: row.id})
SET unit += row
