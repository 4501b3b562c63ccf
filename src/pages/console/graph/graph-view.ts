/**
 * An answer as a picture: nodes that can be opened, closed, hidden and moved, with the number of nodes of each label.
 *
 * One element for each answer; it keeps what the reader did to it while other views are shown.
 */
import {html, render, type TemplateResult} from "lit-html";
import type {PlacedNode} from "../../node-link/force-layout.js";
import type {ConsoleContext} from "../state/context.js";
import {browserStore} from "../state/store.js";
import type {Answered} from "../state/tab.js";
import type {AnswerGraph, GraphNode, VisibleGraph} from "./answer-graph.js";
import {graphActions} from "./graph-actions.js";
import {nodeCard, styleCard} from "./graph-cards.js";
import {type GraphDrawing, graphDrawing} from "./graph-drawing.js";
import {layOut} from "./graph-layout.js";
import {type GraphState, newState, propertiesOf, visibleNow} from "./graph-state.js";
import {graphTools} from "./graph-tools.js";
import {captionOf, type LabelStyles, labelName, readStyles, styleOf} from "./label-style.js";

const views = new WeakMap<Answered, HTMLElement>();

export function graphView(answered: Answered, graph: AnswerGraph, context: ConsoleContext): HTMLElement {
  let element = views.get(answered);
  if (element === undefined) {
    element = newView(graph, context);
    views.set(answered, element);
  }
  return element;
}

function newView(base: AnswerGraph, context: ConsoleContext): HTMLElement {
  const {words} = context;
  const element = document.createElement("div");
  element.className = "card answer-graph";
  let state = newState(readStyles(browserStore()));
  const actions = graphActions(
    base,
    () => state,
    (next) => {
      state = {...state, ...next};
      draw();
    },
    context,
  );
  const drawing = graphDrawing({
    select: actions.select,
    toggle: actions.toggle,
    hide: actions.hide,
    moved: (id, position) => placement.move(id, position),
    resized: () => draw(),
  });
  const placement = nodePlacement(drawing, context);

  const draw = () => {
    const graph = visibleNow(base, state);
    const placed = placement.update(graph, state.styles);
    render(view(graph), element);
    drawing.update({
      graph,
      placed,
      selected: state.selected,
      opened: new Set(state.opened.keys()),
      colourOf: (node) => `var(${styleOf(state.styles, node.label).colour})`,
      nameOf: (node) => `${labelName(words, node.label)} ${captionIn(node, state.styles, context)}`,
      label: words.graphOf(graph.nodes.length, graph.ties.length),
    });
  };
  const view = (graph: VisibleGraph): TemplateResult => {
    const {notice, styled, styles} = state;
    const card = () => {
      const style = styleOf(styles, styled!);
      return styleCard(styled!, style, propertiesOf(base, state, styled!), context, actions.setStyle);
    };
    return html`${graphTools({base, graph, state, actions, drawing, context})}
      ${notice === "" ? "" : html`<p class="notice" role="status">${notice}</p>`}
      ${styled === null ? "" : card()}
      ${drawing.element}
      <p class="s soft keys">${words.graphKeys}</p>
      ${selectedCard(graph)}`;
  };
  const selectedCard = (graph: VisibleGraph) => {
    const node = graph.nodes.find(({id}) => id === state.selected);
    if (node === undefined) return "";
    return nodeCard(node, graph, state.opened.has(node.id), context, {
      open: () => actions.open(node.id),
      close: () => actions.close(node.id),
      hide: () => actions.hide(node.id),
      leave: () => actions.select(null),
    });
  };

  // The drawing's width is known only once it is in the page.
  requestAnimationFrame(draw);
  draw();
  return element;
}

/** What is written at a node. A point is called by its number, which says little without its kind. */
function captionIn(node: GraphNode, styles: LabelStyles, {words}: ConsoleContext): string {
  const caption = captionOf(node, styles);
  return node.label === "WorkPoint" && styleOf(styles, node.label).caption === "" ? words.pointName(caption) : caption;
}

interface NodePlacement {
  /** Positions of a graph's nodes, laid out anew only where graph, styles or size have changed. */
  update(graph: VisibleGraph, styles: LabelStyles): PlacedNode[];
  /** Takes a position that the reader gave a node. */
  move(id: string, position: {x: number; y: number}): void;
}

function nodePlacement(drawing: Pick<GraphDrawing, "size">, context: ConsoleContext): NodePlacement {
  let positions = new Map<string, {x: number; y: number}>();
  let placed: PlacedNode[] = [];
  let laidOut = {key: "", styles: {} as GraphState["styles"]};
  return {
    update(graph, styles) {
      const {width, height} = drawing.size();
      const key = `${width}×${height} ${graph.nodes.map(({id}) => id).join()} ${graph.ties.length}`;
      if (key === laidOut.key && styles === laidOut.styles) return placed;
      laidOut = {key, styles};
      const byId = new Map(graph.nodes.map((node) => [node.id, node]));
      placed = layOut({
        ...graph,
        width,
        height,
        nameOf: (id) => captionIn(byId.get(id)!, styles, context),
        sizeOf: (id) => styleOf(styles, byId.get(id)?.label ?? "").size,
        before: positions,
      });
      positions = new Map(placed.map(({id, x, y}) => [id, {x, y}]));
      return placed;
    },
    move(id, position) {
      positions = new Map([...positions, [id, position]]);
    },
  };
}
