/** What a reader can do to the picture of an answer; opening and connecting nodes ask the API. */
import {runQuery} from "../state/api.js";
import type {ConsoleContext} from "../state/context.js";
import {browserStore} from "../state/store.js";
import {type AnswerGraph, graphOf} from "./answer-graph.js";
import {type GraphState, visibleNow} from "./graph-state.js";
import {type LabelStyle, styleOf, writeStyles} from "./label-style.js";

/** So many neighbours come when a node is opened. */
const MOST_OPENED = 60;

const OPEN = `MATCH (n)-[r]-(m) WHERE elementId(n) = $id RETURN n, r, m LIMIT ${MOST_OPENED + 1}`;
const BETWEEN = "MATCH (a)-[r]->(b) WHERE elementId(a) IN $ids AND elementId(b) IN $ids RETURN r LIMIT 1000";

export interface GraphActions {
  select(id: string | null): void;
  /** Fetches a node's neighbours. */
  open(id: string): void;
  /** Takes away what was fetched with a node. */
  close(id: string): void;
  /** Closes a node that is open, and opens one that is not. */
  toggle(id: string): void;
  hide(id: string): void;
  showHidden(): void;
  /** Fetches all relationships between the visible nodes. */
  connect(): void;
  /** Shows the card for a label's style, or closes it. */
  toggleStyle(label: string): void;
  setStyle(label: string, change: Partial<LabelStyle>): void;
}

/**
 * @param state   gives the state as it is now
 * @param change  changes it and draws again
 */
export function graphActions(
  base: AnswerGraph,
  state: () => GraphState,
  change: (next: Partial<GraphState>) => void,
  {words, language}: ConsoleContext,
): GraphActions {
  /** The graph that a query answers; null where it failed, which a notice then says. */
  const ask = async (cypher: string, params: Record<string, unknown>): Promise<AnswerGraph | null> => {
    const outcome = await runQuery(cypher, params, language, new AbortController().signal);
    if (outcome.kind === "answer") return graphOf(outcome.answer.rows);
    change({notice: outcome.kind === "error" ? outcome.error.message : words.away});
    return null;
  };
  const open = async (id: string) => {
    const graph = await ask(OPEN, {id});
    if (graph === null) return;
    const isCut = graph.nodes.size > MOST_OPENED;
    const notice = isCut ? words.openedSome(MOST_OPENED) : graph.nodes.size <= 1 ? words.openedNone : "";
    change({opened: new Map([...state().opened, [id, graph]]), notice});
  };
  const close = (id: string) => change({opened: new Map([...state().opened].filter(([from]) => from !== id))});
  const connect = async () => {
    const graph = await ask(BETWEEN, {ids: visibleNow(base, state()).nodes.map(({id}) => id)});
    if (graph !== null) change({extra: new Map(graph.ties), notice: words.connected(graph.ties.size)});
  };
  return {
    select: (id) => change({selected: id}),
    open: (id) => void open(id),
    close,
    toggle: (id) => (state().opened.has(id) ? close(id) : void open(id)),
    hide: (id) => change({hidden: new Set([...state().hidden, id]), selected: null}),
    showHidden: () => change({hidden: new Set()}),
    connect: () => void connect(),
    toggleStyle: (label) => change({styled: state().styled === label ? null : label}),
    setStyle(label, changed) {
      const {styles} = state();
      const next = {...styles, [label]: {...styleOf(styles, label), ...changed}};
      writeStyles(next, browserStore());
      change({styles: next});
    },
  };
}
