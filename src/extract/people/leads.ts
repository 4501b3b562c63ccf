/**
 * Leads: what one may conclude about who leads a point, and from what.
 *
 * `role` is what the text says. `lead` and `leadBasis` are a conclusion: stated, by the document's rule, sole, or from
 * the first place in the list. A first place that goes against the usual order of organs is evidence (somebody put
 * this unit in front of others that protocol puts before it); one that follows the usual order is weak.
 */
import type {LeadBasis, Role} from "../plan.js";

export interface Candidate {
  role: Role;
  /** 牵头, 配合单位 … is written at the unit. */
  stated: boolean;
  /** By 列第一位的为牵头单位. */
  byRule: boolean;
  /** 按职责分工负责: the units share the work. */
  shared: boolean;
  group: boolean;
  /** Identity of the unit or group: a unit named twice counts once. */
  identity: string;
  /** Place in the usual order; null if unknown. */
  rank: number | null;
}

export interface Lead {
  lead: boolean;
  leadBasis: LeadBasis | null;
}

/** One conclusion per candidate, in the order of the list. */
export function leadsOf(candidates: readonly Candidate[]): Lead[] {
  const none: Lead = {lead: false, leadBasis: null};
  if (candidates.some((each) => each.role === "lead")) {
    return candidates.map((each) =>
      each.role === "lead" ? {lead: true, leadBasis: each.byRule ? "rule" : "stated"} : none,
    );
  }
  const first = candidates[0];
  if (!first || first.group || first.shared || first.role !== "listed") return candidates.map(() => none);
  const others = candidates.filter((each) => each.identity !== first.identity);
  const basis: LeadBasis =
    others.length === 0
      ? "sole"
      : others.some((each) => !each.group && each.rank !== null && first.rank !== null && each.rank < first.rank)
        ? "first-against-order"
        : "first-in-order";
  return candidates.map((_, index) => (index === 0 ? {lead: true, leadBasis: basis} : none));
}
