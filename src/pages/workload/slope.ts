/** A slope chart: one line per unit from plan to plan, names at both ends. */
import {group} from "d3-array";
import {svg, type TemplateResult} from "lit-html";
import type {ComparedUnit, PlanLoads} from "../../analytics/comparison.js";
import type {DocumentRow} from "../../analytics/rows.js";
import {shortName} from "../../analytics/several-plans.js";
import {inSentence} from "../../tables/figures.js";
import {clip} from "../shared/picture.js";

/** Units drawn: more lines cannot be told apart. */
export const DRAWN = 12;
const [WIDTH, HEIGHT, SIDE, TOP] = [900, 460, 300, 48];

/** A plan's short name among those that it is compared with. */
export const nameOf = (document: DocumentRow, plans: readonly PlanLoads[]): string =>
  shortName(
    document,
    plans.map((plan) => plan.document),
  );

/** @param onOpen  called with the unit's id when its line is clicked; left out in a drawing for a file */
export function slope(
  rows: readonly ComparedUnit[],
  plans: readonly PlanLoads[],
  onOpen?: (unit: string) => void,
): TemplateResult {
  const drawn = rows.slice(0, DRAWN);
  const most = Math.max(1e-9, ...drawn.flatMap(({figures}) => figures.map((figure) => figure ?? 0)));
  const x = (index: number) => SIDE + (index * (WIDTH - 2 * SIDE)) / Math.max(1, plans.length - 1);
  const y = (figure: number) => HEIGHT - 24 - ((HEIGHT - TOP - 40) * figure) / most;
  const planAxis = ({document}: PlanLoads, index: number) =>
    svg`<text x=${x(index)} y="24" font-size="13" font-weight="700" text-anchor="middle" fill="var(--ink)">${clip(
      nameOf(document, plans),
      180,
      13,
    )}</text>
      <line x1=${x(index)} x2=${x(index)} y1=${TOP - 12} y2=${HEIGHT - 16} stroke="var(--rule)"></line>`;
  const unitLine = (row: ComparedUnit) => {
    const points = row.figures.map((figure, index) => `${x(index)},${y(figure ?? 0)}`).join(" ");
    const colour = row.change === 0 ? "var(--support-line)" : "var(--lead)";
    return svg`<polyline points=${points} fill="none" stroke=${colour} stroke-width="1.5"
        stroke-dasharray=${row.change < 0 ? "5 3" : ""}></polyline>
      ${row.figures.map(
        (figure, index) =>
          svg`<circle cx=${x(index)} cy=${y(figure ?? 0)} r="3.5" fill=${figure === null ? "var(--card)" : colour}
            stroke=${colour}></circle>`,
      )}
      ${
        onOpen
          ? svg`<polyline class="mark" points=${points} fill="none" stroke="transparent" stroke-width="10"
              @click=${() => onOpen(row.id)}><title>${row.name}</title></polyline>`
          : ""
      }`;
  };
  return svg`<svg viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} font-family="var(--font)" aria-hidden="true">
    <rect width=${WIDTH} height=${HEIGHT} fill="var(--card)"></rect>
    ${plans.map(planAxis)}${drawn.map(unitLine)}
    ${labels(drawn, 0, y).map(
      ({figure, names, at}) =>
        svg`<text x=${SIDE - 10} y=${at} font-size="13" text-anchor="end" fill="var(--ink)">${names} ${figure}</text>`,
    )}
    ${labels(drawn, -1, y).map(
      ({figure, names, at}) =>
        svg`<text x=${WIDTH - SIDE + 10} y=${at} font-size="13" fill="var(--ink)">${figure} ${names}</text>`,
    )}</svg>`;
}

/**
 * The labels of one plan's end: units with the same figure share a label, and labels that would overlap move up.
 *
 * @param index  the plan's place among the figures; -1 is the last
 */
function labels(drawn: readonly ComparedUnit[], index: number, y: (figure: number) => number) {
  let last = Infinity;
  return [...group(drawn, (row) => row.figures.at(index) ?? 0)]
    .sort(([one], [other]) => one - other)
    .map(([figure, own]) => {
      last = Math.min(y(figure) + 4, last - 16);
      return {
        figure: inSentence(figure),
        names: clip(own.map((row) => row.name).join("、"), SIDE - 60, 13),
        at: last,
      };
    });
}
