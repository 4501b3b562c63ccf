/** The ranks under each counting as one drawing, for files: a line per unit from its best to its worst rank. */
import {svg, type TemplateResult} from "lit-html";
import {clip} from "../shared/picture.js";
import type {RankRow} from "./rank-rows.js";

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
  const columnEnd = (column: number) => 20 + NAME + (column + 1) * COLUMN;
  const head = (at: number, anchor: "start" | "end", words: string) =>
    svg`<text x=${at} y=${TOP - 10} font-size="13" text-anchor=${anchor} fill="var(--ink-soft)">${words}</text>`;
  const rankAt = (y: number) => (rank: RankRow["ranks"][number], column: number) =>
    svg`<text x=${columnEnd(column)} y=${y + 4} font-size="13" text-anchor="end" font-weight=${rank.rank <= 3 ? 700 : 400}
      fill="var(--ink)">${rank.tied ? "=" : ""}${rank.rank}</text>`;
  return svg`<svg viewBox=${`0 0 ${width} ${height}`} font-family="var(--font)">
    <rect width=${width} height=${height} fill="var(--card)"></rect>
    <text x="20" y="34" font-size="18" font-weight="700" fill="var(--ink)">${title}</text>
    <text x="20" y="56" font-size="13" fill="var(--ink-soft)">${clip(plan, width - 60, 13)}</text>
    ${heads.map((words, column) => head(columnEnd(column), "end", words))}
    ${head(x(1), "start", ends[0])}${head(x(last), "end", ends[1])}
    ${rows.map(({name, ranks, best, worst}, index) => {
      const y = TOP + index * ROW + 14;
      return svg`<text x="20" y=${y + 4} font-size="13" fill="var(--ink)">${clip(name, NAME - 8, 13)}</text>
        ${ranks.map(rankAt(y))}
        <line x1=${x(1)} x2=${x(last)} y1=${y} y2=${y} stroke="var(--rule)"></line>
        <line x1=${x(best)} x2=${x(worst)} y1=${y} y2=${y} stroke="var(--lead)" stroke-width="3"></line>
        <circle cx=${x(best)} cy=${y} r="4.5" fill="var(--lead)"></circle>
        <circle cx=${x(worst)} cy=${y} r="4.5" fill="var(--card)" stroke="var(--lead)" stroke-width="1.5"></circle>`;
    })}</svg>`;
}
