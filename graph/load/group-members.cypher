// Who belongs to a collective mention, where the ontology or the corrections beside the document say so.
UNWIND $rows AS row
MATCH (unit:Unit {id: row.unit})
MATCH (unitGroup:UnitGroup {id: row.group})
MERGE (unit)-[member:MEMBER_OF {documentId: $documentId}]->(unitGroup)
SET member.basis = row.basis
