/**
 * The API as the console uses it: named queries, the schema, and ad-hoc queries that can be cancelled.
 *
 * An answer, an error of the API or “away” out, never an exception: a static copy of the pages has no API.
 */
import type {FileParameter, QueryFile} from "../../../analytics/query-file.js";
import type {Value} from "../../../tables/answer-values.js";
import {apiAddress} from "../../shared/rows-source.js";

export type QueryParameter = FileParameter;

export interface NamedQuery extends QueryFile {
  name: string;
}

export interface Place {
  line: number;
  column: number;
  offset: number;
}

export interface PlanTree {
  operatorType: string;
  arguments: {[key: string]: Value};
  dbHits?: number;
  rows?: number;
  children: PlanTree[];
}

/** What a query may take. */
export interface QueryLimits {
  rowLimit: number;
  byteLimit: number;
  timeLimitMs: number;
}

export interface QueryResult {
  columns: string[];
  rows: Value[][];
  truncated: boolean;
  summary: QueryLimits & {
    consumedAfterMs: number;
    truncatedBy?: "rows" | "bytes";
    warnings: {code: string; message: string; position?: Place}[];
  };
  plan?: PlanTree;
}

/** A change of the text that may be what was meant. */
export interface Fix {
  offset: number;
  length: number;
  text: string;
}

export interface QueryError {
  code: string;
  message: string;
  remedy: string;
  position?: Place;
  fix?: Fix;
}

interface SchemaProperty {
  name: string;
  type: string;
  count: number;
  examples?: (string | number | boolean)[];
}

export interface GraphSchema {
  labels: {name: string; count: number; properties?: SchemaProperty[]}[];
  relationships: {type: string; from: string; to: string; count: number}[];
  relationshipTypes?: {name: string; count: number; properties?: SchemaProperty[]}[];
}

type Outcome<T> =
  | {kind: "answer"; answer: T}
  | {kind: "error"; error: QueryError}
  | {kind: "away"}
  | {kind: "cancelled"};

/** Runs an ad-hoc query; aborting `signal` cancels it in Neo4j too. */
export const runQuery = (
  cypher: string,
  params: Record<string, unknown>,
  language: string,
  signal: AbortSignal,
): Promise<Outcome<QueryResult>> =>
  ask<QueryResult>("query", {
    method: "POST",
    // Without this preference a browser runs a query again that met its time limit.
    headers: {"content-type": "application/json", "accept-language": language, prefer: "errors-in-body"},
    body: JSON.stringify({cypher, params}),
    signal,
  });

export const readSchema = (): Promise<Outcome<GraphSchema>> => ask<GraphSchema>("schema", {});

export const readHealth = (): Promise<Outcome<{limits: QueryLimits}>> => ask("health", {});

export const readNamedQueries = (): Promise<Outcome<{queries: NamedQuery[]}>> => ask("queries", {});

async function ask<T>(path: string, options: RequestInit): Promise<Outcome<T>> {
  try {
    const response = await fetch(apiAddress(path), {...options, cache: "no-cache"});
    if (!response.headers.get("content-type")?.includes("json")) return {kind: "away"};
    const body = (await response.json()) as T & {error?: QueryError};
    return body.error === undefined ? {kind: "answer", answer: body} : {kind: "error", error: body.error};
  } catch {
    return options.signal?.aborted ? {kind: "cancelled"} : {kind: "away"};
  }
}
