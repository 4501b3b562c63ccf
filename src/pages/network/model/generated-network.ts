/**
 * A network of a given size, generated for measuring the page: `?demo=500x10000` asks for 500 units and 10,000 ties.
 *
 * The same size gives the same network. As in plans, units form circles that share more among themselves, and a few
 * units have far more ties than most. Pure: no DOM.
 */
import {pairKey, type Tie} from "../../../analytics/collaboration.js";
import {seededRandom} from "../../node-link/seeded-random.js";
import {atOnce, type Steps} from "../../shared/cooperative-work.js";
import type {Network, NetworkUnit} from "./network.js";

export interface GeneratedSize {
  units: number;
  ties: number;
}

export const GENERATED_LIMITS: GeneratedSize = {units: 10_000, ties: 50_000};

/**
 * Reads the parameter.
 *
 * @returns null when it is absent; "bad" when it is no size, beyond the limits, or has more ties than pairs
 */
export function generatedSize(text: string): GeneratedSize | "bad" | null {
  if (text === "") return null;
  const found = /^(\d{1,6})[x×](\d{1,6})$/.exec(text.trim());
  if (found === null) return "bad";
  const [units, ties] = [Number(found[1]), Number(found[2])];
  const fits =
    units >= 1 && units <= GENERATED_LIMITS.units && ties <= GENERATED_LIMITS.ties && ties <= (units * (units - 1)) / 2;
  return fits ? {units, ties} : "bad";
}

const FIELDS = [
  "教育",
  "科技",
  "卫生健康",
  "农业农村",
  "民政",
  "文化广电和旅游",
  "生态环境",
  "应急管理",
  "气象",
  "林业",
];
const KINDS = ["局", "委", "办", "中心", "协会", "院", "馆", "站"];

/** The network. It has no points, so its ties have no quoted words. */
export const generatedNetwork = (size: GeneratedSize): Network => atOnce(generatedSteps(size));

/** Shared points of the strongest ties. */
const MOST_POINTS = 13;

/** Number of ties after which the page may answer. */
const STEP = 2000;

/** The same in steps. */
export function* generatedSteps({units: count, ties: wanted}: GeneratedSize): Steps<Network> {
  const random = seededRandom(count * 65_537 + wanted);
  const pairs = yield* chosenPairs(count, wanted, random);
  const ids = Array.from({length: count}, (_, index) => `demo/${String(index).padStart(5, "0")}`);
  const {ties, partners} = yield* tiesOf(pairs, ids, random);
  yield;
  const units = ids
    .map((id, index) => generatedUnit(id, index, partners[index]!))
    .sort((a, b) => b.partners - a.partners || (a.rank ?? 0) - (b.rank ?? 0));
  const tie = new Map<string, Tie>();
  for (const one of ties) {
    tie.set(pairKey(one.a, one.b), one);
    if (tie.size % STEP === 0) yield;
  }
  return {
    units,
    unit: new Map(units.map((unit) => [unit.id, unit])),
    ties,
    tie,
    arcs: [],
    pairs: new Map(),
    point: new Map(),
    rowsAt: new Map(),
    directPoints: 0,
    groupPoints: 0,
    bases: {},
    generated: true,
  };
}

/** Different pairs of units, as `a * count + b` with a < b. Three in four are inside a circle. */
function* chosenPairs(count: number, wanted: number, random: () => number): Steps<Set<number>> {
  if (wanted * 2 > (count * (count - 1)) / 2) return someOfAll(count, wanted, random);
  const pairs = new Set<number>();
  const circles = Math.max(1, Math.round(Math.sqrt(count) / 2));
  const chosenUnit = byAttraction(count, random);
  for (let tries = 0; pairs.size < wanted; tries += 1) {
    const a = chosenUnit();
    // When chance keeps finding the same pairs, any unit will do.
    const b = tries > 40 * wanted ? Math.floor(random() * count) : chosenUnit();
    if (a === b || (random() < 0.75 && a % circles !== b % circles)) continue;
    pairs.add(Math.min(a, b) * count + Math.max(a, b));
    if (pairs.size % STEP === 0) yield;
  }
  return pairs;
}

/** Draws units by chance, unit 0 most often and each next one less often. */
function byAttraction(count: number, random: () => number): () => number {
  const cumulated = Float64Array.from({length: count}, (_, index) => 1 / (index + 2) ** 0.6);
  for (let index = 1; index < count; index += 1) cumulated[index]! += cumulated[index - 1]!;
  return () => {
    const at = random() * (cumulated[count - 1] ?? 0);
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulated[middle]! < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** A tie for each pair, strongest first, and the number of partners of each unit. */
function* tiesOf(
  pairs: ReadonlySet<number>,
  ids: readonly string[],
  random: () => number,
): Steps<{ties: Tie[]; partners: Uint32Array}> {
  const partners = new Uint32Array(ids.length);
  // One list for each strength: joined they are sorted.
  const byPoints: Tie[][] = Array.from({length: MOST_POINTS + 1}, () => []);
  let done = 0;
  for (const pair of pairs) {
    let points = 1;
    while (points < MOST_POINTS && random() < 0.35) points += 1;
    const [a, b] = [Math.floor(pair / ids.length), pair % ids.length];
    byPoints[points]!.push({a: ids[a]!, b: ids[b]!, points, weight: points / 3, pointIds: []});
    partners[a]! += 1;
    partners[b]! += 1;
    done += 1;
    if (done % STEP === 0) yield;
  }
  return {ties: byPoints.reverse().flat(), partners};
}

function generatedUnit(id: string, index: number, partners: number): NetworkUnit {
  const name = `${FIELDS[index % FIELDS.length]}${KINDS[Math.floor(index / FIELDS.length) % KINDS.length]}`;
  const round = Math.floor(index / (FIELDS.length * KINDS.length));
  return {
    id,
    name: round === 0 ? name : `第${round + 1}${name}`,
    category: null,
    rank: index,
    points: 1 + Math.round(partners / 4),
    led: 0,
    fractional: partners / 8,
    partners,
    inferred: false,
  };
}

/** As many of all pairs, by chance. */
function someOfAll(count: number, wanted: number, random: () => number): Set<number> {
  const all: number[] = [];
  for (let a = 0; a < count; a += 1) for (let b = a + 1; b < count; b += 1) all.push(a * count + b);
  for (let at = 0; at < wanted; at += 1) {
    const other = at + Math.floor(random() * (all.length - at));
    [all[at], all[other]] = [all[other]!, all[at]!];
  }
  return new Set(all.slice(0, wanted));
}
