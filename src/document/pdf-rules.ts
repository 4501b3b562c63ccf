/** The straight lines that a page of a PDF draws, by its list of operators. */

/** A straight line along the page, x1 ≤ x2 and y1 ≤ y2, in the page's points; y grows upwards. */
export interface Rule {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** A page with more lines than this is a drawing. */
export const MAX_RULES = 3000;

type Matrix = readonly [number, number, number, number, number, number];

/** Codes in a path of pdfjs: how many numbers follow each. */
const PATH_NUMBERS = [2, 2, 6, 4, 0];

/**
 * The straight lines that a page draws, thin rectangles among them, since Word draws borders as such.
 *
 * @param list  of page.getOperatorList()
 * @param codes  OPS of pdfjs
 */
export function rulesIn(
  list: {fnArray: readonly number[]; argsArray: readonly unknown[]},
  codes: Readonly<Record<string, number>>,
): Rule[] {
  const rules: Rule[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const stack: Matrix[] = [];
  const drawn = new Set(
    [
      "stroke",
      "closeStroke",
      "fill",
      "eoFill",
      "fillStroke",
      "eoFillStroke",
      "closeFillStroke",
      "closeEOFillStroke",
    ].map((name) => codes[name]),
  );
  list.fnArray.forEach((code, index) => {
    const args = list.argsArray[index] as unknown[] | null;
    if (code === codes.save || code === codes.paintFormXObjectBegin) stack.push(matrix);
    if (code === codes.restore || code === codes.paintFormXObjectEnd) matrix = stack.pop() ?? matrix;
    if (code === codes.transform && args) matrix = times(matrix, args as unknown as Matrix);
    if (code === codes.paintFormXObjectBegin && args?.[0]) matrix = times(matrix, args[0] as Matrix);
    if (code === codes.constructPath && args && drawn.has(args[0] as number) && rules.length <= MAX_RULES) {
      const path = (args[1] as (ArrayLike<number> | null)[] | null)?.[0];
      if (path) linesOfPath(path, matrix, rules);
    }
  });
  return rules;
}

function linesOfPath(path: ArrayLike<number>, matrix: Matrix, rules: Rule[]): void {
  let [fromX, fromY, startX, startY] = [0, 0, 0, 0];
  const line = (toX: number, toY: number) => {
    const [ax, ay] = placed(matrix, fromX, fromY);
    const [bx, by] = placed(matrix, toX, toY);
    const rule = {x1: Math.min(ax, bx), y1: Math.min(ay, by), x2: Math.max(ax, bx), y2: Math.max(ay, by)};
    const [width, height] = [rule.x2 - rule.x1, rule.y2 - rule.y1];
    if (Math.min(width, height) < 1 && Math.max(width, height) > 6) rules.push(rule);
  };
  for (let at = 0; at < path.length; ) {
    const code = path[at]!;
    const count = PATH_NUMBERS[code];
    if (count === undefined) return;
    const [x, y] = count > 0 ? [path[at + count - 1]!, path[at + count]!] : [startX, startY];
    if (code === 0) [startX, startY] = [x, y];
    else if (code === 1 || code === 4) line(x, y);
    [fromX, fromY] = [x, y];
    at += 1 + count;
  }
}

function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

function placed(matrix: Matrix, x: number, y: number): [number, number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}
