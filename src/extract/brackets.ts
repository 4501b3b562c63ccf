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

const SHAPES = new Map<string, {shape: Bracket["shape"]; opens: boolean}>(
  (
    [
      ["round", "（(", "）)"],
      ["square", "〔[【［", "〕]】］"],
      ["title", "《", "》"],
    ] as const
  ).flatMap(([shape, opening, closing]) => [
    ...[...opening].map((character) => [character, {shape, opens: true}] as const),
    ...[...closing].map((character) => [character, {shape, opens: false}] as const),
  ]),
);
const BRACKET = /[（）()〔〕[\]【】［］《》]/g;

export function bracketsIn(text: string): Brackets {
  const pairs: Bracket[] = [];
  const lone: number[] = [];
  const open: {at: number; shape: Bracket["shape"]}[] = [];
  const waiting = {round: 0, square: 0, title: 0};
  BRACKET.lastIndex = 0;
  for (let match = BRACKET.exec(text); match; match = BRACKET.exec(text)) {
    const {shape, opens} = SHAPES.get(match[0])!;
    if (opens) {
      open.push({at: match.index, shape});
      waiting[shape]++;
      continue;
    }
    if (waiting[shape] === 0) {
      lone.push(match.index);
      continue;
    }
    for (let partner = open.pop(); partner; partner = open.pop()) {
      waiting[partner.shape]--;
      if (partner.shape === shape) {
        pairs.push({start: partner.at, end: match.index + 1, shape});
        break;
      }
      lone.push(partner.at);
    }
  }
  for (const {at} of open) lone.push(at);
  pairs.sort((a, b) => a.start - b.start);
  lone.sort((a, b) => a - b);
  const outer: Bracket[] = [];
  for (const pair of pairs) if (pair.start >= (outer.at(-1)?.end ?? 0)) outer.push(pair);
  return {pairs, outer, lone};
}
