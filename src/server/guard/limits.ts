/**
 * Limits of an ad-hoc query. Each keeps one question from taking what all of them share; an answer says which of
 * them bit. The figures are for an office machine with a heap of some hundred MB.
 */
export interface QueryLimits {
  /** Rows of an answer; the rest is cut and the answer says so. */
  rows: number;
  /** Bytes of an answer's rows as JSON. */
  bytes: number;
  /** Milliseconds that Neo4j gives the transaction. */
  timeMs: number;
  /** Milliseconds after which the connection is cut although Neo4j has not stopped. */
  wallMs: number;
  /** Characters of a query's text. */
  text: number;
  /** Queries that run at once. */
  slots: number;
  /** Queries that may wait for a slot, and how long. */
  queue: number;
  queueMs: number;
  /** Nesting and number of values in the parameters. */
  parameterDepth: number;
  parameterValues: number;
}

export const LIMITS: QueryLimits = {
  rows: 1000,
  bytes: 2_000_000,
  timeMs: 8000,
  wallMs: 10_000,
  text: 20_000,
  slots: 3,
  queue: 64,
  queueMs: 2000,
  parameterDepth: 20,
  parameterValues: 20_000,
};
