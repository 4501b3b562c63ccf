/** What filters leave of a network's units and lines. Pure: no DOM. */
import type {Link} from "./links.js";
import type {NetworkUnit} from "./network.js";

export interface Filter {
  /** Least value of a line. */
  min: number;
  /** Keys of the lines that the backbone keeps; null takes all. */
  backbone: ReadonlySet<string> | null;
  hidden: readonly string[];
  /** Only this unit and those at most `depth` steps from it. */
  centre: string | null;
  depth?: number;
  /** Only these units; null takes all. */
  only?: ReadonlySet<string> | null;
  /** Whether the line with this key is of a kind that the legend has switched off. */
  lineOff?: (key: string) => boolean;
}

export interface Visible {
  units: ReadonlySet<string>;
  links: Link[];
  keys: ReadonlySet<string>;
}

/** What a filter leaves. Units keep their place in the drawing; this only says which of them are seen. */
export function visible(units: readonly NetworkUnit[], links: readonly Link[], filter: Filter): Visible {
  const {centre, min, depth = 1, only = null, lineOff} = filter;
  const near = centre === null ? null : neighbourhood(centre, links, depth);
  const hidden = new Set(filter.hidden);
  const seen = new Set(
    units.map(({id}) => id).filter((id) => !hidden.has(id) && (near?.has(id) ?? true) && (only?.has(id) ?? true)),
  );
  const left = links.filter(
    ({key, source, target, value}) =>
      value >= min &&
      (filter.backbone?.has(key) ?? true) &&
      seen.has(source) &&
      seen.has(target) &&
      !(lineOff?.(key) ?? false),
  );
  return {units: seen, links: left, keys: new Set(left.map(({key}) => key))};
}

/** A unit and all that are at most `depth` steps from it. */
function neighbourhood(centre: string, links: readonly Link[], depth: number): Set<string> {
  const near = new Set([centre]);
  let edge = new Set([centre]);
  for (let step = 0; step < depth; step += 1) {
    const next = new Set<string>();
    for (const {source, target} of links) {
      if (edge.has(source) && !near.has(target)) next.add(target);
      if (edge.has(target) && !near.has(source)) next.add(source);
    }
    for (const id of next) near.add(id);
    edge = next;
  }
  return near;
}
