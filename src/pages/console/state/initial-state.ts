/** With what the console opens: the plan's rows as the parts read them, the first words in the boxes, the first tabs. */
import {consoleMessages} from "../../../messages/console.js";
import {inLanguage, type Language} from "../../../messages/language.js";
import type {PlanContext} from "../../shared/plan-page.js";
import type {Attachment} from "../../shared/rows-source.js";
import {startingTexts, type Texts} from "../questions/sentence.js";
import {links} from "../values/links.js";
import {readAddress, type Shown} from "./address.js";
import {type NamedQuery, readNamedQueries} from "./api.js";
import type {ConsoleContext, Tab} from "./context.js";
import {isFree, MOST_TABS, newTab, questionTab, readTabs, shownOf} from "./tab.js";

export const QUERIES = ["units", "points", "mentions", "responsibilities"] as const;
export type ConsolePlan = PlanContext<(typeof QUERIES)[number], Record<string, never>>;

/** The question that stands there when neither the address nor an earlier visit names one. */
const FIRST = "partners";

export function contextOf({language, document: plan, documents, rows}: ConsolePlan): ConsoleContext {
  return {
    language,
    words: inLanguage(consoleMessages, language),
    document: plan,
    documents,
    ...rows,
    links: links(rows.units, rows.points, documents),
  };
}

/** What stands in a box before anyone has chosen: this plan, and the two units that stand in most of its points. */
export function suggestedTexts({document: plan, responsibilities}: ConsoleContext): Texts {
  const counts = new Map<string, number>();
  for (const {unitId, name} of responsibilities) if (unitId !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first = "", second = ""] = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
  return {documentId: plan.id, unit: first, other: second};
}

export async function namedQueries(embedded: Attachment): Promise<NamedQuery[]> {
  const live = await readNamedQueries();
  if (live.kind === "answer") return live.answer.queries;
  return ((await embedded.json()) as {queries: NamedQuery[]}).queries;
}

export interface Opening {
  tabs: Tab[];
  tab: Tab;
  /** Whether the shown tab's question is asked at once; a text that a link brings waits for its reader. */
  asks: boolean;
  /** The question that the address names and nobody knows; null where there is none. */
  unknown: string | null;
}

/** The tabs of the last visit, and what the address wants: among them where it is, else beside them. */
export function opening(
  search: string,
  queries: readonly NamedQuery[],
  own: readonly NamedQuery[],
  suggested: Texts,
  language: Language,
  store: Pick<Storage, "getItem"> | null,
): Opening {
  const left = readTabs([...queries, ...own], language, store);
  const address = readAddress(search);
  const wanted = wantedTab(address, queries, suggested, language);
  if (wanted === null) {
    const unknown = address?.kind === "question" ? address.name : null;
    const tab = left.tabs[left.shown];
    if (tab !== undefined) return {tabs: left.tabs, tab, asks: tab.question !== null && !tab.edited, unknown};
    const question = queries.find(({name}) => name === FIRST) ?? queries[0];
    const first =
      question === undefined ? newTab() : questionTab(question, startingTexts(question, {}, suggested), language);
    return {tabs: [first], tab: first, asks: question !== undefined, unknown};
  }
  const said = (tab: Tab) => JSON.stringify(shownOf(tab, queries));
  const same = left.tabs.find((tab) => said(tab) === said(wanted));
  const tab = same ?? wanted;
  // A link beside many tabs takes the place of the oldest; what was run in it stays in the history.
  const beside = left.tabs.filter((other) => !isFree(other)).slice(1 - MOST_TABS);
  const tabs = same === undefined ? [...beside, wanted] : left.tabs;
  return {tabs, tab, asks: tab.question !== null && !tab.edited, unknown: null};
}

function wantedTab(wanted: Shown, queries: readonly NamedQuery[], suggested: Texts, language: Language): Tab | null {
  if (wanted === null) return null;
  if (wanted.kind === "own") return newTab({cypher: wanted.cypher, params: wanted.params});
  const question = queries.find(({name}) => name === wanted.name);
  return question === undefined
    ? null
    : questionTab(question, startingTexts(question, wanted.texts, suggested), language);
}
