/**
 * Units and what they do as a bipartite network: the points of a plan in its order, or the target groups, activities or
 * programmes of its points.
 *
 * Rows in, things and lines out. Pure: no DOM.
 */
import {type Certainty, certaintyOf} from "../../../analytics/leading.js";
import type {PointRow, ResponsibilityRow} from "../../../analytics/rows.js";
import type {Link} from "./links.js";
import type {BipartiteKind} from "./network-state.js";
import {
  type NetworkRows,
  type PointFilter,
  pointsLeft,
  responsibilitiesLeft,
  type Topic,
  topicsOf,
} from "./point-filter.js";

export interface Thing {
  /** "point:<id>", "target:<name>", …, as the address names it. */
  id: string;
  label: string;
  words: string;
  /** Id of its section, for points. */
  section: string | null;
  /** Its points, or for a point its units. */
  count: number;
  /** A point for many units, from which most ties of a network come. */
  long: boolean;
}

export interface BipartiteLink extends Link {
  /** How certain it is that the unit leads; null where it only takes part. */
  lead: Certainty | null;
}

export interface BipartiteModel {
  things: Thing[];
  /** Number of things, shown or not. */
  all: number;
  links: BipartiteLink[];
}

/** A point for so many units is drawn hollow. */
export const LONG_POINT = 8;
/** Up to so many topics are shown, those of most points. */
const MOST_TOPICS = 60;
const QUOTED_CHARACTERS = 80;

export function bipartiteModel(rows: NetworkRows, filter: PointFilter, kind: BipartiteKind): BipartiteModel {
  const responsibilities = responsibilitiesLeft(rows, filter).filter(({unitId}) => unitId !== null);
  const left = pointsLeft(rows, filter);
  const points = rows.points.filter(({id}) => left.has(id));
  return kind === "points"
    ? unitsAndPoints(points, responsibilities)
    : unitsAndTopics(points, responsibilities, kind, topicsOf(rows, kind));
}

function unitsAndPoints(points: readonly PointRow[], responsibilities: readonly ResponsibilityRow[]): BipartiteModel {
  const sizes = new Map<string, number>();
  for (const {pointId} of responsibilities) sizes.set(pointId, (sizes.get(pointId) ?? 0) + 1);
  return {
    things: points.map((point) => ({
      id: `point:${point.id}`,
      label: point.label,
      words: point.text.slice(0, QUOTED_CHARACTERS),
      section: point.sectionId,
      count: sizes.get(point.id) ?? 0,
      long: (sizes.get(point.id) ?? 0) >= LONG_POINT,
    })),
    all: points.length,
    links: responsibilities.map(({unitId, pointId, lead, leadBasis}) => ({
      key: `${unitId}\npoint:${pointId}`,
      source: unitId!,
      target: `point:${pointId}`,
      points: 1,
      value: 1,
      lead: lead ? certaintyOf(leadBasis) : null,
    })),
  };
}

function unitsAndTopics(
  points: readonly PointRow[],
  responsibilities: readonly ResponsibilityRow[],
  kind: Topic,
  topics: ReadonlyMap<string, ReadonlySet<string>>,
): BipartiteModel {
  const counts = new Map<string, number>();
  for (const {id} of points) for (const name of topics.get(id) ?? []) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], "zh"));
  const shown = names.slice(0, MOST_TOPICS);
  const isShown = new Set(shown.map(([name]) => name));
  const links = new Map<string, BipartiteLink>();
  for (const {unitId, pointId} of responsibilities)
    for (const name of topics.get(pointId) ?? []) {
      if (!isShown.has(name)) continue;
      const target = `${kind}:${name}`;
      const key = `${unitId}\n${target}`;
      const link = links.get(key) ?? {key, source: unitId!, target, points: 0, value: 0, lead: null};
      link.points += 1;
      link.value += 1;
      links.set(key, link);
    }
  return {
    things: shown.map(([name, count]) => ({
      id: `${kind}:${name}`,
      label: name,
      words: "",
      section: null,
      count,
      long: false,
    })),
    all: names.length,
    links: [...links.values()],
  };
}
