/**
 * Units beside what they do: the points of a plan in its order, or what the points serve, do and name.
 *
 * Rows in, things and lines out. Pure: no DOM.
 */
import {type Certainty, certaintyOf} from "../../../analytics/leading.js";
import type {Link} from "./network.js";
import type {Beside} from "./network-state.js";
import {type NetworkRows, type PointFilter, pointsLeft, responsibilitiesLeft, topicsOf} from "./point-filter.js";

export interface Thing {
  /** "point:<id>", "target:<name>", …, as the address names it. */
  id: string;
  label: string;
  words: string;
  /** Id of its section, for points. */
  section: string | null;
  /** Its points, or for a point its units. */
  count: number;
  /** A point for many units, in which most ties of a network are made. */
  long: boolean;
}

export interface BipartiteLink extends Link {
  /** How certain it is that the unit leads; null where it only takes part. */
  lead: Certainty | null;
}

export interface BipartiteModel {
  things: Thing[];
  /** Things there are, shown or not. */
  all: number;
  links: BipartiteLink[];
}

/** A point for so many units is drawn hollow. */
export const LONG = 8;
const MOST = 60;

export function bipartiteModel(rows: NetworkRows, filter: PointFilter, beside: Beside): BipartiteModel {
  const own = responsibilitiesLeft(rows, filter).filter(({unitId}) => unitId !== null);
  const left = pointsLeft(rows, filter);
  const points = rows.points.filter(({id}) => left.has(id));
  const size = new Map<string, number>();
  for (const {pointId} of own) size.set(pointId, (size.get(pointId) ?? 0) + 1);
  if (beside === "points") {
    return {
      things: points.map((point) => ({
        id: `point:${point.id}`,
        label: point.label,
        words: point.text.slice(0, 80),
        section: point.sectionId,
        count: size.get(point.id) ?? 0,
        long: (size.get(point.id) ?? 0) >= LONG,
      })),
      all: points.length,
      links: own.map(({unitId, pointId, lead, leadBasis}) => ({
        key: `${unitId}\npoint:${pointId}`,
        source: unitId!,
        target: `point:${pointId}`,
        points: 1,
        value: 1,
        lead: lead ? certaintyOf(leadBasis) : null,
      })),
    };
  }
  const topics = topicsOf(rows, beside);
  const counts = new Map<string, number>();
  for (const {id} of points) for (const name of topics.get(id) ?? []) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], "zh"));
  const shown = new Set(names.slice(0, MOST).map(([name]) => name));
  const links = new Map<string, BipartiteLink>();
  for (const {unitId, pointId} of own)
    for (const name of topics.get(pointId) ?? []) {
      if (!shown.has(name)) continue;
      const target = `${beside}:${name}`;
      const key = `${unitId}\n${target}`;
      const link = links.get(key) ?? {key, source: unitId!, target, points: 0, value: 0, lead: null};
      link.points += 1;
      link.value += 1;
      links.set(key, link);
    }
  return {
    things: names
      .slice(0, MOST)
      .map(([name, count]) => ({id: `${beside}:${name}`, label: name, words: "", section: null, count, long: false})),
    all: names.length,
    links: [...links.values()],
  };
}
