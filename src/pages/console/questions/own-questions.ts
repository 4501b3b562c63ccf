/**
 * The reader's own questions: a tab's query with a sentence, or a file that was opened. This browser stores them as
 * files.
 *
 * Pure, except for the store, which is an argument.
 */
import {type FileParameter, parseQueryFile, QueryFileFault, writeQueryFile} from "../../../analytics/query-file.js";
import type {NamedQuery} from "../state/api.js";
import type {ConsoleContext} from "../state/context.js";
import type {Tab} from "../state/tab.js";

const KEY = "yaodian-console-own";

export function readOwn(store: Pick<Storage, "getItem"> | null): NamedQuery[] {
  try {
    const files = JSON.parse(store?.getItem(KEY) ?? "[]") as {name: string; text: string}[];
    return files.flatMap(({name, text}) => {
      const opened = openedQuestion(name, text);
      return "query" in opened ? [opened.query] : [];
    });
  } catch {
    return [];
  }
}

export function writeOwn(queries: readonly NamedQuery[], store: Pick<Storage, "setItem"> | null): void {
  try {
    store?.setItem(KEY, JSON.stringify(queries.map(({name, cypher}) => ({name, text: cypher}))));
  } catch {
    // A full store keeps what it has.
  }
}

/** A file that the reader opens. The question's name is that of the file, without the extension. */
export function openedQuestion(file: string, text: string): {query: NamedQuery} | {fault: QueryFileFault} {
  try {
    const query = parseQueryFile(text.replaceAll("\r\n", "\n"));
    return {query: {name: file.replace(/\.(?:cypher|cql|txt)$/i, ""), ...query, group: "own"}};
  } catch (error) {
    if (error instanceof QueryFileFault) return {fault: error};
    throw error;
  }
}

/** A tab's query as a question with this sentence. Parameters and columns are those of the last answer. */
export function ownQuestion(sentence: string, tab: Tab, {language}: ConsoleContext): NamedQuery {
  const {question, answer, cypher} = tab;
  const values = answer?.params ?? {};
  const known = new Map((question?.parameters ?? []).map((parameter) => [parameter.name, parameter]));
  const parameters = Object.entries(values).map(
    ([name, value]): FileParameter =>
      known.get(name) ?? {name, type: typeOf(value), optional: false, fallback: null, zh: name, en: name},
  );
  const named = new Map((question?.columns ?? []).map((column) => [column.name, column]));
  const columns = (answer?.result.columns ?? []).map(
    (name) => named.get(name) ?? {name, type: "any", zh: name, en: name},
  );
  // The reader writes in one language; the other gets the same words.
  const title = {zh: sentence, en: sentence};
  const body = cypher.startsWith(`// ${question?.title[language]}\n`) ? cypher.slice(cypher.indexOf("\n") + 1) : cypher;
  const text = writeQueryFile({title, group: "own", parameters, columns}, body);
  return {name: fileName(sentence), ...parseQueryFile(text)};
}

/** A file name for a sentence, without extension. */
export const fileName = (sentence: string): string =>
  sentence
    .replace(/[\s/\\:*?"<>|$？！，。、；：“”‘’（）]+/g, "-")
    .replace(/^[-.]+|-+$/g, "")
    .slice(0, 60) || "query";

function typeOf(value: unknown): FileParameter["type"] {
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "float";
  if (typeof value === "boolean") return "boolean";
  return Array.isArray(value) ? "strings" : "string";
}
