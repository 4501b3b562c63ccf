/**
 * Ways of counting a unit's work: a record each, so that controls, columns, csv and help follow from one list.
 *
 * A measure either weighs each share and adds up, or gathers things and counts the distinct ones. Its name and what
 * it means in words are in src/messages/measures.ts. Pure: no Neo4j, no DOM.
 */
import type {LeadBasis, PointRow} from "./rows.js";

export type MeasureId =
  | "all"
  | "lead"
  | "fractional"
  | "sentences"
  | "programmes"
  | "small"
  | "large"
  | "partners"
  | "breadth"
  | "dated";

/** One unit's part in one point. */
export interface Share {
  point: PointRow;
  /** Distinct direct units at the point (k); for a point given to a group, the units that it is taken to mean. */
  of: number;
  lead: boolean;
  leadBasis: LeadBasis | null;
  /** Place among the units that `of` counts, from 1, whatever groups are named between them; 1 through a group. */
  position: number;
  /** True when the unit is meant through a group such as 各成员单位. */
  viaGroup: boolean;
  sentences: number;
  /** Named campaigns, plans, platforms and venues at the point, each once. */
  programmes: number;
  /** Activity types and target groups at the point, each once. */
  terms: readonly string[];
  /** Ids of the point's direct units, this one among them; empty through a group. */
  units: readonly string[];
  length: "short" | "middle" | "long";
}

interface Described {
  id: MeasureId;
  /** What is counted: 项, 句, 个, 家, 类. */
  unit: "point" | "sentence" | "programme" | "unit" | "kind";
  /** Where the way of counting comes from; null when it is plain counting. */
  source: string | null;
}

export type Measure = Described &
  (
    | {
        /** What one share adds to its unit. */
        weigh(share: Share): number;
      }
    | {
        /** Things at a share; the figure is how many distinct ones a unit meets, itself not counted. */
        gather(share: Share): readonly string[];
      }
  );

const PRICE = "D. de Solla Price, “Multiple authorship”, Science 212 (1981), 986";
const FREEMAN =
  "Degree centrality: L. C. Freeman, “Centrality in social networks”, Social Networks 1 (1979), 215–239; " +
  "doi:10.1016/0378-8733(78)90021-7";

export const MEASURES: readonly Measure[] = [
  {id: "all", unit: "point", source: null, weigh: () => 1},
  {id: "lead", unit: "point", source: null, weigh: ({lead}) => (lead ? 1 : 0)},
  {id: "fractional", unit: "point", source: PRICE, weigh: ({of}) => 1 / of},
  {id: "sentences", unit: "sentence", source: null, weigh: ({sentences}) => sentences},
  {id: "programmes", unit: "programme", source: null, weigh: ({programmes}) => programmes},
  {id: "small", unit: "point", source: null, weigh: ({length}) => (length === "short" ? 1 : 0)},
  {id: "large", unit: "point", source: null, weigh: ({length}) => (length === "long" ? 1 : 0)},
  {id: "partners", unit: "unit", source: FREEMAN, gather: ({units}) => units},
  {id: "breadth", unit: "kind", source: null, gather: ({terms}) => terms},
  {id: "dated", unit: "point", source: null, weigh: ({point}) => (point.deadlineTo === null ? 0 : 1)},
];

/** The measures that give the verdict unless the reader chooses others. */
export const USUAL: readonly MeasureId[] = ["all", "lead", "fractional", "sentences"];

/** A measure by its id. */
export const measureOf = (id: MeasureId): Measure => MEASURES.find((measure) => measure.id === id)!;

/** The parts of a figure in the order of their certainty. */
export const PARTS = ["certain", "strong", "weak", "rest", "group"] as const;

/** How a unit's points divide: on what its leads rest, and what it only takes part in. */
export interface Parts {
  /** Stated in the text, by the plan's rule, or the only unit. */
  certain: number;
  /** Named first against the usual order. */
  strong: number;
  /** Named first in the usual order. */
  weak: number;
  /** Through a group. */
  group: number;
  rest: number;
}

export const partOf = (share: Share): keyof Parts => {
  if (share.viaGroup) return "group";
  if (!share.lead) return "rest";
  if (share.leadBasis === "first-against-order") return "strong";
  return share.leadBasis === "first-in-order" ? "weak" : "certain";
};

/** Whether the share is a lead that the text does not state and the list's order suggests. */
export const isInferred = (share: Share): boolean => share.lead && ["strong", "weak"].includes(partOf(share));

/**
 * A unit's figure under a measure, divided by part; the parts add up to the figure. A thing that is gathered at
 * several points counts in the part of the most certain of them.
 */
export function divide(shares: readonly Share[], measure: Measure, unitId: string): Parts {
  const sum: Parts = {certain: 0, strong: 0, weak: 0, group: 0, rest: 0};
  if ("weigh" in measure) {
    for (const share of shares) sum[partOf(share)] += measure.weigh(share);
    return sum;
  }
  const met = new Set<string>();
  for (const part of PARTS) {
    for (const share of shares)
      if (partOf(share) === part) for (const thing of measure.gather(share)) if (thing !== unitId) met.add(thing);
    sum[part] = met.size - (sum.certain + sum.strong + sum.weak + sum.rest + sum.group);
  }
  return sum;
}

/** A unit's figure under a measure. */
export function figureOf(shares: readonly Share[], measure: Measure, unitId: string): number {
  if ("weigh" in measure) return shares.reduce((sum, share) => sum + measure.weigh(share), 0);
  const met = new Set<string>();
  for (const share of shares) for (const thing of measure.gather(share)) met.add(thing);
  return met.size - (met.has(unitId) ? 1 : 0);
}
