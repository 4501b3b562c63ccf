/** A value of an answer as a reader sees it: numbers, links, chips, nodes that open. */
import {html, type TemplateResult} from "lit-html";
import type {LeadBasis} from "../../../analytics/rows.js";
import type {consoleMessages} from "../../../messages/console.js";
import type {Language, Messages} from "../../../messages/language.js";
import {type NodeValue, nodeName, shown, type Value} from "../../../tables/answer-values.js";
import {basisChip} from "../../shared/marks.js";
import type {Links} from "./links.js";

/** Items of a list that are shown at once. */
const MOST_CHIPS = 12;

const BASES = new Set(["stated", "rule", "sole", "first-against-order", "first-in-order"]);

/** What a cell needs to know of the page. */
export interface CellContext {
  language: Language;
  words: Messages<typeof consoleMessages>;
  links: Links;
}

/** Codes of the graph as words, by the name of their column. */
type Codes = Record<string, Record<string, string>>;

/**
 * The content of a cell.
 *
 * @param decimals  of the numbers in the column, so that they line up
 */
export function cell(value: Value, column: string, context: CellContext, decimals = 0): unknown {
  const {words, language, links} = context;
  const what = shown(value);
  switch (what.kind) {
    case "missing":
      return html`<span class="faint">${words.missing}</span>`;
    case "boolean":
      return what.value ? words.yes : words.no;
    case "number":
      if (what.value === 0) return "–";
      return decimals > 0 && Number.isFinite(what.value) ? what.value.toFixed(decimals) : what.text;
    case "text": {
      if (column === "leadBasis" && BASES.has(what.text)) return basisChip(what.text as LeadBasis, language);
      const said = (words.codes as Codes)[column]?.[what.text];
      if (said !== undefined) return said;
      const address = links.of(what.text, column);
      return address === null ? what.text : html`<a href=${address}>${what.text}</a>`;
    }
    case "list":
      if (what.items.length === 0) return html`<span class="faint">${words.missing}</span>`;
      return chips(what.items, column, context);
    case "node":
      return nodeChip(what.node, context);
    case "relationship": {
      const summary = html`<summary class="chip"><code>${what.type}</code></summary>`;
      return html`<details class="thing">${summary}${properties(what.properties, context)}</details>`;
    }
    case "path":
      return html`<span class="path">${what.steps.map((step) => cell(step, column, context))}</span>`;
    case "map":
      return html`<code class="map">${JSON.stringify(what.map)}</code>`;
  }
}

function chips(items: readonly Value[], column: string, context: CellContext): TemplateResult {
  const chip = (item: Value) => {
    const what = shown(item);
    if (what.kind !== "text" && what.kind !== "number") return cell(item, column, context);
    const address = what.kind === "text" ? context.links.of(what.text, column) : null;
    return address === null
      ? html`<span class="chip">${what.text}</span>`
      : html`<a class="chip" href=${address}>${what.text}</a>`;
  };
  const rest = items.slice(MOST_CHIPS);
  const more = () => {
    const summary = html`<summary class="chip">${context.words.more(rest.length)}</summary>`;
    return html`<details class="thing">${summary}<span class="chips">${rest.map(chip)}</span></details>`;
  };
  return html`<span class="chips">${items.slice(0, MOST_CHIPS).map(chip)}${rest.length === 0 ? "" : more()}</span>`;
}

function nodeChip(node: NodeValue, context: CellContext): TemplateResult {
  const label = labelName(node.labels[0] ?? "", context.words);
  const id = node.properties.id;
  const address = typeof id === "string" ? context.links.of(id, "id") : null;
  return html`<details class="thing"><summary class="chip node"><span class="faint">${label}</span> ${nodeName(node)}</summary>
    ${address === null ? "" : html`<a href=${address}>${nodeName(node)}</a>`}${properties(node.properties, context)}</details>`;
}

/** A label of the graph in words, where they have one. */
export const labelName = (label: string, words: CellContext["words"]): string =>
  (words.labels as Record<string, string>)[label] ?? label;

/** Properties of a node or relationship, by name. */
export const properties = (map: {[key: string]: Value}, context: CellContext): TemplateResult =>
  html`<dl>${Object.entries(map).map(
    ([key, value]) => html`<div><dt><code>${key}</code></dt><dd>${cell(value, "", context)}</dd></div>`,
  )}</dl>`;
