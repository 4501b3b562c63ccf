// The forms in which the loaded documents write each unit.
UNWIND $ids AS id
MATCH (unit:Unit {id: id})
SET unit.aliases = COLLECT {
  MATCH (unit)-[responsibility:RESPONSIBLE_FOR]->()
  WITH DISTINCT replace(replace(responsibility.raw, '\r', ''), '\n', '') AS written
  RETURN written ORDER BY written
}
