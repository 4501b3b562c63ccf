/**
 * What became of the ties from one plan to another: gained, lost, stronger, weaker, the same.
 *
 * Two networks in, one list of lines over the units of both out. Pure: no DOM.
 */
import type {Tie} from "../../../analytics/collaboration.js";
import {type Link, linkOfTie} from "./links.js";
import type {Network} from "./network.js";

/** How a tie changed from one plan to the next. */
export type ChangeKind = "gained" | "lost" | "stronger" | "weaker" | "same";

export const CHANGE_KINDS: readonly ChangeKind[] = ["gained", "stronger", "same", "weaker", "lost"];

export interface PlanChange {
  /** A tie of either plan: `points` as it is now, `value` the larger of both; largest change first. */
  links: Link[];
  changeKind: ReadonlyMap<string, ChangeKind>;
  /** Shared points in the earlier plan, by the key of the line. */
  before: ReadonlyMap<string, number>;
}

export function planChange(earlier: Pick<Network, "tie">, later: Pick<Network, "tie">): PlanChange {
  const changeKind = new Map<string, ChangeKind>();
  const before = new Map<string, number>();
  const links: Link[] = [];
  for (const key of new Set([...later.tie.keys(), ...earlier.tie.keys()])) {
    const [old, now] = [earlier.tie.get(key)?.points ?? 0, later.tie.get(key)?.points ?? 0];
    const tie = (later.tie.get(key) ?? earlier.tie.get(key)) as Tie;
    before.set(key, old);
    changeKind.set(key, changeKindOf(old, now));
    links.push({...linkOfTie(tie, Math.max(old, now)), points: now});
  }
  const change = ({key, points}: Link) => Math.abs(points - (before.get(key) ?? 0));
  links.sort((a, b) => change(b) - change(a) || b.value - a.value || (a.key < b.key ? -1 : 1));
  return {links, changeKind, before};
}

function changeKindOf(before: number, now: number): ChangeKind {
  if (before === 0) return "gained";
  if (now === 0) return "lost";
  return now > before ? "stronger" : now < before ? "weaker" : "same";
}
