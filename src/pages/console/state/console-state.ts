/** The state of the console: its tabs, the questions, the history, and what is open next to them. */
import type {GraphSchema, NamedQuery, QueryLimits} from "./api.js";
import type {HistoryEntry} from "./history.js";
import type {Tab} from "./tab.js";

export interface ConsoleState {
  queries: readonly NamedQuery[];
  /** Questions that the reader saved or opened from a file; they are stored in this browser. */
  own: readonly NamedQuery[];
  /** The planner's questions; those with a step are the first steps. */
  planner: readonly PlannerQuestion[];
  /** Index of the first step that is shown; null when none is. */
  step: number | null;
  schema: GraphSchema | null;
  /** What the service allows a query; null until it answers. */
  limits: QueryLimits | null;
  tabs: Tab[];
  /** The tab that is shown; always one of `tabs`. */
  tab: Tab;
  /** Earlier queries in this browser, the latest first. */
  history: readonly HistoryEntry[];
  historyOpen: boolean;
  /** Words to search the history for. */
  search: string;
  limitsOpen: boolean;
  saving: boolean;
  /** A message about the last action; null when there is none. */
  notice: string | null;
}

/** A question that a planner asks, as docs/data/planner-questions.json holds it. */
export interface PlannerQuestion {
  title: {zh: string; en: string};
  query: string | null;
  cypher: string | null;
  parameters: Record<string, string | number | boolean>;
  step: number | null;
  read: {zh: string; en: string};
}

/** The state that the console starts with, before questions, schema and limits are read. */
export const initialState = (tab: Tab, history: readonly HistoryEntry[]): ConsoleState => ({
  queries: [],
  own: [],
  planner: [],
  step: null,
  schema: null,
  limits: null,
  tabs: [tab],
  tab,
  history,
  historyOpen: false,
  search: "",
  limitsOpen: false,
  saving: false,
  notice: null,
});
