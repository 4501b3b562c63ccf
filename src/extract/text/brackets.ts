/**
 * Brackets: pairs found by balancing, in both shapes, full-width and half-width.
 *
 * （） and 〔〕 may nest in each other, and a name may hold either; a bracket without partner breaks only itself. 《》
 * count as a shape of their own, so that （2019—2022年） inside a title is inside the title. One pass, no recursion.
 */

export interface Bracket {
  /** Offset of the opening bracket, and the offset behind the closing one. */
  start: number;
  end: number;
  /** （） round, 〔〕 square, 《》 title. */
  shape: "round" | "square" | "title";
}

export interface Brackets {
  /** Every pair, by start; inner ones too. */
  pairs: readonly Bracket[];
  /** Pairs that stand in no other pair, by start. */
  outer: readonly Bracket[];
  /** Offsets of brackets without partner. */
  lone: readonly number[];
}

const SHAPES = ["round", "square", "title"] as const;
/** Of each unit: 0 for no bracket, else 1 + its place in SHAPES, and 4 more for one that closes. */
const KINDS = new Uint8Array(0x10000);
for (const [shape, [opening, closing]] of [
  ["（(", "）)"],
  ["〔[【［", "〕]】］"],
  ["《", "》"],
].entries()) {
  for (const bracket of opening!) KINDS[bracket.charCodeAt(0)] = shape + 1;
  for (const bracket of closing!) KINDS[bracket.charCodeAt(0)] = shape + 5;
}

export function bracketsIn(text: string): Brackets {
  const pairs: Bracket[] = [];
  const lone: number[] = [];
  // Offsets of brackets that are open, and how many there are of each shape.
  const open: number[] = [];
  const waiting = [0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const kind = KINDS[text.charCodeAt(at)]!;
    if (kind === 0) continue;
    const shape = (kind - 1) & 3;
    if (kind < 5) {
      open.push(at);
      waiting[shape]!++;
      continue;
    }
    if (waiting[shape] === 0) {
      lone.push(at);
      continue;
    }
    for (let partner = open.pop(); partner !== undefined; partner = open.pop()) {
      const own = (KINDS[text.charCodeAt(partner)]! - 1) & 3;
      waiting[own]!--;
      if (own === shape) {
        pairs.push({start: partner, end: at + 1, shape: SHAPES[shape]!});
        break;
      }
      lone.push(partner);
    }
  }
  for (const at of open) lone.push(at);
  if (pairs.length > 1) pairs.sort((a, b) => a.start - b.start);
  if (lone.length > 1) lone.sort((a, b) => a - b);
  const outer: Bracket[] = [];
  for (const pair of pairs) if (pair.start >= (outer.at(-1)?.end ?? 0)) outer.push(pair);
  return {pairs, outer, lone};
}
