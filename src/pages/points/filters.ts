/** Which points the reader asked for: by words, unit, target group, activity type. */
import type {PointFacts} from "../shared/point-entry.js";

export interface PointFilter extends Record<string, unknown> {
  words: string;
  unit: string;
  target: string;
  activity: string;
  /** Id of the point that a link leads to. */
  point: string;
}

/** Whether a point fits every condition of the filter that is set. */
export function fits({point, section, responsibilities, mentions}: PointFacts, filter: PointFilter): boolean {
  const names = (kind: string, name: string) => mentions.some((row) => row.kind === kind && row.name === name);
  return (
    (filter.words === "" || point.text.includes(filter.words) || point.label === filter.words) &&
    (filter.unit === "" || responsibilities.some((row) => row.unitId === filter.unit)) &&
    (filter.target === "" || names("target", filter.target) || (section?.targets.includes(filter.target) ?? false)) &&
    (filter.activity === "" || names("activity", filter.activity))
  );
}
