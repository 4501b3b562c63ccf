/** Tables on a terminal: columns of equal width, where a Han character takes two places. */
import {asText, figure, type Value} from "../tables/answer-values.js";
import {say} from "./output.js";

/** What a text is cut at. */
const MOST_PLACES = 60;

/** Columns under their titles, figures at the right; a long text is cut. */
export function table({titles, rows}: {titles: readonly string[]; rows: readonly (readonly Value[])[]}): string {
  const texts = rows.map((row) => row.map((value) => cut(inTable(value).replace(/\s+/g, " "), MOST_PLACES)));
  const widths = titles.map((title, index) =>
    Math.max(displayWidth(title), ...texts.map((row) => displayWidth(row[index] ?? ""))),
  );
  const numeric = titles.map((_, index) => rows.length > 0 && rows.every((row) => typeof row[index] === "number"));
  const line = (entries: readonly string[]) =>
    entries
      .map((entry, index) => {
        const space = " ".repeat(Math.max(0, (widths[index] ?? 0) - displayWidth(entry)));
        return numeric[index] ? space + entry : entry + space;
      })
      .join("  ")
      .trimEnd();
  const foot = say({zh: `${rows.length} 行`, en: `${rows.length} ${rows.length === 1 ? "row" : "rows"}`});
  return `${[line(titles), line(widths.map((width) => "─".repeat(width))), ...texts.map(line), foot].join("\n")}\n`;
}

const inTable = (value: Value): string => (typeof value === "number" ? figure(value) : asText(value));

/** What takes two places: Han characters, kana, Hangul, full-width signs. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** Places that a text takes on a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
}

/** A text followed by spaces up to a width, by one at least. */
export function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(1, width - displayWidth(text)));
}

function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = "";
  for (const character of text) {
    if (displayWidth(kept + character) > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}
