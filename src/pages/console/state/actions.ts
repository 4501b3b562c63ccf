/** What a reader can do in the console, by subject. The actions themselves are in actions/. */
import type {Fix, NamedQuery} from "./api.js";
import type {ConsoleState} from "./console-state.js";
import type {HistoryEntry} from "./history.js";
import type {Texts} from "./parameter-texts.js";
import type {Tab} from "./tab.js";

export interface TabActions {
  newTab(): void;
  showTab(tab: Tab): void;
  closeTab(tab: Tab): void;
  setTab(change: Partial<Pick<Tab, "view" | "sort" | "filter" | "widths" | "chart">>): void;
  set(change: Partial<Pick<ConsoleState, "limitsOpen" | "historyOpen" | "search" | "saving" | "notice">>): void;
  showKeys(): void;
}

export interface RunActions {
  run(): void;
  cancel(): void;
  /** Shows the plan of the answer. */
  showPlan(): void;
}

export interface QuestionActions {
  choose(query: NamedQuery, texts?: Texts): void;
  setText(name: string, text: string): void;
  /** Keeps what is being typed, so that a redraw does not take it back. Nothing is run yet. */
  typing(change: {name: string; text: string} | {params: string}): void;
  setParams(text: string): void;
  /** Brings back the question's own text. */
  restore(): void;
  /** Runs the question of a first step; null leaves the steps. */
  showStep(index: number | null): void;
}

export interface EditorActions {
  goTo(offset: number): void;
  /** Goes to the first issue after the cursor, else to the first of all. */
  nextIssue(): void;
  applyFix(fix: Fix): void;
  /** Applies the fix at the cursor, else the first of all. */
  applyNearestFix(): void;
  insert(text: string): void;
  format(): void;
}

export interface HistoryActions {
  /** Shows an earlier query in a tab and runs it. */
  reopen(entry: HistoryEntry): void;
  /** Shows an older or newer text of the history in the tab; the newest of all is the tab's own. */
  recall(step: 1 | -1): void;
  /** Opens the history and moves the focus to its search box. */
  openHistory(): void;
  pin(entry: HistoryEntry): void;
  forget(entry: HistoryEntry): void;
}

export interface FileActions {
  /** Saves the tab's query as a question with this sentence. */
  save(sentence: string): void;
  forgetOwn(query: NamedQuery): void;
  exportFile(query: NamedQuery): void;
  importFile(file: File): void;
  /** Downloads the answer as a page of the site. */
  notebook(): void;
}

export interface Actions extends TabActions, RunActions, QuestionActions, EditorActions, HistoryActions, FileActions {}
