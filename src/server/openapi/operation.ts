/**
 * What a route says of itself for the OpenAPI document, next to its zod schemas: words in both languages, and answers
 * by status. Error codes and their statuses come from the one table (src/errors.ts).
 */
import type {z} from "zod";
import {ERRORS, type ErrorCode, type Sentence} from "../../errors.js";
import {Failure} from "./components.js";

/** An answer: bodies by media type, none for 204 and 304. They are for the document alone, nothing is written by them. */
export interface Answer {
  description: string;
  headers?: Record<string, object>;
  content?: Record<string, {schema: z.ZodType}>;
}

/** The headings under which the document lists operations. */
export const TAGS = {
  query: {name: "query", description: "Cypher that reads", "x-zh": {description: "只读的 Cypher"}},
  queries: {name: "queries", description: "Named queries in general", "x-zh": {description: "问句"}},
  named: {name: "named query", description: "Each named query", "x-zh": {description: "各个问句"}},
  service: {name: "service", description: "The service and the graph", "x-zh": {description: "服务与图谱"}},
} as const;

/** Any address may answer these. */
const COMMON: readonly ErrorCode[] = [
  "request-invalid",
  "sign-in-needed",
  "host-refused",
  "origin-refused",
  "too-many-requests",
  "neo4j-unreachable",
];

/** Heading, summary and description of an operation; the Chinese words are under `x-zh`. */
export const words = (tag: keyof typeof TAGS, summary: Sentence, description?: Sentence) => ({
  tags: [TAGS[tag].name],
  summary: summary.en,
  ...(description === undefined ? {} : {description: description.en}),
  "x-zh": {summary: summary.zh, ...(description === undefined ? {} : {description: description.zh})},
});

export const json = (schema: z.ZodType, description: string): Answer => ({
  description,
  content: {"application/json": {schema}},
});

/** An answer without a body. */
export const bare = (description: string): Answer => ({description});

/** Answers for errors, one a status, each with the codes that it can carry as its description. */
export function failures(...codes: readonly ErrorCode[]): Record<number, Answer> {
  const byStatus: Record<number, ErrorCode[]> = {};
  for (const code of new Set([...codes, ...COMMON])) {
    const {status} = ERRORS[code];
    byStatus[status] = [...(byStatus[status] ?? []), code];
  }
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, carried]) => [status, json(Failure, carried.join(", "))]),
  );
}
