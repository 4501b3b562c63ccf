/**
 * What the console shows, in its address: `?query=<name>&param.<p>=…` for a question, `?cypher=…&params=…` for a
 * query of one's own. A link restores it. Pure but for the functions' argument.
 */
import type {Texts} from "../questions/sentence.js";

export type Shown =
  | {kind: "question"; name: string; texts: Texts}
  | {kind: "own"; cypher: string; params: string}
  | null;

/** Longer texts stay out of the address: some programs cut long links. */
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

/** The search part with what is shown now; other pages' parameters, such as the plan, stay. */
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
