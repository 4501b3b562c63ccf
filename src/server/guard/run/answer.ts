/**
 * What an ad-hoc query answers, and who takes it as it comes.
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

export interface QuerySummary {
  queryType: string;
  /** What was changed: nothing, always. */
  counters: Record<string, number>;
  availableAfterMs: number;
  consumedAfterMs: number;
  rowLimit: number;
  byteLimit: number;
  timeLimitMs: number;
  truncatedBy?: "rows" | "bytes";
  /** The limits that cut this answer, with the setting that changes each and how far. */
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

/** Takes an answer as it comes. */
export interface RowSink {
  columns(columns: string[]): void;
  /** @param text  the row as a JSON array */
  row(text: string): void;
}
