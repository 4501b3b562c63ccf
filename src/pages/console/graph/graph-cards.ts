/** The cards next to an answer's picture: what a node has, and how the nodes of a label look. */
import {html, type TemplateResult} from "lit-html";
import type {ConsoleContext} from "../state/context.js";
import {properties} from "../values/cell.js";
import type {GraphNode, VisibleGraph} from "./answer-graph.js";
import type {NodeSize} from "./graph-layout.js";
import {COLOURS, type LabelStyle, labelName} from "./label-style.js";

export function nodeCard(
  {node, label, name}: GraphNode,
  graph: VisibleGraph,
  isOpen: boolean,
  context: ConsoleContext,
  actions: {open: () => void; close: () => void; hide: () => void; leave: () => void},
): TemplateResult {
  const {words, links} = context;
  const {id} = node.properties;
  const address = typeof id === "string" ? links.of(id, "id") : null;
  const title = address === null ? name : html`<a href=${address}>${name}</a>`;
  return html`<div class="node-card" role="region" aria-label=${name}>
    <h3><span class="soft">${labelName(words, label)}</span> ${title}</h3>
    <span class="tools"><button type="button" class="btn line"
      @click=${isOpen ? actions.close : actions.open}>${isOpen ? words.closeNode : words.openNode}</button>
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
  const name = labelName(words, label);
  const pressed = (isOn: boolean) => (isOn ? "true" : "false");
  const swatch = (colour: string, index: number) =>
    html`<button type="button" aria-label=${words.colour(index + 1)} aria-pressed=${pressed(style.colour === colour)}
      style=${`background:var(${colour})`} @click=${() => set(label, {colour})}></button>`;
  const sizeButton = (size: NodeSize) =>
    html`<button type="button" aria-pressed=${pressed(style.size === size)}
      @click=${() => set(label, {size})}>${words.sizes[size]}</button>`;
  const option = (caption: string) =>
    html`<option value=${caption} ?selected=${style.caption === caption}>${caption}</option>`;
  const setCaption = (event: Event) => set(label, {caption: (event.target as HTMLSelectElement).value});
  const setHidden = (event: Event) => set(label, {hidden: !(event.target as HTMLInputElement).checked});
  return html`<div class="style-card s" role="group" aria-label=${words.styleOf(name)}><b>${name}</b>
    <span class="swatches">${COLOURS.map(swatch)}</span>
    <span class="seg">${SIZES.map(sizeButton)}</span>
    <label>${words.caption} <select class="box" @change=${setCaption}>
      <option value="" ?selected=${style.caption === ""}>${words.captionUsual}</option
      >${captions.map(option)}</select></label>
    <label><input type="checkbox" .checked=${!style.hidden} @change=${setHidden} /> ${words.shownLabel}</label></div>`;
}
