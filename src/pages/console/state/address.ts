/**
 * The console's address: `?query=<name>&param.<p>=…` for a question, `?cypher=…&params=…` for a query that the reader
 * wrote. A link restores what is shown. Pure.
 */
import type {NamedQuery} from "./api.js";
import type {Texts} from "./parameter-texts.js";
import {paramsText, type Tab} from "./tab.js";

export type Shown =
  | {kind: "question"; name: string; texts: Texts}
  | {kind: "own"; cypher: string; params: string}
  | null;

/** Longer texts do not go into the address: some programs cut long links. */
const LONGEST = 6000;

export function readAddress(search: string): Shown {
  const found = new URLSearchParams(search);
  const cypher = found.get("cypher");
  if (cypher !== null) return {kind: "own", cypher, params: found.get("params") ?? ""};
  const name = found.get("query");
  if (name === null) return null;
  const texts = [...found]
    .filter(([key]) => key.startsWith("param."))
    .map(([key, text]) => [key.slice("param.".length), text]);
  return {kind: "question", name, texts: Object.fromEntries(texts)};
}

/** The search part of the address for what is shown now. Parameters of other pages, such as the plan, stay. */
export function writeAddress(search: string, now: Shown): string {
  const next = new URLSearchParams(search);
  for (const key of [...next.keys()]) {
    if (key === "query" || key === "cypher" || key === "params" || key.startsWith("param.")) next.delete(key);
  }
  if (now?.kind === "question") {
    next.set("query", now.name);
    for (const [key, text] of Object.entries(now.texts)) if (text !== "") next.set(`param.${key}`, text);
  } else if (now?.kind === "own" && now.cypher.length <= LONGEST) {
    next.set("cypher", now.cypher);
    if (now.params !== "") next.set("params", now.params);
  }
  const query = next.toString();
  return query === "" ? "" : `?${query}`;
}

/**
 * What the address contains for a tab.
 *
 * @param known  questions of the site; a reader's own question is known to this browser alone, so its text goes in
 */
export function shownOf(tab: Tab, known: readonly NamedQuery[]): Shown {
  const {question, edited, texts, cypher} = tab;
  if (question !== null && !edited && known.includes(question)) return {kind: "question", name: question.name, texts};
  return cypher.trim() === "" ? null : {kind: "own", cypher, params: paramsText(tab)};
}
