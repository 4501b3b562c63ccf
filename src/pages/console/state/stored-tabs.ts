/** The tabs as this browser stores them. Pure, except for the store, which is an argument. */
import type {Language} from "../../../messages/language.js";
import type {NamedQuery} from "./api.js";
import type {Texts} from "./parameter-texts.js";
import {MOST_TABS, newTab, questionTab, type Tab} from "./tab.js";

const KEY = "yaodian-console-tabs";

interface StoredTab {
  /** Name of the question that the text began as. */
  question: string | null;
  texts: Texts;
  params: string;
  edited: boolean;
  cypher: string;
}

/** Stores the tabs, and which of them is shown. */
export function writeTabs(tabs: readonly Tab[], shown: Tab, store: Pick<Storage, "setItem"> | null): void {
  const stored = tabs.map(
    ({question, texts, params, edited, cypher}): StoredTab => ({
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

/** The tabs of the last visit and the index of the one that was shown; no tabs where the store cannot be read. */
export function readTabs(
  known: readonly NamedQuery[],
  language: Language,
  store: Pick<Storage, "getItem"> | null,
): {tabs: Tab[]; shown: number} {
  try {
    const {tabs, shown} = JSON.parse(store?.getItem(KEY) ?? "{}") as {tabs?: StoredTab[]; shown?: number};
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
