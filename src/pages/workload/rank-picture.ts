/** The ranks under each counting as one drawing, for files: a line a unit from its best to its worst rank. */
import {svg, type TemplateResult} from "lit-html";
import {clip} from "../shared/picture.js";
import type {RankRow} from "./ranks.js";

const [NAME, COLUMN, RANGE, ROW, TOP] = [170, 64, 420, 26, 100];

/** @param heads  short names of the countings, in the order of the ranks */
export function rankPicture(
  rows: readonly RankRow[],
  heads: readonly string[],
  {title, plan, last, ends}: {title: string; plan: string; last: number; ends: readonly [string, string]},
): TemplateResult {
  const from = 20 + NAME + heads.length * COLUMN + 24;
  const width = from + RANGE + 60;
  const height = TOP + rows.length * ROW + 24;
  const x = (rank: number) => from + (RANGE * (rank - 1)) / Math.max(1, last - 1);
  return svg`<svg viewBox=${`0 0 ${width} ${height}`} font-family="var(--font)"><rect width=${width} height=${height} fill="var(--card)"></rect>
    <text x="20" y="34" font-size="18" font-weight="700" fill="var(--ink)">${title}</text>
    <text x="20" y="56" font-size="13" fill="var(--ink-soft)">${clip(plan, width - 60, 13)}</text>
    ${heads.map((head, index) => svg`<text x=${20 + NAME + (index + 1) * COLUMN} y=${TOP - 10} font-size="13" text-anchor="end" fill="var(--ink-soft)">${head}</text>`)}
    <text x=${x(1)} y=${TOP - 10} font-size="13" fill="var(--ink-soft)">${ends[0]}</text><text x=${x(last)} y=${TOP - 10} font-size="13" text-anchor="end" fill="var(--ink-soft)">${ends[1]}</text>
    ${rows.map(({name, ranks, best, worst}, index) => {
      const y = TOP + index * ROW + 14;
      return svg`<text x="20" y=${y + 4} font-size="13" fill="var(--ink)">${clip(name, NAME - 8, 13)}</text>
        ${ranks.map(({rank, tied}, column) => svg`<text x=${20 + NAME + (column + 1) * COLUMN} y=${y + 4} font-size="13" text-anchor="end" font-weight=${rank <= 3 ? 700 : 400} fill="var(--ink)">${tied ? "=" : ""}${rank}</text>`)}
        <line x1=${x(1)} x2=${x(last)} y1=${y} y2=${y} stroke="var(--rule)"></line>
        <line x1=${x(best)} x2=${x(worst)} y1=${y} y2=${y} stroke="var(--lead)" stroke-width="3"></line>
        <circle cx=${x(best)} cy=${y} r="4.5" fill="var(--lead)"></circle><circle cx=${x(worst)} cy=${y} r="4.5" fill="var(--card)" stroke="var(--lead)" stroke-width="1.5"></circle>`;
    })}</svg>`;
}
