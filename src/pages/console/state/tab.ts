/**
 * A tab of the console: one query, the choices about its view, and its answer. Pure.
 */
import {bodyOf} from "../../../analytics/query-file.js";
import type {Language} from "../../../messages/language.js";
import type {Fix, NamedQuery, Place, PlanTree, QueryError, QueryResult} from "./api.js";
import type {ConsoleContext} from "./context.js";
import {parameterValues, type Texts} from "./parameter-texts.js";

export interface Tab {
  readonly key: number;
  /** The question that the text began as; null for a text that the reader wrote. */
  question: NamedQuery | null;
  texts: Texts;
  /** Parameters of a text that the reader wrote, as JSON. */
  params: string;
  /** Whether the text is no longer the question's. */
  edited: boolean;
  cypher: string;
  run: Run;
  running: AbortController | null;
  /** The last good answer; it stays while the next run fails. */
  answer: Answered | null;
  view: View;
  chart: Partial<ChartChoice>;
  sort: Sort | null;
  /** Words that a row must contain to be shown. */
  filter: string;
  /** Widths of columns that the reader set, in px. */
  widths: Readonly<Record<number, number>>;
  /** What is wrong with the text as it is now, before it is run. */
  lint: readonly LintIssue[];
  /** Which text of the history is shown instead of the tab's own; null when its own is. */
  recalled: {at: number; own: QueryInput} | null;
}

/** What a tab runs. */
type QueryInput = Pick<Tab, "question" | "texts" | "params" | "edited" | "cypher">;

type Run =
  | {kind: "none"}
  | {kind: "running"}
  | {kind: "answered"}
  | {kind: "failed"; error: QueryError}
  | {kind: "cancelled"}
  | {kind: "away"};

/** An answer, with the query that it is the answer to. */
export interface Answered {
  result: QueryResult;
  /** Neo4j's plan; null until a reader wants to see it, for a query without EXPLAIN or PROFILE. */
  plan: PlanTree | null;
  cypher: string;
  question: NamedQuery | null;
  params: Record<string, unknown>;
}

/** Something wrong or doubtful at a place of the text. */
export interface LintIssue extends Place {
  severity: "error" | "warning";
  message: string;
  fix?: Fix | undefined;
}

export type View = "table" | "graph" | "chart" | "plan" | "raw";

export interface Sort {
  column: number;
  descending: boolean;
}

export type ChartKind = "bar" | "line" | "scatter";

export interface ChartChoice {
  kind: ChartKind;
  /** Columns along the two axes. */
  x: number;
  y: number;
}

export const MOST_TABS = 12;

let lastKey = 0;

/** A new tab. Lines end as the editor ends them, so that the places of issues are those of its text. */
export function newTab(input: Partial<QueryInput> = {}): Tab {
  lastKey += 1;
  return {
    key: lastKey,
    question: null,
    texts: {},
    params: "",
    edited: false,
    run: {kind: "none"},
    running: null,
    answer: null,
    view: "table",
    chart: {},
    sort: null,
    filter: "",
    widths: {},
    lint: [],
    recalled: null,
    ...input,
    cypher: (input.cypher ?? "").replace(/\r\n?/g, "\n"),
  };
}

export const inputOf = ({question, texts, params, edited, cypher}: Tab): QueryInput => ({
  question,
  texts,
  params,
  edited,
  cypher,
});

/** The Cypher of a question as the editor shows it: with the question as a comment instead of the file's header. */
export const textOf = (query: NamedQuery, language: Language): string =>
  `// ${query.title[language]}\n${bodyOf(query.cypher)}`;

export const questionTab = (question: NamedQuery, texts: Texts, language: Language): Tab =>
  newTab({question, texts, cypher: textOf(question, language)});

/** Whether the tab can show something else without losing work. */
export const isFree = (tab: Tab): boolean => (tab.question !== null ? !tab.edited : tab.cypher.trim() === "");

/** The parameters that a tab runs with, or what is wrong with them. */
export function paramsOf(tab: Tab): {params: Record<string, unknown>} | {wrong: (context: ConsoleContext) => string} {
  if (tab.question !== null) {
    const answer = parameterValues(tab.question, tab.texts);
    if ("values" in answer) return {params: answer.values};
    return {wrong: ({words, language}) => `${words.parameter(answer.wrong[language])}: ${words.missing}`};
  }
  if (tab.params.trim() === "") return {params: {}};
  try {
    const params = JSON.parse(tab.params) as unknown;
    if (params === null || typeof params !== "object" || Array.isArray(params)) throw new Error("no object");
    return {params: params as Record<string, unknown>};
  } catch {
    return {wrong: ({words}) => words.parametersWrong};
  }
}

export function parameterNames(tab: Tab): string[] {
  if (tab.question !== null) return tab.question.parameters.map(({name}) => name);
  const found = paramsOf(tab);
  return "params" in found ? Object.keys(found.params) : [];
}

/** The parameters as JSON, as an address or the history stores them; "" where there are none. */
export function paramsText(tab: Tab): string {
  const found = paramsOf(tab);
  return "params" in found && Object.keys(found.params).length > 0 ? JSON.stringify(found.params) : "";
}

/** A tab's name: the question with the words in its boxes, else the first line of the text. */
export function tabTitle(tab: Tab, {words, language, documents}: ConsoleContext): string {
  const {question, texts} = tab;
  if (question !== null) {
    return question.title[language].replace(/\$([A-Za-z]\w*)/g, (sign, name: string) => {
      const text = texts[name];
      if (text === undefined || text === "") return sign;
      return name === "documentId" ? (documents.find(({id}) => id === text)?.title ?? text) : text;
    });
  }
  const first = tab.cypher.split("\n").find((line) => line.trim() !== "");
  return first?.replace(/^\/\/\s*/, "").trim() || words.untitled;
}
