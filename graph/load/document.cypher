// The document itself.
CREATE (document:Document {id: $row.id})
SET document = $row
