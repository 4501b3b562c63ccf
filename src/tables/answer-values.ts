/** Values of an answer: what each is to a reader, and how it is written as text. Pure. */
import {openValue} from "../client/values.js";

export type Value = null | boolean | number | string | Value[] | {[key: string]: Value};

export interface NodeValue {
  labels: string[];
  properties: {[key: string]: Value};
}

/** A value by what a reader sees. */
type Shown =
  | {kind: "missing"}
  | {kind: "boolean"; value: boolean}
  | {kind: "number"; value: number; text: string}
  | {kind: "text"; text: string}
  | {kind: "list"; items: Value[]}
  | {kind: "node"; node: NodeValue}
  | {kind: "relationship"; type: string; properties: {[key: string]: Value}}
  | {kind: "path"; steps: Value[]}
  | {kind: "map"; map: {[key: string]: Value}};

/** What a value is to a reader. */
export function shown(value: Value): Shown {
  const opened = openValue(value);
  switch (opened.type) {
    case "Plain":
      return plain(opened.value);
    case "List":
      return {kind: "list", items: opened.items};
    case "Map":
      return {kind: "map", map: opened.map};
    case "Node":
      return {kind: "node", node: opened};
    case "Relationship":
      return {kind: "relationship", type: opened.name, properties: opened.properties};
    case "Path":
      return {kind: "path", steps: opened.steps};
    case "Number":
      return {kind: "number", value: Number(opened.text), text: opened.text};
    default:
      return {kind: "text", text: opened.text};
  }
}

function plain(value: null | boolean | number | string): Shown {
  if (value === null) return {kind: "missing"};
  if (typeof value === "boolean") return {kind: "boolean", value};
  return typeof value === "number" ? {kind: "number", value, text: figure(value)} : {kind: "text", text: value};
}

/** A number with at most two decimals; thousands are separated from 10,000 on. */
export const figure = (value: number): string =>
  Number.isInteger(value)
    ? Math.abs(value) < 10_000
      ? String(value)
      : value.toLocaleString("en-US")
    : String(Number(value.toFixed(2)));

/** A node's name: the property that a reader knows it by. */
export function nodeName({properties, labels}: NodeValue): string {
  for (const key of ["name", "title", "label", "id", "code"]) {
    const value = properties[key];
    if (typeof value === "string" && value !== "") return value;
  }
  return labels[0] ?? "";
}

/** A value as plain text, for a cell of a CSV file or to sort by. Numbers keep all their decimals. */
export function asText(value: Value): string {
  const what = shown(value);
  switch (what.kind) {
    case "missing":
      return "";
    case "boolean":
      return String(what.value);
    case "number":
      return Number.isFinite(what.value) && typeof value === "number" ? String(what.value) : what.text;
    case "text":
      return what.text;
    case "list":
      return what.items.every((item) => item === null || typeof item !== "object")
        ? what.items.map(asText).join("; ")
        : JSON.stringify(what.items);
    case "node":
      return `(${what.node.labels.map((label) => `:${label}`).join("")} ${nodeName(what.node)})`;
    case "relationship":
      return `[:${what.type}]`;
    case "path":
      return what.steps.map(asText).join("-");
    case "map":
      return JSON.stringify(what.map);
  }
}

/** Order of two values in a sorted column: numbers by size, then text. Missing values come last in both directions. */
export function compare(a: Value, b: Value, descending: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const [left, right] = [shown(a), shown(b)];
  const by =
    left.kind === "number" && right.kind === "number"
      ? left.value - right.value
      : left.kind === "list" && right.kind === "list"
        ? left.items.length - right.items.length
        : asText(a).localeCompare(asText(b), "zh-Hans-CN", {numeric: true});
  return descending ? -by : by;
}

/** Whether a column contains numbers: at least one, and nothing else. */
export function isNumeric(values: readonly Value[]): boolean {
  const present = values.filter((value) => value !== null);
  return present.length > 0 && present.every((value) => shown(value).kind === "number");
}

/** Decimals that a column of numbers shows: none where all are whole, else two. */
export const decimalsOf = (values: readonly Value[]): number =>
  values.every((value) => typeof value !== "number" || Number.isInteger(value)) ? 0 : 2;
