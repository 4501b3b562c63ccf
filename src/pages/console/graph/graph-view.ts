/**
 * An answer as a picture: nodes that can be opened, closed, hidden and moved, with a count for each label.
 *
 * There is one element for each answer. It keeps what the reader did in it while other views are shown.
 */
import {html, render, type TemplateResult} from "lit-html";
import type {ForceNode} from "../../node-link/force-layout.js";
import {runQuery} from "../state/api.js";
import type {ConsoleContext} from "../state/context.js";
import {browserStore} from "../state/store.js";
import type {Answered} from "../state/tab.js";
import {labelName} from "../values/cell.js";
import {type AnswerGraph, type GraphNode, graphOf, type Seen, seen} from "./answer-graph.js";
import {nodeCard, styleCard} from "./graph-cards.js";
import {graphDrawing} from "./graph-drawing.js";
import {layOut} from "./graph-layout.js";
import type {GraphState} from "./graph-state.js";
import {graphTools, type ToolActions} from "./graph-tools.js";
import {captionOf, type LabelStyle, readStyles, styleOf, writeStyles} from "./label-style.js";

/** Nodes of a picture that can still be read. */
const MOST_NODES = 300;
/** Neighbours that are added when a node is opened. */
const MOST_OPENED = 60;

const OPEN = `MATCH (n)-[r]-(m) WHERE elementId(n) = $id RETURN n, r, m LIMIT ${MOST_OPENED + 1}`;
const BETWEEN = "MATCH (a)-[r]->(b) WHERE elementId(a) IN $ids AND elementId(b) IN $ids RETURN r LIMIT 1000";

const views = new WeakMap<Answered, HTMLElement>();

/** The picture of an answer. */
export function graphView(answered: Answered, graph: AnswerGraph, context: ConsoleContext): HTMLElement {
  let element = views.get(answered);
  if (element === undefined) {
    element = newView(graph, context);
    views.set(answered, element);
  }
  return element;
}

function newView(base: AnswerGraph, context: ConsoleContext): HTMLElement {
  const element = document.createElement("div");
  element.className = "card answer-graph";
  const state: GraphState = {
    base,
    opened: new Map(),
    extra: new Map(),
    hidden: new Set(),
    selected: null,
    styles: readStyles(browserStore()),
    styled: null,
    notice: "",
  };
  const layout = newLayout(state, context);
  const set = (change: Partial<GraphState>) => {
    Object.assign(state, change);
    draw();
  };
  const actions = graphActions(state, context, set);
  const drawing = graphDrawing({
    select: (id) => set({selected: id}),
    toggle: (id) => (state.opened.has(id) ? actions.close(id) : void actions.open(id)),
    hide: actions.hide,
    moved: layout.move,
    wide: () => draw(),
  });
  const toolActions: ToolActions = {
    styleLabel: (label) => set({styled: state.styled === label ? null : label}),
    connect: () => void actions.connect(),
    showHidden: () => set({hidden: new Set()}),
    zoom: drawing.zoom,
    fit: drawing.fit,
  };
  const setStyle = (label: string, change: Partial<LabelStyle>) => {
    const styles = {...state.styles, [label]: {...styleOf(state.styles, label), ...change}};
    writeStyles(styles, browserStore());
    layout.invalidate();
    set({styles});
  };

  const draw = () => {
    const graph = seenOf(state);
    const placed = layout.of(graph, drawing.size());
    render(
      html`${graphTools(graph, state, context, toolActions)}
      ${state.notice === "" ? "" : html`<p class="notice" role="status">${state.notice}</p>`}
      ${state.styled === null ? "" : styleCardOf(state, state.styled, context, setStyle)}
      ${drawing.element}
      <p class="s soft keys">${context.words.graphKeys}</p>
      ${nodeCardOf(graph, state, context, actions, () => set({selected: null}))}`,
      element,
    );
    drawing.update({
      graph,
      placed,
      selected: state.selected,
      opened: new Set(state.opened.keys()),
      colourOf: (node) => `var(${styleOf(state.styles, node.label).colour})`,
      nameOf: (node) => `${labelName(node.label, context.words)} ${caption(node, state, context)}`,
      label: context.words.graphOf(graph.nodes.length, graph.ties.length),
    });
  };

  // The drawing's width is known only when it is in the page.
  requestAnimationFrame(draw);
  draw();
  return element;
}

