/** What the parts of the console share: the plan's rows, the state with its tabs, and what a reader can do. */
import type {DocumentRow, MentionRow, PointRow, ResponsibilityRow, UnitRow} from "../../../analytics/rows.js";
import type {consoleMessages} from "../../../messages/console.js";
import type {Language, Messages} from "../../../messages/language.js";
import type {ChartChoice} from "../answer/chart.js";
import type {PlannerQuestion} from "../questions/planner-questions.js";
import type {Texts} from "../questions/sentence.js";
import type {Links} from "../values/links.js";
import type {Fix, GraphSchema, NamedQuery, PlanTree, QueryError, QueryLimits, QueryResult} from "./api.js";
import type {Entry} from "./history.js";

export interface ConsoleContext {
  language: Language;
  words: Messages<typeof consoleMessages>;
  document: DocumentRow;
  documents: readonly DocumentRow[];
  units: readonly UnitRow[];
  points: readonly PointRow[];
  mentions: readonly MentionRow[];
  responsibilities: readonly ResponsibilityRow[];
  links: Links;
}

/** An answer, with what it was asked by. */
export interface Answered {
  result: QueryResult;
  /** How Neo4j goes about it; null until someone wants to see it of a query that was run without EXPLAIN or PROFILE. */
  plan: PlanTree | null;
  cypher: string;
  question: NamedQuery | null;
  params: Record<string, unknown>;
}

export type Run =
  | {kind: "none"}
  | {kind: "running"}
  | {kind: "answered"}
  | {kind: "failed"; error: QueryError}
  | {kind: "cancelled"}
  | {kind: "away"};

/** Something wrong or doubtful at a place of the text. */
export interface Fault {
  severity: "error" | "warning";
  message: string;
  line: number;
  column: number;
  offset: number;
  fix?: Fix | undefined;
}

export type View = "table" | "graph" | "chart" | "plan" | "raw";

export interface Sort {
  column: number;
  descending: boolean;
}

/** What a tab asks. */
export type Asks = Pick<Tab, "question" | "texts" | "params" | "edited" | "cypher">;

/** One query with its answer. */
export interface Tab {
  readonly key: number;
  /** The question that the text began as; null for a text of one's own. */
  question: NamedQuery | null;
  texts: Texts;
  /** Parameters of a text of one's own, as JSON. */
  params: string;
  /** Whether the text is no longer the question's. */
  edited: boolean;
  cypher: string;
  run: Run;
  running: AbortController | null;
  /** The last good answer; it stays while the next one fails. */
  answer: Answered | null;
  view: View;
  chart: Partial<ChartChoice>;
  sort: Sort | null;
  /** Words that a row must hold to be shown. */
  filter: string;
  /** Widths of columns that the reader set, in px. */
  widths: Readonly<Record<number, number>>;
  /** What is wrong with the text as it stands, before it is run. */
  lint: readonly Fault[];
  /** Which text of the history is shown instead of the tab's own; null when its own is. */
  recalled: {at: number; own: Asks} | null;
}

/** What the service allows a query, as its answers say. */
export interface ConsoleState {
  queries: readonly NamedQuery[];
  /** Questions that the reader saved or opened from a file; kept in this browser. */
  own: readonly NamedQuery[];
  /** A planner's questions; those with a step are the first steps. */
  planner: readonly PlannerQuestion[];
  /** The first step that is shown; null when none is. */
  step: number | null;
  schema: GraphSchema | null;
  limits: QueryLimits | null;
  tabs: Tab[];
  /** The tab that is shown; always one of `tabs`. */
  tab: Tab;
  /** What was asked before, in this browser. */
  kept: readonly Entry[];
  keptOpen: boolean;
  search: string;
  limitsOpen: boolean;
  saving: boolean;
  /** Said once about something that was done or could not be. */
  notice: string | null;
}

/** What a reader can do. */
export interface Actions {
  run(): void;
  cancel(): void;
  choose(query: NamedQuery, texts?: Texts): void;
  setText(name: string, text: string): void;
  /** Keeps what is being typed, so that a drawing in between does not take it back; asks nothing yet. */
  typing(change: {name: string; text: string} | {params: string}): void;
  setParams(text: string): void;
  restore(): void;
  applyFix(fix: Fix): void;
  goTo(offset: number): void;
  /** Goes to the first fault behind the cursor, else to the first. */
  nextFault(): void;
  /** Takes the mend of the fault at the cursor, else the first that there is. */
  mend(): void;
  insert(text: string): void;
  /** Lays the text out. */
  tidy(): void;
  /** Shows a query that was asked before. */
  reopen(entry: Entry): void;
  /** Shows an older text of the history in the tab, or a newer one; the newest of all is the tab's own. */
  recall(step: 1 | -1): void;
  /** Opens the history with its search box in hand. */
  searchKept(): void;
  showKeys(): void;
  pin(entry: Entry): void;
  forget(entry: Entry): void;
  newTab(): void;
  showTab(tab: Tab): void;
  closeTab(tab: Tab): void;
  /** Saves the tab's query as a question under a sentence. */
  save(sentence: string): void;
  exportFile(query: NamedQuery): void;
  importFile(file: File): void;
  /** Asks the question of a first step; null leaves the steps. */
  showStep(index: number | null): void;
  forgetOwn(query: NamedQuery): void;
  /** Hands the answer out as a page of the site. */
  notebook(): void;
  /** Shows the plan of what was answered. */
  showPlan(): void;
  setTab(change: Partial<Pick<Tab, "view" | "sort" | "filter" | "widths" | "chart">>): void;
  set(change: Partial<Pick<ConsoleState, "limitsOpen" | "keptOpen" | "search" | "saving" | "notice">>): void;
}
