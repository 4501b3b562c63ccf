/**
 * What became of the ties from one plan to another: gained, lost, stronger, weaker, the same.
 *
 * Two networks in, one list of lines over the units of both out. Pure: no DOM.
 */
import type {Tie} from "../../../analytics/collaboration.js";
import {type Link, linkOfTie, type Network} from "./network.js";

/** What became of a tie from one plan to the next. */
export type Fate = "gained" | "lost" | "stronger" | "weaker" | "same";

export const FATES: readonly Fate[] = ["gained", "stronger", "same", "weaker", "lost"];

export interface PlanChange {
  /** A tie of either plan: `points` as it is now, `value` the larger of both; largest change first. */
  links: Link[];
  fate: ReadonlyMap<string, Fate>;
  /** Shared points before, by the key of the line. */
  was: ReadonlyMap<string, number>;
}

export function planChange(before: Pick<Network, "tie">, after: Pick<Network, "tie">): PlanChange {
  const fate = new Map<string, Fate>();
  const was = new Map<string, number>();
  const links: Link[] = [];
  for (const key of new Set([...after.tie.keys(), ...before.tie.keys()])) {
    const [old, now] = [before.tie.get(key)?.points ?? 0, after.tie.get(key)?.points ?? 0];
    const tie = (after.tie.get(key) ?? before.tie.get(key)) as Tie;
    was.set(key, old);
    fate.set(key, old === 0 ? "gained" : now === 0 ? "lost" : now > old ? "stronger" : now < old ? "weaker" : "same");
    links.push({...linkOfTie(tie, Math.max(old, now)), points: now});
  }
  const change = ({key, points}: Link) => Math.abs(points - (was.get(key) ?? 0));
  links.sort((a, b) => change(b) - change(a) || b.value - a.value || (a.key < b.key ? -1 : 1));
  return {links, fate, was};
}
