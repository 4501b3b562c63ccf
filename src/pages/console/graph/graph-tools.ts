/** The row over the picture of an answer: labels and relationships with their counts, and buttons. */
import {html, type TemplateResult} from "lit-html";
import type {ConsoleContext} from "../state/context.js";
import type {AnswerGraph, VisibleGraph} from "./answer-graph.js";
import type {GraphActions} from "./graph-actions.js";
import type {GraphDrawing} from "./graph-drawing.js";
import {type GraphState, labelsOf} from "./graph-state.js";
import {labelName, styleOf} from "./label-style.js";

interface GraphToolsOptions {
  base: AnswerGraph;
  graph: VisibleGraph;
  state: GraphState;
  actions: GraphActions;
  drawing: Pick<GraphDrawing, "zoom" | "fit">;
  context: ConsoleContext;
}

export function graphTools(options: GraphToolsOptions): TemplateResult {
  const {base, graph, state, actions, drawing, context} = options;
  const {words} = context;
  const types = [...new Set(graph.ties.map(({type}) => type))].sort();
  const count = (type: string) => graph.ties.filter((tie) => tie.type === type).length;
  const showHidden = html`<button type="button" class="btn"
    @click=${actions.showHidden}>${words.showHidden(state.hidden.size)}</button>`;
  return html`<div class="graph-tools s"
    ><span class="chips">${labelsOf(base, state).map((label) => labelChip(label, options))}</span>
    <span class="soft">${types.map((type) => html`<code>${type}</code> ${count(type)} `)}</span>
    ${graph.more > 0 ? html`<span class="soft">${words.moreNodes(graph.more)}</span>` : ""}
    <span class="tools"><button type="button" class="btn" @click=${actions.connect}>${words.connect}</button>
    ${state.hidden.size > 0 ? showHidden : ""}
    <button type="button" class="btn" aria-label=${words.zoomOut} @click=${() => drawing.zoom(0.8)}>−</button
    ><button type="button" class="btn" aria-label=${words.zoomIn} @click=${() => drawing.zoom(1.25)}>＋</button>
    <button type="button" class="btn" @click=${() => drawing.fit()}>${words.zoomFit}</button></span></div>`;
}

/** A label with the number of its nodes; a click opens the card for its style. */
function labelChip(label: string, {graph, state, actions, context: {words}}: GraphToolsOptions): TemplateResult {
  const style = styleOf(state.styles, label);
  const name = labelName(words, label);
  const count = graph.nodes.filter((node) => node.label === label).length;
  return html`<button type="button" class="chip label-key"
    aria-expanded=${state.styled === label ? "true" : "false"}
    title=${words.styleOf(name)}
    @click=${() => actions.toggleStyle(label)}
    ><i class="dot" style=${`background:var(${style.colour})`}></i
    >${name} ${style.hidden ? words.hiddenLabel : count}</button>`;
}
