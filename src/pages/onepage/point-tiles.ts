/** Every point of the plan as a tile in its section, by the unit's part in it; below, the points that the unit leads. */
import {svg, type TemplateResult} from "lit-html";
import type {OnePage, TileRow} from "../../analytics/one-page.js";
import type {Messages} from "../../messages/language.js";
import type {onePageMessages} from "../../messages/one-page.js";
import {PART_STYLES, type PartStyle} from "../shared/marks.js";
import {widthOf} from "../shared/picture.js";
import {fitted, RIGHT, RIGHT_END, rule, SOFT, text} from "./drawing-parts.js";

type Words = Messages<typeof onePageMessages>;
type TilePart = TileRow["tiles"][number]["part"];

const STYLES: Record<TilePart, PartStyle> = {
  ...PART_STYLES,
  none: {fill: "var(--card)", line: "var(--rule)", dash: ""},
  "group-only": {...PART_STYLES.group, fill: "var(--group)"},
};

/** Where tiles begin, after the sections' names. */
const TILES = 1084;
/** Led points that are listed; more are counted. */
const MOST_LED = 10;

export function pointTiles(page: OnePage, words: Words): TemplateResult {
  const {rows, led} = page;
  const shown = led.slice(0, MOST_LED);
  const ledTop = 846 - 24 - Math.ceil(shown.length / 2) * 33 - (led.length > shown.length ? 24 : 0);
  const [top, bottom] = [176, Math.max(420, ledTop - 66)];
  const breaks = rows.filter((row, index) => row.opens && index > 0).length;
  const pitch = Math.min(29, (bottom - top - breaks * 8) / Math.max(1, rows.length));
  const width = Math.min(75, (RIGHT_END - TILES) / Math.max(...rows.map((row) => row.tiles.length), 1));
  let y = top;
  const drawn = rows.map((row, index) => {
    if (row.opens && index > 0) y += 8;
    const own = tileRow(row, y, pitch, width);
    y += pitch;
    return own;
  });
  return svg`${text(RIGHT, 164, words.mapTitle(page.points, page.name), {size: 17, bold: true})}${drawn}
    ${legend(page, words, y + 22)}
    ${
      led.length === 0
        ? ""
        : svg`${text(RIGHT, ledTop - 6, words.ledTitle(led.length, inferredOf(page)), {size: 17, bold: true})}
            ${ledList(shown, ledTop)}`
    }
    ${led.length > shown.length ? text(RIGHT, 836, words.more(led.length - shown.length), {...SOFT, size: 14}) : ""}`;
}

/** Points that the unit leads by inference. */
export const inferredOf = ({rows}: OnePage): number =>
  rows.flatMap(({tiles}) => tiles).filter(({part}) => part === "strong" || part === "weak").length;

/** A section: its name if the row is high enough for it, and its points. */
function tileRow({heading, tiles}: TileRow, y: number, pitch: number, width: number): TemplateResult {
  const name = pitch >= 15 ? fitted(RIGHT, y + pitch / 2 + 5, heading, TILES - RIGHT - 16, SOFT) : "";
  return svg`${name}
    ${tiles.map(({label, part}, column) => tile(TILES + column * width, y, width - 4, pitch - 4, label, part))}`;
}

function tile(x: number, y: number, width: number, height: number, label: string, part: TilePart): TemplateResult {
  const {fill, line, dash} = STYLES[part];
  const inner = widthOf(label, 14) + 8;
  const led = part === "strong" || part === "weak" || part === "certain";
  const readable = label !== "" && height >= 14 && width > inner;
  const ground = svg`<rect x=${x + width / 2 - inner / 2} y=${y + height / 2 - 8} width=${inner} height="16" rx="2"
    fill="var(--card)"></rect>`;
  const number = text(x + width / 2, y + height / 2 + 5, label, {
    size: 14,
    bold: led,
    anchor: "middle",
    fill: part === "none" ? "var(--ink-soft)" : "var(--ink)",
  });
  return svg`<rect x=${x} y=${y} width=${width} height=${height} rx="3" fill=${fill} stroke=${line}
      stroke-dasharray=${dash}></rect>
    ${readable && led ? ground : ""}
    ${readable ? number : ""}`;
}

function legend(page: OnePage, words: Words, y: number): TemplateResult[] {
  const {rows, count} = page;
  const led =
    rows.flatMap((row) => row.tiles).find(({part}) => part === "strong" || part === "weak")?.part ?? "certain";
  const keys: [TilePart, string][] = [
    [led, words.count.led(count.led, inferredOf(page))],
    ["rest", words.count.rest(count.rest)],
    ["none", words.count.none(page.name, count.none)],
  ];
  if (count.groupOnly > 0) keys.push(["group-only", words.count.groupOnly(count.groupOnly)]);
  let x = RIGHT;
  return keys.map(([part, name]) => {
    const key = svg`${tile(x, y - 11, 18, 12, "", part)}${text(x + 26, y, name, {...SOFT, size: 14})}`;
    x += 26 + widthOf(name, 14) + 20;
    return key;
  });
}

/** The led points in two columns. */
function ledList(shown: OnePage["led"], top: number): TemplateResult[] {
  const half = Math.ceil(shown.length / 2);
  return shown.map(({label, words}, index) => {
    const column = index < half ? 0 : 1;
    const y = top + 18 + (index - column * half) * 33;
    const [left, right] = column === 0 ? [RIGHT, 1150] : [1176, RIGHT_END];
    return svg`${rule(left, right, y - 8)}${text(left, y + 15, label, {bold: true})}${fitted(
      left + 34,
      y + 15,
      words,
      right - left - 38,
    )}`;
  });
}
