/**
 * A list of members beside the plan: who of them has no task of its own, and who has tasks and is no member.
 *
 * Names in, findings out. Pure: no Neo4j, no DOM, no files.
 */
import type {UnitRow} from "./rows.js";
import type {UnitLoad} from "./workload.js";

/** What is wrong with a list, with the row as the file counts it. */
export type MemberProblem =
  | {code: "empty"}
  | {code: "no-names"; found: string}
  | {code: "doubled"; row: number; found: string};
export type MemberList = {names: string[]; problems: []} | {names: []; problems: MemberProblem[]};

const HEADS = new Set(["单位", "成员单位", "成员", "名称", "单位名称", "unit", "member", "name"]);

/**
 * Names in a table of text: the column headed 单位 or 成员单位, or the only column there is.
 *
 * @param cells  rows as the file has them, the head among them where there is one
 */
export function membersInTable(cells: readonly (readonly string[])[]): MemberList {
  const rows = cells.map((row, index) => ({cells: row.map((cell) => cell.trim()), number: index + 1}));
  const filled = rows.filter((row) => row.cells.some((cell) => cell !== ""));
  const head = filled[0];
  if (head === undefined) return {names: [], problems: [{code: "empty"}]};
  const headed = head.cells.findIndex((cell) => HEADS.has(cell.toLowerCase()));
  const alone = filled.every((row) => row.cells.filter((cell) => cell !== "").length === 1);
  if (headed < 0 && !alone)
    return {names: [], problems: [{code: "no-names", found: head.cells.filter((cell) => cell !== "").join("、")}]};
  const named = (headed < 0 ? filled : filled.slice(1)).map((row) => ({
    name: headed < 0 ? row.cells.find((cell) => cell !== "")! : (row.cells[headed] ?? ""),
    row: row.number,
  }));
  return checked(named.filter(({name}) => name !== ""));
}

/** Names in YAML that was read: a list, or a record with one list, such as `members: [科协, 教育局]`. */
export function membersInYaml(value: unknown): MemberList {
  const lists = Array.isArray(value) ? [value] : isRecord(value) ? Object.values(value).filter(Array.isArray) : [];
  const names = lists.flat().map((entry: unknown) => (isRecord(entry) ? (entry.name ?? entry.unit) : entry));
  if (names.length === 0) return {names: [], problems: [{code: "empty"}]};
  const odd = names.find((name) => typeof name !== "string" || name.trim() === "");
  if (odd !== undefined) return {names: [], problems: [{code: "no-names", found: JSON.stringify(odd)}]};
  return checked(names.map((name, index) => ({name: (name as string).trim(), row: index + 1})));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function checked(named: readonly {name: string; row: number}[]): MemberList {
  if (named.length === 0) return {names: [], problems: [{code: "empty"}]};
  const met = new Set<string>();
  const problems: MemberProblem[] = [];
  for (const {name, row} of named) {
    if (met.has(name)) problems.push({code: "doubled", row, found: name});
    met.add(name);
  }
  return problems.length > 0 ? {names: [], problems} : {names: [...met], problems: []};
}

export interface Membership {
  /** Members that no point names, in the order of the list. */
  idle: string[];
  /** Units with points of their own that are no members, heaviest first. */
  outside: UnitLoad[];
  /** Members with points of their own. */
  busy: number;
}

/** A unit is a member by its name, by a form of it in the plan, or by either without 市, 区, 县 or the place before it. */
export function membership(names: readonly string[], loads: readonly UnitLoad[]): Membership {
  const own = loads.filter(({shares}) => shares.some((share) => !share.viaGroup));
  const places = new Set(own.map(({unit}) => unit.place).filter((place) => place !== ""));
  const plain = (name: string): string => {
    const place = [...places].find((each) => name.startsWith(each) && name.length > each.length + 1);
    const rest = place === undefined ? name : name.slice(place.length);
    return /^[省市区县].{2}/.test(rest) ? rest.slice(1) : rest;
  };
  const forms = ({name, aliases}: UnitRow) => [name, ...aliases].flatMap((form) => [form, plain(form)]);
  const byForm = new Map(own.flatMap((load) => forms(load.unit).map((form) => [form, load] as const)));
  const members = new Set<UnitLoad>();
  const idle = names.filter((name) => {
    const load = byForm.get(name) ?? byForm.get(plain(name));
    if (load !== undefined) members.add(load);
    return load === undefined;
  });
  return {idle, outside: own.filter((load) => !members.has(load)), busy: members.size};
}
