// Memberships and ties that were derived from one document.
MATCH (:Unit)-[derived:MEMBER_OF|COLLABORATES_WITH {documentId: $documentId}]->()
DELETE derived
