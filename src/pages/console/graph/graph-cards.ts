/** The cards beside an answer's picture: what a node holds, and how the nodes of a label look. */
import {html, type TemplateResult} from "lit-html";
import type {ConsoleContext} from "../state/context.js";
import {properties} from "../values/cell.js";
import type {GraphNode, Seen} from "./answer-graph.js";
import type {NodeSize} from "./graph-layout.js";
import {COLOURS, type LabelStyle} from "./label-style.js";

export function nodeCard(
  {node, label, name}: GraphNode,
  graph: Seen,
  isOpen: boolean,
  context: ConsoleContext,
  actions: {open: () => void; close: () => void; hide: () => void; leave: () => void},
): TemplateResult {
  const {words, links} = context;
  const id = node.properties.id;
  const address = typeof id === "string" ? links.of(id, "id") : null;
  return html`<div class="node-card" role="region" aria-label=${name}>
    <h3><span class="soft">${(words.labels as Record<string, string>)[label] ?? label}</span> ${address === null ? name : html`<a href=${address}>${name}</a>`}</h3>
    <span class="tools"><button type="button" class="btn line" @click=${isOpen ? actions.close : actions.open}>${isOpen ? words.closeNode : words.openNode}</button>
    <button type="button" class="btn line" @click=${actions.hide}>${words.hideNode}</button>
    <button type="button" class="btn" @click=${actions.leave}>${words.close}</button></span>
    ${properties(node.properties, context)}<p class="s soft">${words.nodesDrawn(graph.nodes.length)}</p></div>`;
}

const SIZES: readonly NodeSize[] = ["small", "middle", "large"];

export function styleCard(
  label: string,
  style: LabelStyle,
  captions: readonly string[],
  {words}: ConsoleContext,
  set: (label: string, change: Partial<LabelStyle>) => void,
): TemplateResult {
  const known = (words.labels as Record<string, string>)[label] ?? label;
  return html`<div class="style-card s" role="group" aria-label=${words.styleOf(known)}><b>${known}</b>
    <span class="swatches">${COLOURS.map(
      (colour, index) =>
        html`<button type="button" aria-label=${words.colour(index + 1)} aria-pressed=${style.colour === colour ? "true" : "false"} style=${`background:var(${colour})`} @click=${() => set(label, {colour})}></button>`,
    )}</span>
    <span class="seg">${SIZES.map((size) => html`<button type="button" aria-pressed=${style.size === size ? "true" : "false"} @click=${() => set(label, {size})}>${words.sizes[size]}</button>`)}</span>
    <label>${words.caption} <select class="box" @change=${(event: Event) => set(label, {caption: (event.target as HTMLSelectElement).value})}>
      <option value="" ?selected=${style.caption === ""}>${words.captionUsual}</option>${captions.map((name) => html`<option value=${name} ?selected=${style.caption === name}>${name}</option>`)}</select></label>
    <label><input type="checkbox" .checked=${!style.hidden} @change=${(event: Event) => set(label, {hidden: !(event.target as HTMLInputElement).checked})} /> ${words.shownLabel}</label></div>`;
}
