/**
 * What an ad-hoc query may use besides reading clauses. Both checks judge by these lists, each in its own way: the
 * text (scan.ts) and the plan (plan-verdict.ts).
 *
 * They list what is allowed, since a server may have plug-ins that nobody here knows. Neo4j's own mode READ is no such
 * list: it includes db.prepareForReplanning and the texts of other people's queries.
 */

/** Procedures that only describe the graph or search its full-text indexes. */
export const PROCEDURES: ReadonlySet<string> = new Set([
  "db.labels",
  "db.relationshipTypes",
  "db.propertyKeys",
  "db.schema.visualization",
  "db.schema.nodeTypeProperties",
  "db.schema.relTypeProperties",
  "db.index.fulltext.queryNodes",
  "db.index.fulltext.queryRelationships",
]);

/** Namespaces of Cypher's own functions. A function of a plug-in may read files or call other hosts. */
export const FUNCTION_NAMESPACES: ReadonlySet<string> = new Set([
  "date",
  "datetime",
  "localdatetime",
  "localtime",
  "time",
  "duration",
  "point",
  "vector.similarity",
]);

/** What SHOW may show: nothing about users, settings, databases or other people's queries. */
export const SHOW_SUBJECTS: ReadonlySet<string> = new Set([
  "INDEX",
  "INDEXES",
  "CONSTRAINT",
  "CONSTRAINTS",
  "FUNCTION",
  "FUNCTIONS",
  "PROCEDURE",
  "PROCEDURES",
]);
