/**
 * The questions that a planner asks (graph/queries/questions.yaml), checked against the named queries that answer them.
 */
import {parse, YAMLParseError} from "yaml";
import {z} from "zod";
import type {Sentence} from "../errors.js";
import {YaodianError} from "../errors.js";
import {graphFile} from "./database.js";
import {namedQueries} from "./queries.js";

const FILE = "graph/queries/questions.yaml";

const sentence = z.strictObject({zh: z.string().min(1), en: z.string().min(1)});
const entry = z.strictObject({
  zh: z.string().min(1),
  en: z.string().min(1),
  query: z.string().optional(),
  cypher: z.string().optional(),
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  step: z.int().min(1).optional(),
  read: sentence,
});

export interface PlannerQuestion {
  title: Sentence;
  /** Name of the query that answers it; null where it has a Cypher of its own. */
  query: string | null;
  cypher: string | null;
  /** Beside the plan, which is the reader's. */
  parameters: Record<string, string | number | boolean>;
  /** Its place among the console's first steps. */
  step: number | null;
  /** How to read the answer. */
  read: Sentence;
}

/** @throws YaodianError query-file-invalid, with the entry, where one is not as the file's head says */
export function plannerQuestions(text = graphFile("queries/questions.yaml")): PlannerQuestion[] {
  const entries = parsed(text);
  if (!Array.isArray(entries)) throw invalid(0, "应是一列问题", "a list of questions is expected");
  const known = new Map(namedQueries().map((query) => [query.name, query]));
  return entries.map((raw, index) => {
    const read = entry.safeParse(raw);
    if (!read.success) {
      const [issue] = read.error.issues;
      const why = `${issue?.path.join(".")}: ${issue?.message}`;
      throw invalid(index + 1, why, why);
    }
    const {zh, en, query, cypher, parameters = {}, step, read: how} = read.data;
    if ((query === undefined) === (cypher === undefined)) {
      throw invalid(index + 1, "query 和 cypher 应写且只写一个", "one of query and cypher is expected");
    }
    if (query !== undefined) {
      const named = known.get(query);
      if (named === undefined) throw invalid(index + 1, `没有问句 ${query}`, `there is no query ${query}`);
      const strange = Object.keys(parameters).find((name) => !named.parameters.some((each) => each.name === name));
      if (strange !== undefined) {
        throw invalid(index + 1, `问句 ${query} 没有参数 ${strange}`, `query ${query} has no parameter ${strange}`);
      }
    }
    return {title: {zh, en}, query: query ?? null, cypher: cypher ?? null, parameters, step: step ?? null, read: how};
  });
}

function parsed(text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const line = error.linePos?.[0].line ?? 1;
    throw new YaodianError("query-file-invalid", {
      zh: `${FILE}:${line}：不是 YAML：${error.code}`,
      en: `${FILE}:${line}: it is no YAML: ${error.code}`,
    });
  }
}

function invalid(index: number, zh: string, en: string): YaodianError {
  return new YaodianError("query-file-invalid", {
    zh: `${FILE} 第 ${index} 个问题：${zh}`,
    en: `${FILE}, question ${index}: ${en}`,
  });
}
