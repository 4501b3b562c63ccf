// Units, groups and terms that no document names any more.
MATCH (node:Unit|UnitGroup|TargetGroup|ActivityType|Programme)
WHERE NOT EXISTS { (node)-[:RESPONSIBLE_FOR]->() } AND NOT EXISTS { (node)-[:MEMBER_OF]-() }
  AND NOT EXISTS { ()-[:TARGETS|INVOLVES|NAMES]->(node) }
DETACH DELETE node
