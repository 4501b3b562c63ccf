/** A heat map as one drawing, for files. */
import {svg, type TemplateResult} from "lit-html";
import type {CrossTable} from "../../analytics/coverage.js";
import {clip} from "../shared/picture.js";

const [CELL, ROW, NAME, HEAD, TOP] = [40, 26, 150, 190, 56];
/** Where cells begin. */
const FROM = NAME + 20;

/** @param most  the number of points in the darkest cell, at least 1 */
export function heatMapPicture({columns, rows}: CrossTable, title: string, most: number): TemplateResult {
  const width = Math.max(520, NAME + columns.length * CELL + 40);
  const height = TOP + HEAD + rows.length * ROW + 24;
  const columnName = ({name}: CrossTable["columns"][number], index: number) => {
    const turned = `translate(${FROM + index * CELL + CELL / 2 + 4} ${TOP + HEAD - 10}) rotate(-90)`;
    return svg`<text transform=${turned} font-size="13" fill="var(--ink-soft)">${clip(name, HEAD - 14, 13)}</text>`;
  };
  return svg`<svg viewBox=${`0 0 ${width} ${height}`} font-family="var(--font)">
    <rect width=${width} height=${height} fill="var(--card)"></rect>
    <text x="20" y="34" font-size="18" font-weight="700" fill="var(--ink)">${title}</text>
    ${columns.map(columnName)}
    ${rows.map(({load, cells}, row) => {
      const y = TOP + HEAD + row * ROW;
      const name = clip(load.unit.name, NAME - 8, 13);
      return svg`<text x="20" y=${y + 18} font-size="13" fill="var(--ink)">${name}</text>
        ${cells.map((points, column) => cell(FROM + column * CELL, y, points.length, points.length / most))}`;
    })}</svg>`;
}

/** @param shade  0 to 1 */
function cell(x: number, y: number, points: number, shade: number): TemplateResult {
  const empty = points === 0;
  return svg`<rect x=${x} y=${y} width=${CELL - 2} height=${ROW - 2} fill=${empty ? "var(--sunk)" : "var(--target)"}
      fill-opacity=${empty ? 1 : 0.08 + 0.34 * shade}></rect>
    <text x=${x + CELL / 2 - 1} y=${y + 17} font-size="13" text-anchor="middle"
      fill=${empty ? "var(--ink-faint)" : "var(--ink)"}>${empty ? "–" : points}</text>`;
}
