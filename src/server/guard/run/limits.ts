/**
 * Limits of an ad-hoc query. Each keeps one query from using up what all of them share. An answer says which limit cut
 * it. The values are for an office machine with a heap of some hundred MB.
 *
 * Settings in the environment raise or lower them, each up to a ceiling (docs/reference/settings.md).
 */
import {type Sentence, YaodianError} from "../../../errors.js";

export interface QueryLimits {
  /** Rows of an answer; the rest is cut and the answer says so. */
  rows: number;
  /** Bytes of an answer's rows as JSON. */
  bytes: number;
  /** Milliseconds that Neo4j gives the transaction. */
  timeMs: number;
  /** Bytes of the database's memory that the transaction may hold. */
  memory: number;
  /** Milliseconds after which the connection is cut even if Neo4j has not stopped. */
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

/** Neo4j stops a query some 200 ms after its time limit; a busy machine may take longer. */
const WALL_MS = 1000;

export const LIMITS: QueryLimits = {
  rows: 1000,
  bytes: 2_000_000,
  timeMs: 8000,
  memory: 128_000_000,
  wallMs: 8000 + WALL_MS,
  text: 20_000,
  slots: 3,
  queue: 64,
  queueMs: 2000,
  parameterDepth: 20,
  parameterValues: 20_000,
};

/** What the environment may change: the variable, its ceiling, and how many units of the limit make one of its own. */
export const SETTINGS = {
  timeMs: {variable: "YAODIAN_QUERY_SECONDS", ceiling: 120, unit: 1000},
  memory: {variable: "YAODIAN_QUERY_MEMORY_MEGABYTES", ceiling: 8000, unit: 1_000_000},
  rows: {variable: "YAODIAN_QUERY_ROWS", ceiling: 50_000, unit: 1},
  bytes: {variable: "YAODIAN_QUERY_MEGABYTES", ceiling: 32, unit: 1_000_000},
  text: {variable: "YAODIAN_QUERY_CHARACTERS", ceiling: 100_000, unit: 1},
  slots: {variable: "YAODIAN_QUERY_SLOTS", ceiling: 16, unit: 1},
  queue: {variable: "YAODIAN_QUERY_QUEUE", ceiling: 1000, unit: 1},
  queueMs: {variable: "YAODIAN_QUERY_QUEUE_SECONDS", ceiling: 30, unit: 1000},
} as const;

/** The setting that changes a limit, with its ceiling, in brackets. */
export function changedBy(name: keyof typeof SETTINGS): Sentence {
  const {variable, ceiling} = SETTINGS[name];
  return {zh: `（上限由 ${variable} 设定，最大 ${ceiling}）`, en: ` (${variable} sets the limit, up to ${ceiling})`};
}

/**
 * The limits, as the environment sets them.
 *
 * @throws YaodianError setting-invalid for a value that is no number or above the ceiling
 */
export function queryLimits(env: NodeJS.ProcessEnv = process.env): QueryLimits {
  const limits = {...LIMITS};
  for (const [name, {variable, ceiling, unit}] of Object.entries(SETTINGS)) {
    const value = numberSetting(env, variable, ceiling);
    if (value !== undefined) limits[name as keyof typeof SETTINGS] = value * unit;
  }
  limits.wallMs = limits.timeMs + WALL_MS;
  return limits;
}

/** A whole number above zero from the environment; undefined where it is not set. */
export function numberSetting(env: NodeJS.ProcessEnv, variable: string, ceiling: number): number | undefined {
  const text = env[variable]?.trim();
  if (!text) return undefined;
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0 && value <= ceiling) return value;
  throw new YaodianError("setting-invalid", {
    zh: `环境变量 ${variable} 的值“${text}”无效：应是 1 到 ${ceiling} 之间的整数`,
    en: `${variable} is “${text}”; expected a whole number from 1 to ${ceiling}`,
  });
}
