/**
 * The keywords of Cypher 5, by what they do in a query: the one list that the editor's colours, formatting and
 * completion and the server's guard take their words from.
 *
 * Data only, for the browser and for Node. Where one user of the list treats a word differently from its kind, that
 * user says so in its own file.
 *
 * The readers of a text are not shared. The guard's (src/server/guard/text/lexer.ts) decodes escapes as Neo4j does and
 * refuses what is not closed; the editor's (src/pages/console/editor/) read half-written texts, a line at a time or
 * with their blanks and comments.
 */

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Each keyword has one kind. */
const KEYWORDS = {
  /** Clauses that read, and the parts of a clause that begin with a word of their own. */
  reading: list("MATCH OPTIONAL WHERE RETURN WITH UNWIND ORDER SKIP LIMIT UNION CALL YIELD"),
  /** The same in GQL, the ISO standard that Cypher approaches. */
  gqlReading: list("OFFSET FILTER LET FINISH"),
  /** Clauses that change the graph. */
  updating: list("CREATE MERGE SET REMOVE DELETE FOREACH"),
  /** Words that begin a change without being its clause, or only in GQL. */
  otherUpdating: list("DETACH NODETACH INSERT"),
  /** Commands about indexes, constraints, users, roles and databases. */
  administration: list("DROP ALTER GRANT DENY REVOKE RENAME START STOP ENABLE"),
  /** Commands about the servers of a cluster and about running transactions. */
  serverAdministration: list("DEALLOCATE REALLOCATE DRYRUN TERMINATE"),
  /** Clauses that reach outside this graph: to files, to other databases. */
  outside: list("LOAD USE"),
  /** Before a query: show its plan. */
  prefix: list("EXPLAIN PROFILE"),
  /** Between two expressions or before one. */
  operator: list("AND OR XOR NOT IN IS"),
  /** Between two texts; the first two go on with WITH. */
  textOperator: list("STARTS ENDS CONTAINS"),
  branch: list("WHEN THEN ELSE"),
  caseBound: list("CASE END"),
  literal: list("TRUE FALSE NULL"),
  modifier: list("AS BY DISTINCT"),
  direction: list("ASC ASCENDING DESC DESCENDING"),
  /** Before a round bracket with a loop: a truth about the items of a list. */
  quantifier: list("ANY ALL NONE SINGLE"),
  /** Before a curly bracket: a query inside an expression. */
  subquery: list("EXISTS COUNT COLLECT"),
  show: list("SHOW INDEXES CONSTRAINTS FUNCTIONS PROCEDURES"),
  other: list("CSV ON USING SHORTEST"),
} as const;

export type KeywordKind = keyof typeof KEYWORDS;

/** The keywords of some kinds, in capitals. */
export const keywords = (...kinds: KeywordKind[]): string[] => kinds.flatMap((kind) => KEYWORDS[kind]);

/** Keywords as they are written together, for completion. */
export const PHRASES: readonly string[] = [
  ...list("MATCH OPTIONAL_MATCH WHERE RETURN WITH UNWIND ORDER_BY SKIP LIMIT DISTINCT AS AND OR NOT IN"),
  ...list("IS_NULL IS_NOT_NULL CONTAINS STARTS_WITH ENDS_WITH EXISTS_{ COUNT_{ COLLECT_{ CALL_{ UNION"),
  ...list("CASE_WHEN THEN ELSE END DESC EXPLAIN PROFILE"),
].map((phrase) => phrase.replaceAll("_", " "));
