/**
 * Sorted bars, one per unit, divided by the basis of its leads, with the line drawn through them. Each row also has the
 * unit's mark under every counting, so that one can see whether a flag depends on the counting.
 */
import {html, svg, type TemplateResult} from "lit-html";
import {PARTS} from "../../analytics/measures.js";
import {above, type Verdict} from "../../analytics/threshold.js";
import {type Measure, type Parts, parts, type UnitLoad} from "../../analytics/workload.js";
import {inLanguage} from "../../messages/language.js";
import {ownColumnMessages} from "../../messages/own-columns.js";
import {decimalsOf, inSentence} from "../../tables/figures.js";
import {mark, PART_STYLES, partKey} from "../shared/marks.js";
import {plainClick} from "../shared/plain-click.js";
import {activeLine, chosenUnit, inOrder, type WorkloadContext} from "./context.js";
import {showMore} from "./table-parts.js";

/** Rows shown at once on a narrow screen; the others are folded. */
const NARROW_ROWS = 11;
/** With more units than this, the lightest ones are drawn only on request. */
export const MOST_ROWS = 60;
/** Countings under which rows of zero are folded. */
const FOLDING: ReadonlySet<string> = new Set(["lead", "dated", "small", "large"]);

export function bars(context: WorkloadContext, measure: Measure): TemplateResult {
  const {words, state, columns} = context;
  const {active, other} = activeLine(context, measure.id);
  const sorted = inOrder(context, measure.id);
  const figures = sorted.map(({load}) => load.figures[measure.id]);
  const most = Math.max(...figures, active ?? 0, other ?? 0, 1e-9);
  const decimals = decimalsOf(figures);
  const row = (verdict: Verdict) => barRow(verdict, context, {measure, most, decimals, active, other});
  // Under a counting that most units have no part in, the rows of zero say little: they are folded.
  const shown = sorted.filter(({load}) => load.figures[measure.id] > 0 || !FOLDING.has(measure.id));
  const folded = sorted.filter(({load}) => load.figures[measure.id] === 0 && FOLDING.has(measure.id));
  const hidden = state.all ? [] : shown.slice(MOST_ROWS);
  const rest = shown.slice(NARROW_ROWS, state.all ? undefined : MOST_ROWS);
  const heads = columns.map(({id}) => html`<span class=${id === measure.id ? "on" : ""}>${words.short[id]}</span>`);
  return html`${filterNotice(context, sorted.length)}<div class="chart" style=${`--columns:${columns.length}`}>
    ${
      active === null
        ? ""
        : html`<div class="lines"><div>
            ${lineLabels(active, other, most, context)}
            ${lineHandle(active, most, decimals, context)}
          </div></div>`
    }
    <div class="signs-head" aria-hidden="true"><span>${words.flags}</span><div>${heads}</div></div>
    <ol class="rows">${shown.slice(0, NARROW_ROWS).map(row)}</ol>
    ${
      rest.length === 0
        ? ""
        : html`<details class="rest"><summary>${restSummary(rest, measure, context)}</summary>
            <ol class="rows">${rest.map(row)}</ol></details>`
    }
    ${hidden.length === 0 ? "" : showMore(words.allRows(shown.length), () => context.set({all: true}))}
    ${
      folded.length === 0
        ? ""
        : html`<details class="folded"><summary>${words.unfold(folded.length)}</summary>
            <ol class="rows">${folded.slice(0, state.all ? undefined : MOST_ROWS).map(row)}</ol></details>`
    }
    ${active === null ? html`<p class="foot">${words.noLine}</p>` : ""}
    ${legend(context)}
  </div>`;
}

/** Says that only units with a certain value of an own column are shown. */
function filterNotice({state, set, loads, language}: WorkloadContext, shown: number): TemplateResult | "" {
  if (state.ownIs === "") return "";
  const words = inLanguage(ownColumnMessages, language);
  return html`<p class="notice">${words.filtered(state.own, state.ownIs, shown, loads.length)}
    <button type="button" class="btn line" @click=${() => set({ownIs: ""}, {push: true})}>${words.showAll}</button></p>`;
}

function restSummary(rest: readonly Verdict[], measure: Measure, {words}: WorkloadContext): string {
  const most = Math.max(...rest.map(({load}) => load.figures[measure.id]));
  return words.folded(rest.length, `${inSentence(most)} ${words.unitOf[measure.unit]}`);
}

function legend({words, state}: WorkloadContext): TemplateResult {
  const keys = PARTS.filter((part) => part !== "group" || state.groups);
  return html`<div class="legend">${keys.map((part) => html`<span>${partKey(part)}${words.part[part]}</span>`)}
    <span class="push">${mark("over", "")} ${words.mark.over}</span>
    <span>${mark("over-without", "")} ${words.mark["over-without"]}</span>
    <span>${mark("not", "")} ${words.mark.not}</span></div>`;
}

interface Scale {
  measure: Measure;
  most: number;
  decimals: number;
  active: number | null;
  other: number | null;
}

