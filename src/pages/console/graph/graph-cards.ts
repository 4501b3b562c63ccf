/** The cards next to an answer's picture: the properties of a node, and the style of a label. */
import {html, type TemplateResult} from "lit-html";
import type {ConsoleContext} from "../state/context.js";
import {labelName, properties} from "../values/cell.js";
import type {GraphNode} from "./answer-graph.js";
import type {NodeSize} from "./graph-layout.js";
import {COLOURS, type LabelStyle} from "./label-style.js";

/** @param count  nodes in the picture */
export function nodeCard(
  {node, label, name}: GraphNode,
  count: number,
  isOpen: boolean,
  context: ConsoleContext,
  actions: {open: () => void; close: () => void; hide: () => void; leave: () => void},
): TemplateResult {
  const {words, links} = context;
  const id = node.properties.id;
  const address = typeof id === "string" ? links.of(id, "id") : null;
  const title = address === null ? name : html`<a href=${address}>${name}</a>`;
  return html`<div class="node-card" role="region" aria-label=${name}>
    <h3><span class="soft">${labelName(label, words)}</span> ${title}</h3>
    <span class="tools"><button type="button" class="btn line"
      @click=${isOpen ? actions.close : actions.open}>${isOpen ? words.closeNode : words.openNode}</button>
    <button type="button" class="btn line" @click=${actions.hide}>${words.hideNode}</button>
    <button type="button" class="btn" @click=${actions.leave}>${words.close}</button></span>
    ${properties(node.properties, context)}<p class="s soft">${words.nodesDrawn(count)}</p></div>`;
}

const SIZES: readonly NodeSize[] = ["small", "middle", "large"];

/** @param captions  properties that can be written at the nodes */
export function styleCard(
  label: string,
  style: LabelStyle,
  captions: readonly string[],
  {words}: ConsoleContext,
  set: (label: string, change: Partial<LabelStyle>) => void,
): TemplateResult {
  const name = labelName(label, words);
  const pressed = (is: boolean) => (is ? "true" : "false");
  const swatch = (colour: string, index: number) =>
    html`<button type="button" aria-label=${words.colour(index + 1)} aria-pressed=${pressed(style.colour === colour)}
      style=${`background:var(${colour})`} @click=${() => set(label, {colour})}></button>`;
  const sizeButton = (size: NodeSize) =>
    html`<button type="button" aria-pressed=${pressed(style.size === size)}
      @click=${() => set(label, {size})}>${words.sizes[size]}</button>`;
  const option = (caption: string, text: string) =>
    html`<option value=${caption} ?selected=${style.caption === caption}>${text}</option>`;
  const captioned = (event: Event) => set(label, {caption: (event.target as HTMLSelectElement).value});
  const shown = (event: Event) => set(label, {hidden: !(event.target as HTMLInputElement).checked});
  return html`<div class="style-card s" role="group" aria-label=${words.styleOf(name)}><b>${name}</b>
    <span class="swatches">${COLOURS.map(swatch)}</span>
    <span class="seg">${SIZES.map(sizeButton)}</span>
    <label>${words.caption} <select class="box" @change=${captioned}>
      ${option("", words.captionUsual)}${captions.map((caption) => option(caption, caption))}</select></label>
    <label><input type="checkbox" .checked=${!style.hidden} @change=${shown} /> ${words.shownLabel}</label></div>`;
}
