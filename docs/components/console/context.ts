/** What the console's parts share: words, the plan's rows, and the state that they draw. */
import type {DocumentRow, MentionRow, PointRow, ResponsibilityRow, UnitRow} from "../../analytics/rows.js";
import type {consoleMessages} from "../../messages/console.js";
import type {Language, Messages} from "../../messages/language.js";
import type {GraphSchema, NamedQuery, QueryError, QueryResult} from "./api.js";
import type {Entry} from "./kept.js";
import type {Links} from "./links.js";
import type {Texts} from "./sentence.js";

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

export interface ConsoleState {
  queries: readonly NamedQuery[];
  schema: GraphSchema | null;
  /** The question that the text began as; null for a text of one's own. */
  question: NamedQuery | null;
  texts: Texts;
  /** Parameters of a text of one's own, as JSON. */
  params: string;
  /** Whether the text is no longer the question's. */
  edited: boolean;
  cypher: string;
  run: Run;
  /** The last good answer; it stays while the next one fails. */
  answer: Answered | null;
  view: "table" | "graph" | "chart" | "plan" | "raw";
  /** What is wrong with the text as it stands, before it is run. */
  lint: QueryError | null;
  /** What was asked before, in this browser. */
  kept: readonly Entry[];
  keptOpen: boolean;
  search: string;
  sort: {column: number; descending: boolean} | null;
  limitsOpen: boolean;
}

/** What a reader can do. */
export interface Actions {
  run(): void;
  cancel(): void;
  choose(query: NamedQuery): void;
  setText(name: string, text: string): void;
  /** Keeps what is being typed, so that a drawing in between does not take it back; asks nothing yet. */
  typing(change: {name: string; text: string} | {params: string}): void;
  setParams(text: string): void;
  restore(): void;
  applyFix(fix: NonNullable<QueryError["fix"]>): void;
  goTo(offset: number): void;
  insert(text: string): void;
  /** Lays the text out. */
  tidy(): void;
  /** Shows a query that was asked before. */
  reopen(entry: Entry): void;
  /** Pins it under a name, or lets it go again. */
  pin(entry: Entry): void;
  forget(entry: Entry): void;
  set(change: Partial<Pick<ConsoleState, "view" | "sort" | "limitsOpen" | "keptOpen" | "search">>): void;
}