/** The two lines over all rows, their labels on the outer sides so that they never collide. */
function lineLabels(active: number, other: number | null, most: number, context: WorkloadContext): TemplateResult {
  const {words, state, coordinators, coordinatorNames} = context;
  const label = (value: number, isActive: boolean) =>
    typeof state.line === "number"
      ? words.lineOwn(inSentence(value))
      : isActive !== state.without || coordinators.length === 0
        ? words.lineAt(inSentence(value))
        : words.lineWithout(coordinatorNames, inSentence(value));
  const line = (value: number, isActive: boolean, side: "left" | "right", high = false) => {
    const percent = (100 * value) / most;
    const at = side === "right" ? `left:${percent}%` : `right:${100 - percent}%`;
    return html`
      <i class=${isActive ? "line active" : "line"} style=${`left:${percent}%`}></i>
      <b class=${`label ${side}${isActive ? " active" : ""}${high ? " high" : ""}`} style=${at}>${label(value, isActive)}</b>`;
  };
  const activeRight = other === null || active >= other;
  // Near the right edge a label would run into the columns of marks: it goes to the left, one row higher.
  const nearEdge = (value: number) => value > 0.8 * most;
  const placed = (value: number, isActive: boolean, right: boolean) =>
    right && nearEdge(value) ? line(value, isActive, "left", true) : line(value, isActive, right ? "right" : "left");
  return html`${placed(active, true, activeRight)}${other === null ? "" : placed(other, false, !activeRight)}`;
}

/** The line as a slider for mouse and arrow keys; moving it sets the reader's own line. */
function lineHandle(active: number, most: number, decimals: number, {words, set}: WorkloadContext): TemplateResult {
  const step = decimals === 0 ? 0.5 : 0.05;
  return html`<input class="handle" type="range" min="0" max=${String(most)} step=${String(step)} .value=${String(active)}
    aria-label=${words.drag} title=${words.drag} aria-valuetext=${words.lineAt(inSentence(active))}
    @input=${(event: Event) => set({line: Number(Number((event.target as HTMLInputElement).value).toFixed(2))})}>`;
}

function barRow({load, marks}: Verdict, context: WorkloadContext, scale: Scale): TemplateResult {
  const {words, state, set, href, coordinators, columns} = context;
  const {measure, most, decimals, active, other} = scale;
  const {id, name} = load.unit;
  const figure = load.figures[measure.id];
  const left = state.without && coordinators.includes(load);
  const over = !left && above(figure, active);
  const current = chosenUnit(context) === id;
  const choose = plainClick(() => set({unit: current ? "none" : id, open: []}, {push: true}));
  const cells = columns.map((each, column) => {
    const kind = left ? "not" : marks[each.id];
    const place = `grid-column-start:${column - columns.length - 1}`;
    return html`<span class="mark" style=${place}>${mark(kind, `${words.short[each.id]} ${words.mark[kind]}`)}</span>`;
  });
  return html`<li><a class=${`row${over ? " over" : ""}${left ? " left-out" : ""}`} href=${href({unit: id})}
      aria-current=${current ? "true" : "false"} @click=${choose}>
    <span class="name">${ownMark(context, load)}${name}${
      left ? html` <span class="chip">${words.coordinator}</span>` : ""
    }</span>
    <span class="value">${figure.toFixed(decimals)}<span class="visually-hidden"> ${words.unitOf[measure.unit]}</span></span>
    ${bar(parts(load, measure), most, active, other)}
    ${cells}
  </a></li>`;
}

/** What the chosen own column says of the unit: its words, each with a colour of its own. */
function ownMark({ownOf, state}: WorkloadContext, load: UnitLoad): TemplateResult | "" {
  const values = state.own === "" ? [] : ownOf(load);
  if (values.length === 0) return "";
  let hash = 0;
  for (const letter of values[0]!) hash = (hash * 31 + letter.codePointAt(0)!) % 360;
  const title = `${state.own}: ${values.join("、")}`;
  return html`<span class="own-mark" title=${title}><i style=${`background:hsl(${hash} 55% 50%)`}></i>${values[0]}</span>`;
}

/** A bar divided by part, with the lines across it; `most` is the figure at full width. */
export function bar(division: Parts, most: number, active: number | null, other: number | null): TemplateResult {
  let at = 0;
  const pieces = PARTS.flatMap((part) => {
    const width = (100 * division[part]) / most;
    if (width === 0) return [];
    const {fill, line, dash} = PART_STYLES[part];
    const piece = svg`<rect x=${`${at}%`} y=".5" width=${`${width}%`} height="15" fill=${fill} stroke=${line}
      stroke-dasharray=${dash}></rect>`;
    at += width;
    return [piece];
  });
  // On a narrow screen each bar has the lines itself.
  const tick = (value: number | null, kind: string) => {
    if (value === null) return "";
    const x = `${(100 * value) / most}%`;
    return svg`<line class=${kind} x1=${x} x2=${x} y1="-5" y2="21"></line>`;
  };
  return html`<svg class="bar" height="16" aria-hidden="true">
    ${pieces}${tick(other, "tick other")}${tick(active, "tick")}</svg>`;
}
