/** Small marks with one meaning each: above the line, above it only without the coordinating unit, not above; and keys. */
import {html, nothing, svg, type TemplateResult} from "lit-html";
import type {Parts} from "../../analytics/measures.js";
import type {LeadBasis} from "../../analytics/rows.js";
import type {Mark} from "../../analytics/threshold.js";
import {inLanguage, type Language} from "../../messages/language.js";
import {pageMessages} from "../../messages/page.js";

const triangle = (fill: string) =>
  svg`<path d="M6 1.2 11 10.6H1z" fill=${fill} stroke="var(--over)" stroke-width="1.4" stroke-linejoin="round"></path>`;

const SHAPES: Record<Mark, TemplateResult> = {
  over: triangle("var(--over)"),
  "over-without": triangle("none"),
  not: svg`<circle cx="6" cy="6" r="1.6" fill="var(--ink-faint)"></circle>`,
};

/** ▲, △ or a dot. @param label  read out by screen readers; "" if the same words are next to the mark */
export function mark(kind: Mark, label: string): TemplateResult {
  const silent = label === "";
  return html`<svg class="sign" width="11" height="11" viewBox="0 0 12 12" role=${silent ? "presentation" : "img"}
    aria-label=${silent ? nothing : label} aria-hidden=${silent ? "true" : nothing}>${SHAPES[kind]}</svg>`;
}

/** Fill patterns for bars and keys; to be drawn once per page. */
export const patterns = (): TemplateResult => html`<svg width="0" height="0" class="defs" aria-hidden="true"><defs>
  <pattern id="hatch-strong" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect width="5" height="5" fill="var(--lead-inferred)"></rect>
    <rect width="1.6" height="5" fill="var(--card)" opacity=".75"></rect></pattern>
  <pattern id="hatch-weak" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect width="5" height="5" fill="var(--card)"></rect>
    <rect width="1.7" height="5" fill="var(--lead-inferred)"></rect></pattern>
  <pattern id="dots-group" width="5" height="5" patternUnits="userSpaceOnUse">
    <rect width="5" height="5" fill="var(--group)"></rect>
    <circle cx="2.5" cy="2.5" r=".9" fill="var(--group-line)"></circle></pattern>
</defs></svg>`;

type PartName = keyof Parts;

/** How a part of a bar is filled and outlined. */
export interface PartStyle {
  fill: string;
  line: string;
  dash: string;
}

export const PART_STYLES: Record<PartName, PartStyle> = {
  certain: {fill: "var(--lead)", line: "var(--lead)", dash: ""},
  strong: {fill: "url(#hatch-strong)", line: "var(--lead-inferred)", dash: ""},
  weak: {fill: "url(#hatch-weak)", line: "var(--lead-inferred)", dash: "3 2"},
  group: {fill: "url(#dots-group)", line: "var(--group-line)", dash: "3 2"},
  rest: {fill: "var(--support)", line: "var(--support-line)", dash: ""},
};

/** The key of a part in a legend. */
export const partKey = (part: PartName): TemplateResult => {
  const {fill, line, dash} = PART_STYLES[part];
  return html`<svg class="key" width="16" height="10" aria-hidden="true"><rect x=".5" y=".5" width="15" height="9"
    fill=${fill} stroke=${line} stroke-dasharray=${dash}></rect></svg>`;
};

/** What a lead is based on, as a chip; nothing for a unit that does not lead. */
export function basisChip(basis: LeadBasis | null, language: Language): TemplateResult | "" {
  if (basis === null) return "";
  const inferred = basis === "first-against-order" || basis === "first-in-order";
  const part: PartName = basis === "first-against-order" ? "strong" : basis === "first-in-order" ? "weak" : "certain";
  const words = inLanguage(pageMessages, language);
  return html`<span class=${inferred ? "chip inferred" : "chip lead"}>${partKey(part)}${words.basis[basis]}</span>`;
}
