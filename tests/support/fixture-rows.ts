/**
 * Plans as the rows that pages get of them, made without a graph: the statements of graph/load and the named queries
 * of graph/queries, over plain arrays. `tests/e2e/neo4j/fixture-rows.test.ts` holds them to the real answers.
 */
import type {Rows} from "../../src/analytics/rows.js";
import type {Plan} from "../../src/extract/plan.js";
import {type PlanRows, planRows} from "../../src/neo4j/plan-rows.js";

export type AllRows = {[Name in keyof Rows]: Rows[Name][]};

interface Relation {
  from: string;
  point: string;
  isGroup: boolean;
  properties: Record<string, unknown>;
}

/** Rows of several plans in one graph. */
export function fixtureRows(plans: readonly {plan: Plan; contentHash: string}[]): AllRows {
  const all = plans.map(({plan, contentHash}) => planRows(plan, contentHash));
  const nodes = unitNodes(all);
  const rows = all.map((each) => rowsOfPlan(each, nodes));
  const merged = <Name extends keyof Rows>(name: Name) => rows.flatMap((each) => each[name]) as Rows[Name][];
  return {
    documents: merged("documents").sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || compare(a.id, b.id)),
    sections: merged("sections"),
    points: merged("points"),
    units: merged("units"),
    responsibilities: merged("responsibilities"),
    mentions: merged("mentions"),
    diagnostics: merged("diagnostics"),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Node = Record<string, unknown> & {id: string; name: string};

/** Units by id: one that several plans name takes the last plan's name for it, and all forms that the plans write. */
function unitNodes(all: readonly PlanRows[]): Map<string, Node> {
  const nodes = new Map<string, Node>();
  for (const {units} of all) for (const unit of units as Node[]) nodes.set(unit.id, {...nodes.get(unit.id), ...unit});
  const written = new Map<string, Set<string>>();
  for (const {responsibilities} of all) {
    for (const {unit, properties} of responsibilities as {unit: string; properties: {raw: string}}[]) {
      written.set(unit, (written.get(unit) ?? new Set()).add(properties.raw.replaceAll(/[\r\n]/g, "")));
    }
  }
  for (const [id, node] of nodes) node.aliases = [...(written.get(id) ?? [])].sort(compare);
  return nodes;
}

function rowsOfPlan(plan: PlanRows, units: ReadonlyMap<string, Node>): AllRows {
  const documentId = plan.document.id as string;
  const points = plan.points as {section: string; properties: Record<string, unknown> & {id: string}}[];
  const order = new Map(points.map(({properties}, index) => [properties.id, index]));
  const groups = new Map((plan.unitGroups as Node[]).map((group) => [group.id, group]));
  const relations = relationsOf(plan).sort(
    (a, b) =>
      order.get(a.point)! - order.get(b.point)! || Number(a.properties.position) - Number(b.properties.position),
  );
  const named = [...new Set(relations.filter(({isGroup}) => !isGroup).map(({from}) => from))].map(
    (id) => units.get(id)!,
  );
  return {
    documents: [
      {
        ...pick(plan.document, "id title issuer addressees place year documentNumber date contentHash"),
        points: points.length,
        units: named.length,
        diagnostics: plan.diagnostics.length,
      },
    ],
    sections: (plan.sections as {parent: string | null; properties: Record<string, unknown> & {id: string}}[]).map(
      ({parent, properties}) => ({
        documentId,
        parentId: parent,
        ...pick(properties, "id label title level position"),
        targets: (plan.sectionTargets as unknown as MentionRow[])
          .filter(({from}) => from === properties.id)
          .sort(byStart)
          .map(({name}) => name),
      }),
    ),
    points: points.map(({section, properties}) => ({documentId, sectionId: section, ...properties})),
    units: named
      .sort((a, b) => rankOf(a) - rankOf(b) || compare(a.id, b.id))
      .map((unit) => ({documentId, ...pick(unit, "id name place category rank aliases")})),
    responsibilities: relations.map(({from, point, isGroup, properties}) => ({
      documentId,
      pointId: point,
      unitId: isGroup ? null : from,
      name: (isGroup ? groups : units).get(from)!.name,
      group: isGroup,
      ...pick(properties, "role lead leadBasis position of raw start end"),
    })),
    mentions: [...mentions(plan, "target"), ...mentions(plan, "activity"), ...mentions(plan, "programme")]
      .map((row) => ({documentId, ...row}))
      .sort((a, b) => order.get(a.pointId)! - order.get(b.pointId)! || a.start - b.start),
    diagnostics: (plan.diagnostics as {point: string | null; properties: Record<string, unknown>}[]).map(
      ({point, properties}) => ({
        documentId,
        pointId: point,
        ...pick(properties, "id code severity zh en suggestion start end line column raw"),
      }),
    ),
  } as unknown as AllRows;
}

const rankOf = ({rank}: Record<string, unknown>): number => (rank as number | null) ?? Number.POSITIVE_INFINITY;

function pick(from: Record<string, unknown>, names: string): Record<string, unknown> {
  return Object.fromEntries(names.split(" ").map((name) => [name, from[name] ?? null]));
}

function relationsOf({responsibilities, groupResponsibilities}: PlanRows): Relation[] {
  const relation = (row: Record<string, unknown>, from: unknown, isGroup: boolean): Relation => ({
    from: from as string,
    point: row.point as string,
    isGroup,
    properties: row.properties as Record<string, unknown>,
  });
  return [
    ...responsibilities.map((row) => relation(row, row.unit, false)),
    ...groupResponsibilities.map((row) => relation(row, row.group, true)),
  ];
}

interface MentionRow {
  from: string;
  name: string;
  properties: {raw: string; start: number; end: number};
}

const byStart = (a: MentionRow, b: MentionRow): number => a.properties.start - b.properties.start;

function mentions(plan: PlanRows, kind: "target" | "activity" | "programme") {
  const rows = {target: plan.pointTargets, activity: plan.pointActivities, programme: plan.pointProgrammes}[kind];
  return (rows as unknown as MentionRow[]).map(({from, name, properties: {raw, start, end}}) => ({
    pointId: from,
    kind,
    name,
    raw,
    start,
    end,
  }));
}
