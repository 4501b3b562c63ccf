/** What the console opens with: the plan's rows as its parts read them, the first words in the boxes, the first tabs. */
import {consoleMessages} from "../../../messages/console.js";
import {inLanguage, type Language} from "../../../messages/language.js";
import type {PlanContext} from "../../shared/plan-page.js";
import type {Attachment} from "../../shared/rows-source.js";
import {links} from "../values/links.js";
import {readAddress, type Shown, shownOf} from "./address.js";
import {type NamedQuery, readNamedQueries} from "./api.js";
import type {ConsoleContext} from "./context.js";
import {initialTexts, type Texts} from "./parameter-texts.js";
import {readTabs} from "./stored-tabs.js";
import {isFree, MOST_TABS, newTab, questionTab, type Tab} from "./tab.js";

export const QUERIES = ["units", "points", "mentions", "responsibilities"] as const;
export type ConsolePlan = PlanContext<(typeof QUERIES)[number], Record<string, never>>;

/** The question that is shown when neither the address nor an earlier visit names one. */
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

/** What the boxes hold before the reader chooses: this plan, and the two units with the most responsibilities. */
export function suggestedTexts({document: plan, responsibilities}: ConsoleContext): Texts {
  const counts = new Map<string, number>();
  for (const {unitId, name} of responsibilities) if (unitId !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first = "", second = ""] = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
  return {documentId: plan.id, unit: first, other: second};
}

/** The named queries of the service, else those that the site was built with. */
export async function namedQueries(embedded: Attachment): Promise<NamedQuery[]> {
  const live = await readNamedQueries();
  if (live.kind === "answer") return live.answer.queries;
  return ((await embedded.json()) as {queries: NamedQuery[]}).queries;
}

interface InitialTabs {
  tabs: Tab[];
  /** The tab that is shown. */
  tab: Tab;
  /** Whether the shown tab is run at once. A text that comes from a link waits for the reader. */
  runAtOnce: boolean;
  /** The question that the address names and the console does not know; null where there is none. */
  unknown: string | null;
}

/** The tabs of the last visit, and the one that the address asks for: one of them, or a new one after them. */
export function initialTabs(
  search: string,
  queries: readonly NamedQuery[],
  own: readonly NamedQuery[],
  suggested: Texts,
  language: Language,
  store: Pick<Storage, "getItem"> | null,
): InitialTabs {
  const stored = readTabs([...queries, ...own], language, store);
  const address = readAddress(search);
  const wanted = wantedTab(address, queries, suggested, language);
  if (wanted === null) {
    const unknown = address?.kind === "question" ? address.name : null;
    const tab = stored.tabs[stored.shown];
    if (tab !== undefined) return {tabs: stored.tabs, tab, runAtOnce: tab.question !== null && !tab.edited, unknown};
    const question = queries.find(({name}) => name === FIRST) ?? queries[0];
    const first =
      question === undefined ? newTab() : questionTab(question, initialTexts(question, {}, suggested), language);
    return {tabs: [first], tab: first, runAtOnce: question !== undefined, unknown};
  }
  const addressOf = (tab: Tab) => JSON.stringify(shownOf(tab, queries));
  const same = stored.tabs.find((tab) => addressOf(tab) === addressOf(wanted));
  const tab = same ?? wanted;
  // Where there are many tabs, that of a link replaces the oldest; what was run in it stays in the history.
  const others = stored.tabs.filter((other) => !isFree(other)).slice(1 - MOST_TABS);
  const tabs = same === undefined ? [...others, wanted] : stored.tabs;
  return {tabs, tab, runAtOnce: tab.question !== null && !tab.edited, unknown: null};
}

function wantedTab(wanted: Shown, queries: readonly NamedQuery[], suggested: Texts, language: Language): Tab | null {
  if (wanted === null) return null;
  if (wanted.kind === "own") return newTab({cypher: wanted.cypher, params: wanted.params});
  const question = queries.find(({name}) => name === wanted.name);
  return question === undefined
    ? null
    : questionTab(question, initialTexts(question, wanted.texts, suggested), language);
}
