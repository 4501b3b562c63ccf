/** Lines of a text and the place of an offset in them, as editors count: line and column from 1. */

export interface Line {
  /** Offset of the first unit; `end` is before the line break. */
  start: number;
  end: number;
}

/** Every line of the text, empty ones too. Breaks are \n, \r\n, \r and form feed. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  const breaks = /\r\n|[\n\r\f]/g;
  let start = 0;
  for (let match = breaks.exec(text); match; match = breaks.exec(text)) {
    lines.push({start, end: match.index});
    start = match.index + match[0].length;
  }
  lines.push({start, end: text.length});
  return lines;
}

/** Line and column of an offset, both from 1, by binary search. */
export function positionIn(lines: readonly Line[], offset: number): {line: number; column: number} {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return {line: low + 1, column: offset - (lines[low]?.start ?? 0) + 1};
}
