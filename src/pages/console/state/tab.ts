/**
 * A tab of the console: what it asks, what its address is, and how tabs are kept in this browser.
 *
 * Pure but for the store that is handed in.
 */
import {bodyOf} from "../../../analytics/query-file.js";
import type {Language} from "../../../messages/language.js";
import {parameterValues, type Texts} from "../questions/sentence.js";
import type {Shown} from "./address.js";
import type {NamedQuery} from "./api.js";
import type {Asks, ConsoleContext, Tab} from "./context.js";

export const MOST_TABS = 12;

let last = 0;

/** A tab that asks this. Lines end as the editor ends them, so that the places of faults are those of its text. */
export function newTab(asks: Partial<Asks> = {}): Tab {
  last += 1;
  return {
    key: last,
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
    ...asks,
    cypher: (asks.cypher ?? "").replace(/\r\n?/g, "\n"),
  };
}

export const asksOf = ({question, texts, params, edited, cypher}: Tab): Asks => ({
  question,
  texts,
  params,
  edited,
  cypher,
});

/** The Cypher of a question as the editor shows it: the question itself as a comment instead of the file's header. */
export const textOf = (query: NamedQuery, language: Language): string =>
  `// ${query.title[language]}\n${bodyOf(query.cypher)}`;

export const questionTab = (question: NamedQuery, texts: Texts, language: Language): Tab =>
  newTab({question, texts, cypher: textOf(question, language)});

/** Whether nothing would be lost by showing something else in the tab. */
export const isFree = (tab: Tab): boolean => (tab.question !== null ? !tab.edited : tab.cypher.trim() === "");

export type Asked = {params: Record<string, unknown>} | {wrong: (context: ConsoleContext) => string};

/** The parameters that a tab asks with, or what is wrong with them. */
export function paramsOf(tab: Tab): Asked {
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
  const asked = paramsOf(tab);
  return "params" in asked ? Object.keys(asked.params) : [];
}

/** The parameters as JSON, as an address or the history keeps them. */
export function paramsText(tab: Tab): string {
  const asked = paramsOf(tab);
  return "params" in asked && Object.keys(asked.params).length > 0 ? JSON.stringify(asked.params) : "";
}

/** What the address says of a tab; a question of the reader's own is known to this browser alone, so its text is said. */
export function shownOf(tab: Tab, known: readonly NamedQuery[]): Shown {
  const {question, edited, texts, cypher} = tab;
  if (question !== null && !edited && known.includes(question)) return {kind: "question", name: question.name, texts};
  return cypher.trim() === "" ? null : {kind: "own", cypher, params: paramsText(tab)};
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

const KEY = "yaodian-console-tabs";

interface Stored {
  question: string | null;
  texts: Texts;
  params: string;
  edited: boolean;
  cypher: string;
}

export function writeTabs(tabs: readonly Tab[], shown: Tab, store: Pick<Storage, "setItem"> | null): void {
  const stored = tabs.map(
    ({question, texts, params, edited, cypher}): Stored => ({
      question: question?.name ?? null,
      texts,
      params,
      edited,
      cypher,
    }),
  );
  try {
    store?.setItem(KEY, JSON.stringify({tabs: stored, shown: tabs.indexOf(shown)}));
  } catch {
    // A full store keeps what it has.
  }
}

/** The tabs as they were left; none where the store holds nothing that can be read. */
export function readTabs(
  known: readonly NamedQuery[],
  language: Language,
  store: Pick<Storage, "getItem"> | null,
): {tabs: Tab[]; shown: number} {
  try {
    const {tabs, shown} = JSON.parse(store?.getItem(KEY) ?? "{}") as {tabs?: Stored[]; shown?: number};
    const read = (tabs ?? [])
      .filter(({cypher, texts}) => typeof cypher === "string" && typeof texts === "object" && texts !== null)
      .slice(0, MOST_TABS)
      .map(({question: name, texts, params, edited, cypher}) => {
        const question = known.find((query) => query.name === name) ?? null;
        // A question's text follows its file and the language of the page, unless the reader changed it.
        if (question !== null && !edited) return questionTab(question, texts, language);
        return newTab({question, texts, params: String(params ?? ""), edited: question !== null && edited, cypher});
      });
    return {tabs: read, shown: read[shown ?? 0] === undefined ? 0 : (shown ?? 0)};
  } catch {
    return {tabs: [], shown: 0};
  }
}
