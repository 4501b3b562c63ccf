/**
 * What one page for a director says about one unit: three figures beside all other units, its part in every point,
 * the points that it leads, and what could be talked about first. Plain data; the drawing stands elsewhere.
 */
import {group} from "d3-array";
import type {PointRow, ResponsibilityRow, SectionRow} from "./rows.js";
import {above, type Lines, type Verdict} from "./threshold.js";
import {wordingOf} from "./wording.js";
import {type MeasureId, type Parts, partOf, type UnitLoad} from "./workload.js";

export interface FigureStrip {
  id: MeasureId;
  value: number;
  line: number | null;
  over: boolean;
  /** 1 = most; units with the same figure share the better rank. */
  rank: number;
  tiedWith: string[];
  /** The unit with the next lower figure, for the first; else the unit with the most. */
  beside: {name: string; value: number} | null;
  /** Figures of all other units. */
  others: number[];
  /** The unit's share of the sum over all units. */
  share: number;
}

export interface TileRow {
  heading: string;
  /** True where a chapter begins. */
  opens: boolean;
  tiles: {label: string; part: keyof Parts | "none" | "group-only"}[];
}

/** Something to talk about, with the figures that it rests on. */
export type Talk =
  | {
      kind: "long-lists";
      labels: string[];
      least: number;
      most: number;
      left: number;
      line: number | null;
      over: boolean;
    }
  | {kind: "coordinates"; own: number; all: number}
  | {kind: "weak-leads"; labels: string[]; count: number}
  | {kind: "sole"; labels: string[]};

export interface OnePage {
  name: string;
  kind: Verdict["kind"];
  own: number;
  direct: number;
  units: number;
  figures: FigureStrip[];
  rows: TileRow[];
  points: number;
  count: Record<"led" | "rest" | "none" | "groupOnly", number>;
  led: {label: string; words: string}[];
  talk: Talk[];
}

const SHOWN: readonly MeasureId[] = ["all", "lead", "fractional"];
const same = (a: number, b: number) => Math.abs(a - b) < 1e-9;

/**
 * @param load    the unit's load, one of `loads`
 * @param lines   the lines under which the verdict was given
 * @throws        RangeError when the load is not among the loads
 */
export function onePage(
  verdict: Verdict,
  loads: readonly UnitLoad[],
  lines: Lines,
  coordinators: readonly UnitLoad[],
  rows: {
    points: readonly PointRow[];
    sections: readonly SectionRow[];
    responsibilities: readonly ResponsibilityRow[];
  },
): OnePage {
  const {load} = verdict;
  if (!loads.includes(load)) throw new RangeError(`${load.unit.name} is not among the units`);
  const own = load.shares.filter((share) => !share.viaGroup);
  const direct = new Set(rows.responsibilities.filter((row) => row.unitId !== null).map((row) => row.pointId));
  const led = own.filter((share) => share.lead);
  const tiles = tileRows(load, direct, rows);
  const all = tiles.flatMap((row) => row.tiles);
  return {
    name: load.unit.name,
    kind: verdict.kind,
    own: own.length,
    direct: direct.size,
    units: loads.length,
    figures: SHOWN.map((id) => strip(id, load, loads, lines)),
    rows: tiles,
    points: rows.points.length,
    count: {
      led: led.length,
      rest: own.length - led.length,
      none: all.filter((tile) => tile.part === "none").length,
      groupOnly: all.filter((tile) => tile.part === "group-only").length,
    },
    led: led.map(({point}) => ({label: point.label, words: firstClause(wordingOf(point))})),
    talk: talk(load, lines, coordinators, direct.size),
  };
}

function strip(id: MeasureId, load: UnitLoad, loads: readonly UnitLoad[], lines: Lines): FigureStrip {
  const value = load.figures[id];
  const others = loads.filter((other) => other !== load);
  const rank = others.filter(({figures}) => figures[id] > value && !same(figures[id], value)).length + 1;
  const sorted = [...others].sort((a, b) => b.figures[id] - a.figures[id]);
  const beside = rank > 1 ? sorted[0] : sorted.find(({figures}) => !same(figures[id], value));
  const sum = loads.reduce((total, {figures}) => total + figures[id], 0);
  return {
    id,
    value,
    line: lines[id].line,
    over: above(value, lines[id].line),
    rank,
    tiedWith: value === 0 ? [] : others.filter(({figures}) => same(figures[id], value)).map(({unit}) => unit.name),
    beside: beside === undefined ? null : {name: beside.unit.name, value: beside.figures[id]},
    others: others.map(({figures}) => figures[id]),
    share: sum === 0 ? 0 : value / sum,
  };
}

/** One row a section that holds points; a chapter without sections is a row of its own. */
function tileRows(
  load: UnitLoad,
  direct: ReadonlySet<string>,
  {points, sections}: {points: readonly PointRow[]; sections: readonly SectionRow[]},
): TileRow[] {
  const shares = new Map(load.shares.map((share) => [share.point.id, share]));
  const byId = new Map(sections.map((section) => [section.id, section]));
  const chapterOf = (id: string): string => {
    const parent = byId.get(id)?.parentId ?? null;
    return parent === null ? id : chapterOf(parent);
  };
  const bySection = group(
    [...points].sort((a, b) => a.position - b.position),
    (point) => point.sectionId,
  );
  let chapter: string | null = null;
  return [...bySection].map(([sectionId, own]) => {
    const opens = chapterOf(sectionId) !== chapter;
    chapter = chapterOf(sectionId);
    return {
      heading: byId.get(sectionId)?.title ?? "",
      opens,
      tiles: own.map((point) => {
        const share = shares.get(point.id);
        const part = share === undefined ? (direct.has(point.id) ? "none" : "group-only") : partOf(share);
        return {label: point.label, part};
      }),
    };
  });
}

/** What to talk about first: what would change the figure, then what the figure rests on. */
function talk(load: UnitLoad, lines: Lines, coordinators: readonly UnitLoad[], direct: number): Talk[] {
  const found: Talk[] = [];
  const own = load.shares.filter((share) => !share.viaGroup);
  const labels = (list: typeof own) => list.map(({point}) => point.label);
  const long = own.filter((share) => share.length === "long" && !share.lead);
  if (long.length > 0) {
    const left = load.figures.all - long.length;
    const of = long.map((share) => share.of);
    const {line} = lines.all;
    const over = above(left, line);
    found.push({
      kind: "long-lists",
      labels: labels(long),
      least: Math.min(...of),
      most: Math.max(...of),
      left,
      line,
      over,
    });
  }
  if (coordinators.includes(load)) found.push({kind: "coordinates", own: own.length, all: direct});
  const weak = own.filter((share) => partOf(share) === "weak");
  if (weak.length > 0) {
    const led = own.filter((share) => share.lead).length;
    found.push({kind: "weak-leads", labels: labels(weak), count: led});
  }
  const sole = own.filter((share) => share.of === 1);
  if (sole.length > 0) found.push({kind: "sole", labels: labels(sole)});
  return found;
}

/** The words up to the first mark that ends a clause. */
const firstClause = (words: string): string => /^[^，,。；;！？]*/.exec(words)?.[0] ?? words;
