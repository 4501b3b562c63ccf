/**
 * Sorted bars, one a unit, divided by the basis of its leads, with the line drawn through and the signs of every
 * counting in the same row: whether a flag is an artefact is read across.
 */
import {html, svg, type TemplateResult} from "lit-html";
import type {Verdict} from "../../analytics/threshold.js";
import {type Measure, type Parts, parts, type UnitLoad} from "../../analytics/workload.js";
import {inLanguage} from "../../messages/language.js";
import {ownColumnMessages} from "../../messages/own-columns.js";
import {decimalsOf, inSentence} from "../../tables/figures.js";
import {mark, PART_STYLES, partKey} from "../shared/marks.js";
import {activeLine, chosenUnit, inOrder, type WorkloadContext} from "./context.js";

const PARTS = ["certain", "strong", "weak", "rest", "group"] as const satisfies readonly (keyof Parts)[];
/** Rows shown at once on a narrow screen; the others unfold. */
const NARROW_ROWS = 11;
/** With more units than this the lightest ones come when asked for. */
export const MOST_ROWS = 60;
/** Countings under which rows of zero fold. */
const FOLDING: ReadonlySet<string> = new Set(["lead", "dated", "small", "large"]);

export function bars(context: WorkloadContext, measure: Measure): TemplateResult {
  const {words, state, columns} = context;
  const {active, other} = activeLine(context, measure.id);
  const sorted = inOrder(context, measure.id);
  const figures = sorted.map(({load}) => load.figures[measure.id]);
  const most = Math.max(...figures, active ?? 0, other ?? 0, 1e-9);
  const decimals = decimalsOf(figures);
  const row = (verdict: Verdict) => barRow(verdict, context, {measure, most, decimals, active, other});
  // Under a counting that most units have no part in, the rows of zero say little: they fold.
  const shown = sorted.filter(({load}) => load.figures[measure.id] > 0 || !FOLDING.has(measure.id));
  const folded = sorted.filter(({load}) => load.figures[measure.id] === 0 && FOLDING.has(measure.id));
  const beyond = state.all ? [] : shown.slice(MOST_ROWS);
  const unit = words.unitOf[measure.unit];
  const rest = shown.slice(NARROW_ROWS, state.all ? undefined : MOST_ROWS);
  const {own, ownIs} = state;
  const ownWords = inLanguage(ownColumnMessages, context.language);
  return html`${ownIs === "" ? "" : html`<p class="notice">${ownWords.filtered(own, ownIs, sorted.length, context.loads.length)} <button type="button" class="btn line" @click=${() => context.set({ownIs: ""}, {push: true})}>${ownWords.showAll}</button></p>`}<div class="chart" style=${`--columns:${columns.length}`}>
    ${
      active === null
        ? ""
        : html`<div class="lines"><div>
            ${lineMark(active, other, most, context)}
            ${lineHandle(active, most, decimals, context)}
          </div></div>`
    }
    <div class="signs-head" aria-hidden="true"><span>${words.flags}</span><div>${columns.map(({id}) => html`<span class=${id === measure.id ? "on" : ""}>${words.short[id]}</span>`)}</div></div>
    <ol class="rows">${shown.slice(0, NARROW_ROWS).map(row)}</ol>
    ${
      rest.length === 0
        ? ""
        : html`<details class="rest"><summary>${words.folded(rest.length, `${inSentence(Math.max(...rest.map(({load}) => load.figures[measure.id])))} ${unit}`)}</summary><ol class="rows">${rest.map(row)}</ol></details>`
    }
    ${beyond.length === 0 ? "" : html`<p><button type="button" class="btn line" @click=${() => context.set({all: true})}>${words.allRows(shown.length)}</button></p>`}
    ${folded.length === 0 ? "" : html`<details class="folded"><summary>${words.unfold(folded.length)}</summary><ol class="rows">${folded.slice(0, state.all ? undefined : MOST_ROWS).map(row)}</ol></details>`}
    ${active === null ? html`<p class="foot">${words.noLine}</p>` : ""}
    <div class="legend">${PARTS.filter((part) => part !== "group" || state.groups).map((part) => html`<span>${partKey(part)}${words.part[part]}</span>`)}
      <span class="push">${mark("over", "")} ${words.sign.over}</span><span>${mark("over-without", "")} ${words.sign["over-without"]}</span><span>${mark("not", "")} ${words.sign.not}</span></div>
  </div>`;
}

interface Scale {
  measure: Measure;
  most: number;
  decimals: number;
  active: number | null;
  other: number | null;
}

