/**
 * A point's wording and its responsibility clauses, apart: both are slices of the document's own words.
 */
import type {PointRow} from "./rows.js";

type Worded = Pick<PointRow, "source" | "start" | "clauses" | "label">;

export interface Piece {
  /** Offsets into the document. */
  start: number;
  end: number;
  clause: boolean;
}

/** A point's words after its number, in order, cut where a clause begins or ends. */
export function pieces(point: Worded): Piece[] {
  const end = point.start + point.source.length;
  const cut: Piece[] = [];
  let at = point.start + numberLength(point);
  const add = (from: number, to: number, clause: boolean) => {
    if (to > from) cut.push({start: from, end: to, clause});
  };
  for (let index = 0; index + 1 < point.clauses.length; index += 2) {
    const from = Math.max(at, point.clauses[index]!);
    const to = Math.min(end, point.clauses[index + 1]!);
    add(at, from, false);
    add(from, to, true);
    at = Math.max(at, to);
  }
  add(at, end, false);
  return cut;
}

/** How many characters of the source its number takes: "12．" in "12．加强…". */
function numberLength({source, label}: Worded): number {
  const at = source.indexOf(label);
  if (label === "" || at === -1 || source.slice(0, at).trim() !== "") return 0;
  const rest = source.slice(at + label.length);
  return at + label.length + (/^[\s.．、:：)）]*/.exec(rest)?.[0].length ?? 0);
}

/** The wording without clauses, wraps mended. */
export const wordingOf = (point: Worded): string =>
  pieces(point)
    .filter((piece) => !piece.clause)
    .map((piece) => mendWraps(point.source.slice(piece.start - point.start, piece.end - point.start)))
    .join("");

/** The clauses alone, wraps mended: "（教育局、科技局）". */
export const clauseOf = (point: Worded): string =>
  pieces(point)
    .filter((piece) => piece.clause)
    .map((piece) => mendWraps(point.source.slice(piece.start - point.start, piece.end - point.start)))
    .join("");

/** Takes out line breaks that stand inside Chinese text; between two Latin words one becomes a space. */
export const mendWraps = (text: string): string =>
  text.replace(/(\w?)[ \t\u3000]*\r?\n[ \t\u3000]*(\w?)/g, (_, before: string, after: string) =>
    before !== "" && after !== "" ? `${before} ${after}` : before + after,
  );

/** Sentences of the wording, by 。！？; at least one where there are words. */
export function sentenceCount(point: Worded): number {
  const wording = wordingOf(point);
  return Math.max(wording.match(/[。！？]/g)?.length ?? 0, wording.trim() === "" ? 0 : 1);
}