/** The nodes and ties that are shown now. */
const seenOf = ({base, opened, extra, hidden, styles}: GraphState): Seen =>
  seen(base, opened, extra, ({id, label}) => hidden.has(id) || styleOf(styles, label).hidden, MOST_NODES);

/** What is written at a node. A point's name is its number, which says little without the word. */
function caption(node: GraphNode, {styles}: GraphState, {words}: ConsoleContext): string {
  const text = captionOf(node, styles);
  return node.label === "WorkPoint" && styleOf(styles, node.label).caption === "" ? words.pointName(text) : text;
}

/** The places of the nodes, worked out again when other nodes, ties or sizes are shown. */
function newLayout(state: GraphState, context: ConsoleContext) {
  let places: ReadonlyMap<string, {x: number; y: number}> = new Map();
  let placed: ForceNode[] = [];
  let shown = "";
  return {
    of(graph: Seen, {width, height}: {width: number; height: number}): readonly ForceNode[] {
      const wanted = `${width}×${height} ${graph.nodes.map(({id}) => id).join()} ${graph.ties.length}`;
      if (wanted === shown) return placed;
      shown = wanted;
      const byId = new Map(graph.nodes.map((node) => [node.id, node]));
      placed = layOut({
        ...graph,
        width,
        height,
        nameOf: (id) => caption(byId.get(id) as GraphNode, state, context),
        sizeOf: (id) => styleOf(state.styles, byId.get(id)?.label ?? "").size,
        before: places,
      });
      places = new Map(placed.map(({id, x, y}) => [id, {x, y}]));
      return placed;
    },
    /** Keeps the place to which the reader moved a node. */
    move(id: string, place: {x: number; y: number}) {
      places = new Map([...places, [id, place]]);
    },
    invalidate() {
      shown = "";
    },
  };
}

interface NodeActions {
  open(id: string): Promise<void>;
  close(id: string): void;
  hide(id: string): void;
  /** Adds the ties between the nodes that are shown. */
  connect(): Promise<void>;
}

function graphActions(
  state: GraphState,
  {words, language}: ConsoleContext,
  set: (change: Partial<GraphState>) => void,
): NodeActions {
  /** The graph of an answer; null where there is none, with a notice why. */
  const query = async (cypher: string, params: Record<string, unknown>): Promise<AnswerGraph | null> => {
    const outcome = await runQuery(cypher, params, language, new AbortController().signal);
    if (outcome.kind === "answer") return graphOf(outcome.answer.rows);
    set({notice: outcome.kind === "error" ? outcome.error.message : words.away});
    return null;
  };
  return {
    async open(id) {
      const graph = await query(OPEN, {id});
      if (graph === null) return;
      const count = graph.nodes.size;
      set({
        notice: count > MOST_OPENED ? words.openedSome(MOST_OPENED) : count <= 1 ? words.openedNone : "",
        opened: new Map([...state.opened, [id, graph]]),
      });
    },
    close: (id) => set({opened: new Map([...state.opened].filter(([from]) => from !== id))}),
    hide: (id) => set({hidden: new Set([...state.hidden, id]), selected: null}),
    async connect() {
      const graph = await query(BETWEEN, {ids: seenOf(state).nodes.map(({id}) => id)});
      if (graph !== null) set({extra: new Map(graph.ties), notice: words.connected(graph.ties.size)});
    },
  };
}

function nodeCardOf(
  graph: Seen,
  {selected, opened}: GraphState,
  context: ConsoleContext,
  {open, close, hide}: NodeActions,
  leave: () => void,
): TemplateResult | "" {
  const node = graph.nodes.find(({id}) => id === selected);
  if (node === undefined) return "";
  const {id} = node;
  const actions = {open: () => void open(id), close: () => close(id), hide: () => hide(id), leave};
  return nodeCard(node, graph.nodes.length, opened.has(id), context, actions);
}

function styleCardOf(
  {base, opened, styles}: GraphState,
  label: string,
  context: ConsoleContext,
  set: (label: string, change: Partial<LabelStyle>) => void,
): TemplateResult {
  const nodes = [base, ...opened.values()].flatMap((graph) => [...graph.nodes.values()]);
  const own = nodes.filter((node) => node.label === label);
  const captions = [...new Set(own.flatMap(({node}) => Object.keys(node.properties)))].sort();
  return styleCard(label, styleOf(styles, label), captions, context, set);
}
