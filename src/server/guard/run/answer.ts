/**
 * The answer of an ad-hoc query, and the sink that takes it as it arrives.
 */
import type {Json} from "../../../neo4j/values.js";

export interface QueryWarning {
  code: string;
  message: string;
  position?: {line: number; column: number; offset: number};
}

export interface PlanTree {
  operatorType: string;
  identifiers: string[];
  arguments: Json;
  dbHits?: number;
  rows?: number;
  children: PlanTree[];
}

interface QuerySummary {
  queryType: string;
  /** What was changed: always nothing. */
  counters: Record<string, number>;
  availableAfterMs: number;
  consumedAfterMs: number;
  rowLimit: number;
  byteLimit: number;
  timeLimitMs: number;
  truncatedBy?: "rows" | "bytes";
  /** The limits that cut this answer, each with the setting that changes it and the most that it may be set to. */
  limits?: {name: string; value: number; setting: string; ceiling: number}[];
  warnings: QueryWarning[];
}

/** An answer without its rows. */
export interface Finished {
  /** Whether there were more rows than the limits let through. */
  truncated: boolean;
  summary: QuerySummary;
  plan?: PlanTree;
}

/** Takes an answer as it arrives. */
export interface RowSink {
  columns(columns: string[]): void;
  /** @param text  the row as a JSON array */
  row(text: string): void;
}
