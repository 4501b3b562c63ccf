/**
 * What an expression is estimated with: the names around it, the rows that reach it, and the query that it belongs to.
 */
import type {Item} from "../text/brackets.js";
import type {Size} from "./size.js";

/** Sizes by name: of variables, or of what a subquery returns. */
export type Bindings = Map<string, Size>;

/** Clauses change these as they are read, one after the other. */
export interface Rows {
  /** How many rows the literal UNWINDs so far have produced. */
  count: number;
  /** How many of all rows Neo4j may produce before it looks at its clock. */
  unseen: number;
}
export const ONE_ROW: Readonly<Rows> = {count: 1, unseen: 1};

export interface Scope {
  bindings: Bindings;
  rows: Rows;
  query: QueryScope;
}

/** What holds for the whole query. */
export interface QueryScope {
  /** Rows that a collect() of the query gathers, where the plan is known; else 0. */
  collected: number;
  /** Size of a parameter. */
  parameter(name: string): Size;
  /** Reads the clauses of a subquery; gives the names that they return. */
  subquery(clauses: readonly Item[], scope: Scope): Bindings;
  /** Takes note of an expression's size, at an offset of the text. */
  note(size: Size, offset: number): void;
  /** Counts one more operand; false when the query has had too many to go on. */
  mayRead(): boolean;
}

/** Estimates an expression. Handed on as an argument where two files would otherwise import each other. */
export type Evaluate = (items: readonly Item[], scope: Scope) => Size;

/** The scope of a subquery: names that it gives end with it. */
export const inside = (scope: Scope): Scope => ({...scope, bindings: new Map(scope.bindings)});
