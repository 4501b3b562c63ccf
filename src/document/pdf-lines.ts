/**
 * Lines of a PDF's page: text runs with their places in, lines in the order of reading out.
 *
 * Runs on one baseline are a line, from left to right, and a line that begins right of the margin is indented, since
 * that is how paragraphs show. A page set in two columns is read column by column.
 */

/** A run of text on a page; places and sizes in points, y grows upwards. */
export interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * The runs of a page in the order of reading: all of them, or where the page is set in two columns, the left and the
 * right column between the lines that go across.
 */
export function bandsOf(runs: readonly Run[]): Run[][] {
  const segments = segmentsOf(runs);
  const gutter = gutterOf(segments);
  if (gutter === null) return [[...runs]];
  const across = segments.filter((run) => run.x < gutter && run.x + run.width > gutter).sort((a, b) => b.y - a.y);
  const bands: Segment[][] = [];
  let top = Number.POSITIVE_INFINITY;
  const between = (bottom: number) => {
    const inside = segments.filter((run) => run.y < top && run.y > bottom && !across.includes(run));
    bands.push(
      inside.filter((run) => run.x < gutter),
      inside.filter((run) => run.x >= gutter),
    );
  };
  for (const run of across) {
    if (run.y < top) {
      between(run.y);
      bands.push(across.filter((each) => each.y === run.y));
      top = run.y;
    }
  }
  between(Number.NEGATIVE_INFINITY);
  return bands.filter((band) => band.length > 0).map((band) => band.flatMap((segment) => segment.runs));
}

interface Segment extends Run {
  runs: Run[];
}

/** Runs on one baseline without a wide gap between them. */
function segmentsOf(runs: readonly Run[]): Segment[] {
  const segments: Segment[] = [];
  const worded = runs.filter((run) => run.text.trim() !== "");
  for (const run of worded.sort((a, b) => b.y - a.y || a.x - b.x)) {
    const last = segments.at(-1);
    const near = last && Math.abs(last.y - run.y) < 0.5 && run.x - last.x - last.width < Math.max(run.height, 8) * 1.3;
    if (last && near) {
      last.width = run.x + run.width - last.x;
      last.runs.push(run);
    } else segments.push({...run, runs: [run]});
  }
  return segments;
}

/**
 * Where the gap between two columns of running text stands, or null. Few lines cross it, both sides have
 * lines, and most of the lines fill their side: the cells of a table do not.
 */
function gutterOf(runs: readonly Run[]): number | null {
  if (runs.length < 12) return null;
  const left = Math.min(...runs.map((run) => run.x));
  const right = Math.max(...runs.map((run) => run.x + run.width));
  const size = middleOf(runs.map((run) => run.height)) || 12;
  const middle = (left + right) / 2;
  for (let step = 0; step <= 20; step++) {
    const x = middle + (step % 2 === 0 ? 1 : -1) * Math.ceil(step / 2) * size * 0.5;
    const crossing = runs.filter((run) => run.x < x + size * 0.4 && run.x + run.width > x - size * 0.4).length;
    if (crossing > runs.length * 0.35) continue;
    if (
      fills(
        runs.filter((run) => run.x + run.width <= x),
        left,
        x,
      ) &&
      fills(
        runs.filter((run) => run.x >= x),
        x,
        right,
      )
    )
      return x;
  }
  return null;
}

function fills(runs: readonly Run[], left: number, right: number): boolean {
  const lines = new Map<number, {from: number; to: number}>();
  for (const {x, y, width} of runs) {
    const line = lines.get(Math.round(y)) ?? {from: x, to: x + width};
    lines.set(Math.round(y), {from: Math.min(line.from, x), to: Math.max(line.to, x + width)});
  }
  const full = [...lines.values()].filter(({from, to}) => to - from >= (right - left) * 0.7);
  return lines.size >= 6 && full.length >= lines.size * 0.5;
}

function middleOf(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

/**
 * Runs on one baseline, in the order of reading. A line right of the margin begins with two ideographic spaces.
 *
 * @param left  the document's margin
 */
export function linesOf(runs: readonly Run[], left: number | null = null): string[] {
  const rows: Run[][] = [];
  for (const run of runs) {
    const row = rows.at(-1);
    const before = row?.at(-1);
    const near = before && Math.abs(before.y - run.y) <= Math.max(before.height, run.height) * 0.4;
    if (row && near) row.push(run);
    else if (run.text.trim() !== "") rows.push([run]);
  }
  rows.sort((a, b) => b[0]!.y - a[0]!.y);
  const starts = rows.map((row) => row[0]!.x).sort((a, b) => a - b);
  const usual = starts[Math.floor(starts.length * 0.15)] ?? 0;
  // On a page of short paragraphs every line may be indented: the other pages tell the margin.
  const margin = left !== null && left < usual && usual - left < 4 * (rows[0]?.[0]?.height || 12) ? left : usual;
  return rows.map((row) => {
    row.sort((a, b) => a.x - b.x);
    const size = row.reduce((largest, run) => Math.max(largest, run.height), 0) || 12;
    const indent = row[0]!.x > margin + size * 1.2 ? "　　" : "";
    return indent + joined(row, size).trim();
  });
}

/** A wide gap between runs is a space, as between the columns of a table. */
function joined(row: readonly Run[], size: number): string {
  let text = "";
  let end = Number.NaN;
  for (const run of row) {
    if (run.x - end > size * 0.8 && !text.endsWith(" ")) text += " ";
    text += run.text;
    end = run.x + run.width;
  }
  return text;
}

/** What the lines of a page are measured from. */
export interface PageRuns {
  runs: readonly Run[];
  /** Of the page, in points. */
  width: number;
}

/** How the running text of a document is set. */
export interface TextBlock {
  /** Where lines begin that are not indented; null for a text without lines. */
  left: number | null;
  /** Half-width characters of a full line; null where no line reaches a right margin as wide as the left one. */
  lineWidth: number | null;
}

export function textBlockOf(pages: readonly PageRuns[]): TextBlock {
  const size = middleOf(pages.flatMap(({runs}) => runs.filter(isWorded).map((run) => run.height)));
  const lines = pages.flatMap(({runs, width}) => {
    const byLine = new Map<number, {from: number; to: number; width: number}>();
    for (const run of runs) {
      if (!isWorded(run) || Math.abs(run.height - size) > size * 0.15) continue;
      const y = Math.round(run.y);
      const line = byLine.get(y) ?? {from: run.x, to: run.x, width};
      byLine.set(y, {from: Math.min(line.from, run.x), to: Math.max(line.to, run.x + run.width), width});
    }
    return [...byLine.values()];
  });
  const left = lines.map(({from}) => from).sort((a, b) => a - b)[Math.floor(lines.length * 0.1)];
  if (left === undefined || size === 0) return {left: null, lineWidth: null};
  const full = lines.filter(({to, width}) => Math.abs(width - left - to) <= size * 0.75);
  // A line of a list may end there by chance; wrapped text has many that do.
  if (full.length < Math.max(2, lines.length * 0.1)) return {left, lineWidth: null};
  return {left, lineWidth: Math.round(((Math.max(...full.map(({to}) => to)) - left) / size) * 2)};
}

function isWorded(run: Run): boolean {
  return run.text.trim() !== "";
}
