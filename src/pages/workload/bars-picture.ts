/** The sorted bars as one drawing, for files: names, figures, parts, and the lines with their figures. */
import {svg, type TemplateResult} from "lit-html";
import {type Measure, PARTS} from "../../analytics/measures.js";
import {parts} from "../../analytics/workload.js";
import {decimalsOf, inSentence} from "../../tables/figures.js";
import {PART_STYLES} from "../shared/marks.js";
import {clip, widthOf} from "../shared/picture.js";
import {activeLine, inOrder, type WorkloadContext} from "./context.js";

const [NAME, VALUE, BAR, ROW, TOP] = [190, 60, 620, 26, 92];
const WIDTH = NAME + VALUE + BAR + 60;

export function barsPicture(context: WorkloadContext, measure: Measure, plan: string): TemplateResult {
  const {words, coordinators, coordinatorNames, state} = context;
  const sorted = inOrder(context, measure.id);
  const figures = sorted.map(({load}) => load.figures[measure.id]);
  const {active, other} = activeLine(context, measure.id);
  const most = Math.max(...figures, active ?? 0, other ?? 0, 1e-9);
  const decimals = decimalsOf(figures);
  const used = PARTS.filter((part) => sorted.some(({load}) => parts(load, measure)[part] > 0));
  const height = TOP + sorted.length * ROW + 60;
  const from = 20 + NAME + VALUE;
  const lineAt = (value: number, isActive: boolean) => {
    const x = from + (BAR * value) / most;
    const label =
      isActive !== state.without || coordinators.length === 0
        ? words.lineAt(inSentence(value))
        : words.lineWithout(coordinatorNames, inSentence(value));
    const right = isActive === (other === null || (active ?? 0) >= other);
    return svg`<line x1=${x} x2=${x} y1=${TOP - 18} y2=${TOP + sorted.length * ROW} stroke="var(--over)" stroke-width=${isActive ? 2 : 1.5} stroke-dasharray=${isActive ? "" : "4 3"}></line>
      <text x=${x + (right ? 6 : -6)} y=${TOP - 8} font-size="13" font-weight=${isActive ? 700 : 400} fill="var(--over)" text-anchor=${right ? "start" : "end"}>${label}</text>`;
  };
  let x = 20;
  return svg`<svg viewBox=${`0 0 ${WIDTH} ${height}`} font-family="var(--font)"><rect width=${WIDTH} height=${height} fill="var(--card)"></rect>
    <text x="20" y="34" font-size="18" font-weight="700" fill="var(--ink)">${words.chartTitle} · ${words.measure[measure.id]}（${words.unitOf[measure.unit]}）</text>
    <text x="20" y="56" font-size="13" fill="var(--ink-soft)">${plan}</text>
    ${sorted.map(({load}, row) => {
      const y = TOP + row * ROW;
      const figure = load.figures[measure.id];
      const over = active !== null && figure > active + 1e-9 && !(state.without && coordinators.includes(load));
      let at = from;
      return svg`<text x="20" y=${y + 18} font-size="13" font-weight=${over ? 700 : 400} fill="var(--ink)">${clip(load.unit.name, NAME, 13)}</text>
        <text x=${from - 10} y=${y + 18} font-size="13" font-weight=${over ? 700 : 400} text-anchor="end" fill=${over ? "var(--over)" : "var(--ink)"}>${figure.toFixed(decimals)}</text>
        ${PARTS.map((part) => {
          const width = (BAR * parts(load, measure)[part]) / most;
          const {fill, line, dash} = PART_STYLES[part];
          const piece =
            width === 0
              ? ""
              : svg`<rect x=${at} y=${y + 5} width=${width} height="15" fill=${fill} stroke=${line} stroke-dasharray=${dash}></rect>`;
          at += width;
          return piece;
        })}`;
    })}
    ${other === null ? "" : lineAt(other, false)}${active === null ? "" : lineAt(active, true)}
    ${used.map((part) => {
      const {fill, line, dash} = PART_STYLES[part];
      const key = svg`<rect x=${x} y=${height - 36} width="16" height="10" fill=${fill} stroke=${line} stroke-dasharray=${dash}></rect><text x=${x + 22} y=${height - 27} font-size="12" fill="var(--ink-soft)">${words.part[part]}</text>`;
      x += 22 + widthOf(words.part[part], 12) + 18;
      return key;
    })}</svg>`;
}
