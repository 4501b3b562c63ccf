/** The tools above an answer's picture: its labels and types with their counts, and what can be done with all nodes. */
import {html, type TemplateResult} from "lit-html";
import type {ConsoleContext} from "../state/context.js";
import {labelName} from "../values/cell.js";
import type {Seen} from "./answer-graph.js";
import type {GraphState} from "./graph-state.js";
import {styleOf} from "./label-style.js";

export interface ToolActions {
  /** Opens or closes the card for a label's style. */
  styleLabel(label: string): void;
  connect(): void;
  showHidden(): void;
  zoom(factor: number): void;
  fit(): void;
}

export function graphTools(
  graph: Seen,
  state: GraphState,
  context: ConsoleContext,
  actions: ToolActions,
): TemplateResult {
  const {words} = context;
  const labels = labelsOf(state).map((label) => labelChip(label, graph, state, context, actions));
  const showHidden = () => html`<button type="button" class="btn"
    @click=${actions.showHidden}>${words.showHidden(state.hidden.size)}</button>`;
  return html`<div class="graph-tools s"><span class="chips">${labels}</span>
        <span class="soft">${typeCounts(graph)}</span>
        ${graph.more > 0 ? html`<span class="soft">${words.moreNodes(graph.more)}</span>` : ""}
        <span class="tools"><button type="button" class="btn" @click=${actions.connect}>${words.connect}</button>
        ${state.hidden.size > 0 ? showHidden() : ""}
        <button type="button" class="btn" aria-label=${words.zoomOut}
          @click=${() => actions.zoom(0.8)}>−</button><button type="button" class="btn" aria-label=${words.zoomIn}
          @click=${() => actions.zoom(1.25)}>＋</button>
        <button type="button" class="btn" @click=${actions.fit}>${words.zoomFit}</button></span></div>`;
}

/** Labels of all nodes, also of those that are hidden. */
function labelsOf({base, opened}: GraphState): string[] {
  const nodes = [base, ...opened.values()].flatMap((graph) => [...graph.nodes.values()]);
  return [...new Set(nodes.map((node) => node.label))];
}

function labelChip(
  label: string,
  {nodes}: Seen,
  {styles, styled}: GraphState,
  {words}: ConsoleContext,
  actions: ToolActions,
): TemplateResult {
  const style = styleOf(styles, label);
  const name = labelName(label, words);
  const count = nodes.filter((node) => node.label === label).length;
  return html`<button type="button" class="chip label-key" aria-expanded=${styled === label ? "true" : "false"}
    title=${words.styleOf(name)} @click=${() => actions.styleLabel(label)}><i class="dot"
    style=${`background:var(${style.colour})`}></i>${name} ${style.hidden ? words.hiddenLabel : count}</button>`;
}

/** Types of the ties that are shown, with their counts. */
function typeCounts({ties}: Seen): TemplateResult[] {
  const types = [...new Set(ties.map(({type}) => type))].sort();
  return types.map((name) => html`<code>${name}</code> ${ties.filter(({type}) => type === name).length} `);
}