/** The two lines over all rows, their labels on the outer sides so that they never collide. */
function lineMark(active: number, other: number | null, most: number, context: WorkloadContext): TemplateResult {
  const {words, state, coordinators, coordinatorNames} = context;
  const label = (value: number, isActive: boolean) =>
    typeof state.line === "number"
      ? words.lineOwn(inSentence(value))
      : isActive !== state.without || coordinators.length === 0
        ? words.lineAt(inSentence(value))
        : words.lineWithout(coordinatorNames, inSentence(value));
  const mark = (value: number, isActive: boolean, side: "left" | "right", high = false) => html`
    <i class=${isActive ? "line active" : "line"} style=${`left:${(100 * value) / most}%`}></i>
    <b class=${`label ${side}${isActive ? " active" : ""}${high ? " high" : ""}`} style=${side === "right" ? `left:${(100 * value) / most}%` : `right:${100 - (100 * value) / most}%`}>${label(value, isActive)}</b>`;
  const activeRight = other === null || active >= other;
  // Near the right edge a label would run into the columns of signs: it goes to the left, one row higher.
  const edge = (value: number) => value > 0.8 * most;
  const placed = (value: number, isActive: boolean, right: boolean) =>
    right && edge(value) ? mark(value, isActive, "left", true) : mark(value, isActive, right ? "right" : "left");
  return html`${placed(active, true, activeRight)}${other === null ? "" : placed(other, false, !activeRight)}`;
}

/** The line as something to take hold of, with the mouse or the arrow keys; what it says is the reader's own line. */
function lineHandle(active: number, most: number, decimals: number, {words, set}: WorkloadContext): TemplateResult {
  const step = decimals === 0 ? 0.5 : 0.05;
  return html`<input class="handle" type="range" min="0" max=${String(most)} step=${String(step)} .value=${String(active)}
    aria-label=${words.drag} title=${words.drag} aria-valuetext=${words.lineAt(inSentence(active))}
    @input=${(event: Event) => set({line: Number(Number((event.target as HTMLInputElement).value).toFixed(2))})}>`;
}

function barRow({load, signs}: Verdict, context: WorkloadContext, scale: Scale): TemplateResult {
  const {words, state, set, href, coordinators, columns} = context;
  const {measure, most, decimals, active, other} = scale;
  const {id, name} = load.unit;
  const figure = load.figures[measure.id];
  const left = state.without && coordinators.includes(load);
  const over = !left && active !== null && figure > active + 1e-9;
  const current = chosenUnit(context) === id;
  return html`<li><a class=${`row${over ? " over" : ""}${left ? " left-out" : ""}`} href=${href({unit: id})} aria-current=${current ? "true" : "false"}
      @click=${(event: MouseEvent) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        set({unit: current ? "none" : id, open: []}, {push: true});
      }}>
    <span class="name">${ownMark(context, load)}${name}${left ? html` <span class="chip">${words.coordinator}</span>` : ""}</span>
    <span class="value">${figure.toFixed(decimals)}<span class="visually-hidden"> ${words.unitOf[measure.unit]}</span></span>
    ${bar(parts(load, measure), most, active, other)}
    ${columns.map((each, column) => html`<span class="mark" style=${`grid-column-start:${column - columns.length - 1}`}>${mark(left ? "not" : signs[each.id], `${words.short[each.id]} ${words.sign[left ? "not" : signs[each.id]]}`)}</span>`)}
  </a></li>`;
}

/** What the chosen own column says of the unit: its words, and a colour of their own while there are few of them. */
function ownMark({ownOf, state}: WorkloadContext, load: UnitLoad): TemplateResult | "" {
  const values = state.own === "" ? [] : ownOf(load);
  if (values.length === 0) return "";
  let hash = 0;
  for (const letter of values[0]!) hash = (hash * 31 + letter.codePointAt(0)!) % 360;
  return html`<span class="own-mark" title=${`${state.own}: ${values.join("、")}`}><i style=${`background:hsl(${hash} 55% 50%)`}></i>${values[0]}</span>`;
}

/** A bar divided by part, with the lines across it; `most` is the figure at full width. */
export function bar(division: Parts, most: number, active: number | null, other: number | null): TemplateResult {
  let at = 0;
  const pieces = PARTS.flatMap((part) => {
    const width = (100 * division[part]) / most;
    if (width === 0) return [];
    const {fill, line, dash} = PART_STYLES[part];
    const piece = svg`<rect x=${`${at}%`} y=".5" width=${`${width}%`} height="15" fill=${fill} stroke=${line} stroke-dasharray=${dash}></rect>`;
    at += width;
    return [piece];
  });
  // On a narrow screen each bar carries the lines itself.
  const tick = (value: number | null, kind: string) =>
    value === null
      ? ""
      : svg`<line class=${kind} x1=${`${(100 * value) / most}%`} x2=${`${(100 * value) / most}%`} y1="-5" y2="21"></line>`;
  return html`<svg class="bar" height="16" aria-hidden="true">${pieces}${tick(other, "tick other")}${tick(active, "tick")}</svg>`;
}
