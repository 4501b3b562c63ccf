// Constraints and indexes of the graph. Safe to run twice; statements end with a semicolon.
CREATE CONSTRAINT graph_id IF NOT EXISTS FOR (g:Graph) REQUIRE g.id IS UNIQUE;
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (d:Document) REQUIRE d.id IS UNIQUE;
CREATE CONSTRAINT section_id IF NOT EXISTS FOR (s:Section) REQUIRE s.id IS UNIQUE;
CREATE CONSTRAINT work_point_id IF NOT EXISTS FOR (p:WorkPoint) REQUIRE p.id IS UNIQUE;
CREATE CONSTRAINT unit_id IF NOT EXISTS FOR (u:Unit) REQUIRE u.id IS UNIQUE;
CREATE CONSTRAINT unit_group_id IF NOT EXISTS FOR (g:UnitGroup) REQUIRE g.id IS UNIQUE;
CREATE CONSTRAINT target_group_id IF NOT EXISTS FOR (t:TargetGroup) REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT activity_type_id IF NOT EXISTS FOR (a:ActivityType) REQUIRE a.id IS UNIQUE;
CREATE CONSTRAINT programme_id IF NOT EXISTS FOR (p:Programme) REQUIRE p.id IS UNIQUE;
CREATE CONSTRAINT diagnostic_id IF NOT EXISTS FOR (d:Diagnostic) REQUIRE d.id IS UNIQUE;
CREATE INDEX unit_name IF NOT EXISTS FOR (u:Unit) ON (u.name);
CREATE INDEX target_group_name IF NOT EXISTS FOR (t:TargetGroup) ON (t.name);
CREATE INDEX activity_type_name IF NOT EXISTS FOR (a:ActivityType) ON (a.name);
// Bigrams find a word inside a Chinese clause.
CREATE FULLTEXT INDEX work_point_text IF NOT EXISTS FOR (p:WorkPoint) ON EACH [p.text] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
