/**
 * Points that could be one (合并同类任务): the same units stand at both, and both serve, do or say much the same.
 *
 * Shares in, pairs out; whether to merge them is for people. Pure: no Neo4j, no DOM.
 */
import type {PointRow} from "./rows.js";
import {wordingOf} from "./wording.js";
import type {UnitLoad} from "./workload.js";

export interface SimilarPoints {
  /** In the plan's order. */
  points: [PointRow, PointRow];
  /** Ids of the units at both. */
  units: string[];
  /** Target groups and activity types that both name, as "target 农民". */
  terms: string[];
  /** Pairs of letters that both wordings hold, as a share of all that either holds (Jaccard), 0 to 1. */
  likeness: number;
}

/** From here on two wordings say much the same. */
const ALIKE = 0.35;

/**
 * @returns pairs of the same plan with the same set of direct units, and with at least half of their target groups
 *          and activity types in common or wordings alike; the most alike first
 */
export function similarPoints(loads: readonly UnitLoad[]): SimilarPoints[] {
  const points = new Map<string, {point: PointRow; units: string[]; terms: readonly string[]}>();
  for (const {shares} of loads)
    for (const {point, units, terms, viaGroup} of shares)
      if (!viaGroup && !points.has(point.id)) points.set(point.id, {point, units: [...units].sort(), terms});
  const byUnits = new Map<string, {point: PointRow; units: string[]; terms: readonly string[]}[]>();
  for (const each of points.values()) {
    const key = `${each.point.documentId}\n${each.units.join("\n")}`;
    byUnits.set(key, [...(byUnits.get(key) ?? []), each]);
  }
  const found: SimilarPoints[] = [];
  for (const same of byUnits.values()) {
    const sorted = same.sort((a, b) => a.point.position - b.point.position);
    sorted.forEach((one, index) => {
      for (const other of sorted.slice(index + 1)) {
        const terms = one.terms.filter((term) => other.terms.includes(term));
        const all = new Set([...one.terms, ...other.terms]).size;
        const likeness = jaccard(pairsIn(wordingOf(one.point)), pairsIn(wordingOf(other.point)));
        if ((terms.length > 0 && terms.length * 2 >= all) || likeness >= ALIKE)
          found.push({points: [one.point, other.point], units: one.units, terms, likeness});
      }
    });
  }
  return found.sort((a, b) => b.likeness - a.likeness || a.points[0].position - b.points[0].position);
}

function pairsIn(text: string): Set<string> {
  const letters = [...text.replace(/[\s\p{P}]/gu, "")];
  return new Set(letters.slice(1).map((letter, index) => letters[index]! + letter));
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const pair of a) if (b.has(pair)) both += 1;
  const either = a.size + b.size - both;
  return either === 0 ? 0 : both / either;
}
