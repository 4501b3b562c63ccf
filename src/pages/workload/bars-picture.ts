/** The sorted bars as one drawing, for files: names, figures, parts, and the lines with their figures. */
import {svg, type TemplateResult} from "lit-html";
import {type Measure, PARTS, type Parts} from "../../analytics/measures.js";
import {above, type Verdict} from "../../analytics/threshold.js";
import {parts} from "../../analytics/workload.js";
import {decimalsOf, inSentence} from "../../tables/figures.js";
import {PART_STYLES} from "../shared/marks.js";
import {clip, widthOf} from "../shared/picture.js";
import {activeLine, inOrder, type WorkloadContext} from "./context.js";

const [NAME, VALUE, BAR, ROW, TOP] = [190, 60, 620, 26, 92];
const WIDTH = NAME + VALUE + BAR + 60;
/** Where bars begin. */
const FROM = 20 + NAME + VALUE;

export function barsPicture(context: WorkloadContext, measure: Measure, plan: string): TemplateResult {
  const {words} = context;
  const sorted = inOrder(context, measure.id);
  const figures = sorted.map(({load}) => load.figures[measure.id]);
  const {active, other} = activeLine(context, measure.id);
  const most = Math.max(...figures, active ?? 0, other ?? 0, 1e-9);
  const decimals = decimalsOf(figures);
  const height = TOP + sorted.length * ROW + 60;
  const activeOnRight = other === null || (active ?? 0) >= other;
  const lineAt = (value: number, isActive: boolean) =>
    verticalLine(FROM + (BAR * value) / most, lineLabel(context, value, isActive), {
      bottom: TOP + sorted.length * ROW,
      isActive,
      right: isActive === activeOnRight,
    });
  const used = PARTS.filter((part) => sorted.some(({load}) => parts(load, measure)[part] > 0));
  return svg`<svg viewBox=${`0 0 ${WIDTH} ${height}`} font-family="var(--font)">
    <rect width=${WIDTH} height=${height} fill="var(--card)"></rect>
    <text x="20" y="34" font-size="18" font-weight="700" fill="var(--ink)">${words.chartTitle} · ${
      words.measure[measure.id]
    }（${words.unitOf[measure.unit]}）</text>
    <text x="20" y="56" font-size="13" fill="var(--ink-soft)">${plan}</text>
    ${sorted.map((verdict, row) => barRow(verdict, context, {measure, y: TOP + row * ROW, most, decimals, active}))}
    ${other === null ? "" : lineAt(other, false)}${active === null ? "" : lineAt(active, true)}
    ${legend(used, words.part, height)}</svg>`;
}

function lineLabel({words, state, coordinators, coordinatorNames}: WorkloadContext, value: number, isActive: boolean) {
  return isActive !== state.without || coordinators.length === 0
    ? words.lineAt(inSentence(value))
    : words.lineWithout(coordinatorNames, inSentence(value));
}

function verticalLine(
  x: number,
  label: string,
  {bottom, isActive, right}: {bottom: number; isActive: boolean; right: boolean},
): TemplateResult {
  return svg`<line x1=${x} x2=${x} y1=${TOP - 18} y2=${bottom} stroke="var(--over)"
      stroke-width=${isActive ? 2 : 1.5} stroke-dasharray=${isActive ? "" : "4 3"}></line>
    <text x=${x + (right ? 6 : -6)} y=${TOP - 8} font-size="13" font-weight=${isActive ? 700 : 400} fill="var(--over)"
      text-anchor=${right ? "start" : "end"}>${label}</text>`;
}

interface RowScale {
  measure: Measure;
  y: number;
  /** The figure at full width. */
  most: number;
  decimals: number;
  active: number | null;
}

function barRow(
  {load}: Verdict,
  {state, coordinators}: WorkloadContext,
  {measure, y, most, decimals, active}: RowScale,
): TemplateResult {
  const figure = load.figures[measure.id];
  const over = above(figure, active) && !(state.without && coordinators.includes(load));
  const weight = over ? 700 : 400;
  const division = parts(load, measure);
  let at = FROM;
  const pieces = PARTS.flatMap((part) => {
    const width = (BAR * division[part]) / most;
    if (width === 0) return [];
    const {fill, line, dash} = PART_STYLES[part];
    const piece = svg`<rect x=${at} y=${y + 5} width=${width} height="15" fill=${fill} stroke=${line}
      stroke-dasharray=${dash}></rect>`;
    at += width;
    return [piece];
  });
  const name = clip(load.unit.name, NAME, 13);
  return svg`<text x="20" y=${y + 18} font-size="13" font-weight=${weight} fill="var(--ink)">${name}</text>
    <text x=${FROM - 10} y=${y + 18} font-size="13" font-weight=${weight} text-anchor="end"
      fill=${over ? "var(--over)" : "var(--ink)"}>${figure.toFixed(decimals)}</text>${pieces}`;
}

function legend(used: readonly (keyof Parts)[], names: Record<keyof Parts, string>, height: number): TemplateResult[] {
  let x = 20;
  return used.map((part) => {
    const {fill, line, dash} = PART_STYLES[part];
    const key = svg`<rect x=${x} y=${height - 36} width="16" height="10" fill=${fill} stroke=${line}
        stroke-dasharray=${dash}></rect>
      <text x=${x + 22} y=${height - 27} font-size="12" fill="var(--ink-soft)">${names[part]}</text>`;
    x += 22 + widthOf(names[part], 12) + 18;
    return key;
  });
}
