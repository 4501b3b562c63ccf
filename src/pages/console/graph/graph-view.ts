/**
 * An answer as a picture: nodes that can be opened, closed, hidden and moved, with a count a label.
 *
 * One element an answer; it keeps what the reader did to it while other views are looked at.
 */
import {html, render, type TemplateResult} from "lit-html";
import type {ForceNode} from "../../node-link/force-layout.js";
import {runQuery} from "../state/api.js";
import type {Answered, ConsoleContext} from "../state/context.js";
import {browserStore} from "../state/store.js";
import {
  type AnswerGraph,
  type GraphNode,
  type GraphTie,
  graphOf,
  type Opened,
  type Seen,
  seen,
} from "./answer-graph.js";
import {nodeCard, styleCard} from "./graph-cards.js";
import {graphDrawing} from "./graph-drawing.js";
import {layOut} from "./graph-layout.js";
import {captionOf, type LabelStyle, type LabelStyles, readStyles, styleOf, writeStyles} from "./label-style.js";

/** Nodes that a picture can hold and still be read. */
const MOST_NODES = 300;
/** Neighbours that come when a node is opened. */
const MOST_OPENED = 60;

const OPEN = `MATCH (n)-[r]-(m) WHERE elementId(n) = $id RETURN n, r, m LIMIT ${MOST_OPENED + 1}`;
const BETWEEN = "MATCH (a)-[r]->(b) WHERE elementId(a) IN $ids AND elementId(b) IN $ids RETURN r LIMIT 1000";

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
  const {words, language} = context;
  const element = document.createElement("div");
  element.className = "card answer-graph";
  let styles: LabelStyles = readStyles(browserStore());
  let opened: Opened = new Map();
  let extra = new Map<string, GraphTie>();
  let hidden = new Set<string>();
  let selected: string | null = null;
  let styled: string | null = null;
  let notice = "";
  let places = new Map<string, {x: number; y: number}>();
  let laidOut = "";
  let placed: ForceNode[] = [];

  const label = (name: string) => (words.labels as Record<string, string>)[name] ?? name;
  /** A point is called by its number, which says little without its kind. */
  const caption = (node: GraphNode) => {
    const text = captionOf(node, styles);
    return node.label === "WorkPoint" && styleOf(styles, node.label).caption === "" ? words.pointName(text) : text;
  };
  const now = (): Seen =>
    seen(base, opened, extra, ({id, label: own}) => hidden.has(id) || styleOf(styles, own).hidden, MOST_NODES);

  const ask = async (cypher: string, params: Record<string, unknown>): Promise<AnswerGraph | null> => {
    const outcome = await runQuery(cypher, params, language, new AbortController().signal);
    if (outcome.kind === "answer") return graphOf(outcome.answer.rows);
    notice = outcome.kind === "error" ? outcome.error.message : words.away;
    draw();
    return null;
  };
  const open = async (id: string) => {
    const graph = await ask(OPEN, {id});
    if (graph === null) return;
    const more = graph.nodes.size > MOST_OPENED;
    notice = more ? words.openedSome(MOST_OPENED) : graph.nodes.size <= 1 ? words.openedNone : "";
    opened = new Map([...opened, [id, graph]]);
    draw();
  };
  const close = (id: string) => {
    opened = new Map([...opened].filter(([from]) => from !== id));
    draw();
  };
  const hide = (id: string) => {
    hidden = new Set([...hidden, id]);
    selected = null;
    draw();
  };
  const connect = async () => {
    const graph = await ask(BETWEEN, {ids: now().nodes.map(({id}) => id)});
    if (graph === null) return;
    extra = new Map(graph.ties);
    notice = words.connected(graph.ties.size);
    draw();
  };
  const setStyle = (name: string, change: Partial<LabelStyle>) => {
    styles = {...styles, [name]: {...styleOf(styles, name), ...change}};
    writeStyles(styles, browserStore());
    laidOut = "";
    draw();
  };
  const select = (id: string | null) => {
    selected = id;
    draw();
  };

  const drawing = graphDrawing({
    select,
    toggle: (id) => (opened.has(id) ? close(id) : void open(id)),
    hide,
    moved: (id, place) => {
      places = new Map([...places, [id, place]]);
    },
    wide: () => draw(),
  });

  const draw = () => {
    const graph = now();
    const {width, height} = drawing.size();
    const wanted = `${width}×${height} ${graph.nodes.map(({id}) => id).join()} ${graph.ties.length}`;
    if (wanted !== laidOut) {
      laidOut = wanted;
      const byId = new Map(graph.nodes.map((node) => [node.id, node]));
      placed = layOut({
        ...graph,
        width,
        height,
        nameOf: (id) => caption(byId.get(id) as GraphNode),
        sizeOf: (id) => styleOf(styles, byId.get(id)?.label ?? "").size,
        before: places,
      });
      places = new Map(placed.map(({id, x, y}) => [id, {x, y}]));
    }
    render(view(graph), element);
    drawing.update({
      graph,
      placed,
      selected,
      opened: new Set(opened.keys()),
      colourOf: (node) => `var(${styleOf(styles, node.label).colour})`,
      nameOf: (node) => `${label(node.label)} ${caption(node)}`,
      label: words.graphOf(graph.nodes.length, graph.ties.length),
    });
  };

  const view = (graph: Seen): TemplateResult => {
    const all = [
      ...new Set(
        [...base.nodes.values(), ...[...opened.values()].flatMap(({nodes}) => [...nodes.values()])].map(
          (node) => node.label,
        ),
      ),
    ];
    const count = (name: string) => graph.nodes.filter((node) => node.label === name).length;
    const types = [...new Set(graph.ties.map(({type}) => type))].sort();
    const chip = (name: string) => {
      const style = styleOf(styles, name);
      return html`<button type="button" class="chip label-key" aria-expanded=${styled === name ? "true" : "false"} title=${words.styleOf(label(name))} @click=${() => {
        styled = styled === name ? null : name;
        draw();
      }}><i class="dot" style=${`background:var(${style.colour})`}></i>${label(name)} ${style.hidden ? words.hiddenLabel : count(name)}</button>`;
    };
    const node = graph.nodes.find(({id}) => id === selected);
    return html`<div class="graph-tools s"><span class="chips">${all.map(chip)}</span>
        <span class="soft">${types.map((type) => html`<code>${type}</code> ${graph.ties.filter((tie) => tie.type === type).length} `)}</span>
        ${graph.more > 0 ? html`<span class="soft">${words.moreNodes(graph.more)}</span>` : ""}
        <span class="tools"><button type="button" class="btn" @click=${connect}>${words.connect}</button>
        ${
          hidden.size > 0
            ? html`<button type="button" class="btn" @click=${() => {
                hidden = new Set();
                draw();
              }}>${words.showHidden(hidden.size)}</button>`
            : ""
        }
        <button type="button" class="btn" aria-label=${words.zoomOut} @click=${() => drawing.zoom(0.8)}>−</button><button type="button" class="btn" aria-label=${words.zoomIn} @click=${() => drawing.zoom(1.25)}>＋</button>
        <button type="button" class="btn" @click=${() => drawing.fit()}>${words.zoomFit}</button></span></div>
      ${notice === "" ? "" : html`<p class="notice" role="status">${notice}</p>`}
      ${styled === null ? "" : styleCard(styled, styleOf(styles, styled), propertiesOf(base, opened, styled), context, setStyle)}
      ${drawing.element}
      <p class="s soft keys">${words.graphKeys}</p>
      ${node === undefined ? "" : nodeCard(node, graph, opened.has(node.id), context, {open: () => void open(node.id), close: () => close(node.id), hide: () => hide(node.id), leave: () => select(null)})}`;
  };

  // The drawing's width is known once it stands in the page.
  requestAnimationFrame(draw);
  draw();
  return element;
}

function propertiesOf(base: AnswerGraph, opened: Opened, label: string): string[] {
  const nodes = [base, ...opened.values()].flatMap((graph) => [...graph.nodes.values()]);
  return [
    ...new Set(nodes.filter((node) => node.label === label).flatMap(({node}) => Object.keys(node.properties))),
  ].sort();
}
