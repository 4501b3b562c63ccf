/**
 * What can be written at the cursor: labels, relationship types, properties and parameters of this graph, keywords and
 * functions of Cypher, variables of the text, and the named queries.
 *
 * The text before the cursor and what is known in, options out. Pure, except for CodeMirror's types.
 */
import type {Completion, CompletionContext, CompletionResult, CompletionSource} from "@codemirror/autocomplete";
import {USUAL_FUNCTIONS} from "../../../cypher/functions.js";
import {PHRASES} from "../../../cypher/keywords.js";
import type {GraphSchema, NamedQuery} from "../state/api.js";

export interface Known {
  schema: GraphSchema | null;
  queries: readonly NamedQuery[];
  /** Names of the parameters that the query has. */
  parameters: readonly string[];
  /** A named query's title, and its text as the editor shows it. */
  describe: (query: NamedQuery) => {title: string; text: string};
}

/** Completion for the editor. */
export const completeCypher =
  (known: () => Known): CompletionSource =>
  (context: CompletionContext): CompletionResult | null => {
    const before = context.state.doc.sliceString(0, context.pos);
    const found = suggestions(before, context.state.doc.toString(), known(), context.explicit);
    if (found === null || found.options.length === 0) return null;
    return {from: context.pos - found.typed.length, options: found.options, validFor: /^[\p{L}\p{N}_]*$/u};
  };

/**
 * Options for the text before the cursor; null where nothing is offered.
 *
 * @param explicit  whether the reader asked for them by a key
 */
export function suggestions(
  before: string,
  text: string,
  known: Known,
  explicit = false,
): {typed: string; options: Completion[]} | null {
  const typed = /[\p{L}\p{N}_]*$/u.exec(before)?.[0] ?? "";
  const lead = before.slice(0, before.length - typed.length);
  if (isQuoted(lead)) return null;
  const sign = lead.at(-1) ?? "";
  if (sign === "$") return {typed, options: known.parameters.map((name) => ({label: name, type: "variable"}))};
  if (sign === ".") return {typed, options: properties(lead, text, known.schema)};
  const open = openBracket(lead);
  const outside = lead.slice(0, open);
  const inside = lead.slice(open + 1);
  const bracket = lead[open];
  if (bracket === "{") {
    const owner = OWNER.exec(outside);
    if (owner !== null && /(?:^|,)\s*$/.test(inside)) return {typed, options: keys(owner, text, known.schema)};
  } else if (/[:|&!]\s*$/.test(lead)) {
    const names = /^\s*[\p{L}\p{N}_]*\s*:/u.test(inside);
    if (bracket === "[") return names ? {typed, options: types(known.schema, nodeBefore(outside, text))} : null;
    if (bracket === "(" || /\b(?:WHERE|AND|OR|NOT)\b[^\n]*$/i.test(lead)) {
      return {typed, options: labels(known.schema, tieBefore(outside))};
    }
    return null;
  }
  // After AS the writer gives a new name.
  if (/\bAS\s+$/i.test(lead)) return null;
  if (typed === "" && !explicit) return null;
  return {typed, options: [...words(), ...variables(text, typed), ...named(known, before === typed)]};
}

const quoted = (name: string): string => (/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `\`${name}\``);

/** A pattern's variable and its label or type, before its map of properties. */
const OWNER = /[([]\s*([\p{L}_][\p{L}\p{N}_]*)?\s*(?::\s*([\p{L}\p{N}_]+))?\s*$/u;

/** The label or type that a variable has anywhere in the text. */
const ownerOf = (variable: string, text: string): string | undefined =>
  new RegExp(`[([]\\s*${variable}\\s*:\\s*([\\p{L}\\p{N}_]+)`, "u").exec(text)?.[1];

/** Label of the node at which the relationship at the end of the text begins. */
function nodeBefore(lead: string, text: string): string | undefined {
  const [, variable, label] =
    /\(\s*([\p{L}_][\p{L}\p{N}_]*)?\s*(?::\s*([\p{L}\p{N}_]+))?[^()]*\)\s*<?-\s*$/u.exec(lead) ?? [];
  return label ?? (variable === undefined ? undefined : ownerOf(variable, text));
}

/** Type of the relationship that leads to the node at the end of the text. */
const tieBefore = (lead: string): string | undefined =>
  /\[[^\][:]*:\s*([\p{L}\p{N}_]+)[^\][]*\]\s*->?\s*$/u.exec(lead)?.[1];

/** Labels; first those that the relationship connects in this graph. */
const labels = (schema: GraphSchema | null, tie: string | undefined): Completion[] =>
  (schema?.labels ?? []).map(({name, count}) => ({
    label: name,
    apply: quoted(name),
    detail: String(count),
    type: "class",
    boost: schema?.relationships.some(({type, from, to}) => type === tie && (from === name || to === name)) ? 1 : 0,
  }));

/** Relationship types; first those that nodes of the label have in this graph. */
function types(schema: GraphSchema | null, label: string | undefined): Completion[] {
  const found = new Map<string, {count: number; fits: boolean}>();
  for (const {type, from, to, count} of schema?.relationships ?? []) {
    const {count: before, fits} = found.get(type) ?? {count: 0, fits: false};
    found.set(type, {count: before + count, fits: fits || from === label || to === label});
  }
  return [...found].map(([name, {count, fits}]) => ({
    label: name,
    apply: quoted(name),
    detail: String(count),
    type: "type",
    boost: fits ? 1 : 0,
  }));
}

/** Properties of the variable before the dot. */
function properties(lead: string, text: string, schema: GraphSchema | null): Completion[] {
  const variable = /([\p{L}_][\p{L}\p{N}_]*)\.$/u.exec(lead)?.[1];
  return variable === undefined ? [] : propertiesOf(ownerOf(variable, text), schema);
}

/** Properties for the map of a pattern. */
function keys([, variable, label]: RegExpExecArray, text: string, schema: GraphSchema | null): Completion[] {
  if (variable === undefined && label === undefined) return [];
  const owner = label ?? ownerOf(variable as string, text);
  return propertiesOf(owner, schema).map((option) => ({...option, apply: `${option.apply}: `}));
}

/** Properties of a label or type; all properties where it is not known. */
function propertiesOf(owner: string | undefined, schema: GraphSchema | null): Completion[] {
  if (schema === null) return [];
  const all = [...schema.labels, ...(schema.relationshipTypes ?? [])];
  const owners = all.filter(({name}) => name === owner);
  const names = new Map<string, Completion>();
  for (const {name, properties: own = []} of owners.length > 0 ? owners : all) {
    for (const property of own) {
      const example = property.examples?.[0];
      const detail = owners.length > 0 ? (example === undefined ? "" : String(example)) : name;
      if (!names.has(property.name))
        names.set(property.name, {label: property.name, apply: quoted(property.name), detail, type: "property"});
    }
  }
  return [...names.values()];
}

const words = (): Completion[] => [
  ...PHRASES.map((label) => ({label, type: "keyword"})),
  ...USUAL_FUNCTIONS.map((label) => ({label, apply: `${label}(`, type: "function"})),
];

/** The names that the text introduces: in patterns, for paths, after AS and before IN. */
export function givenNames(text: string): Set<string> {
  const name = "([\\p{L}_][\\p{L}\\p{N}_]*)";
  const given = new RegExp(
    `[([]\\s*${name}\\s*[:)\\]{]|\\bAS\\s+${name}|(?:\\bMATCH|,)\\s*${name}\\s*=|[([]\\s*${name}\\s+IN\\b`,
    "giu",
  );
  const names = new Set<string>();
  for (const [, ...found] of text.matchAll(given)) names.add(found.find((each) => each !== undefined) as string);
  return names;
}

function variables(text: string, typed: string): Completion[] {
  const names = givenNames(text);
  names.delete(typed);
  return [...names].map((label) => ({label, type: "variable", boost: 1}));
}

/** Named queries, which can replace an empty text. */
const named = ({queries, describe}: Known, isFirst: boolean): Completion[] =>
  isFirst
    ? queries.map((query) => {
        const {title, text} = describe(query);
        return {label: query.name, detail: title, apply: text, type: "text"};
      })
    : [];

/** Whether the text ends inside a string or a comment. */
function isQuoted(text: string): boolean {
  const rest = text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*\n|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`/g, "");
  return /['"]|\/\/|\/\*/.test(rest);
}

/** Index of the innermost bracket that is open at the end of the text; -1 where none is. */
export function openBracket(text: string): number {
  let depth = 0;
  for (let index = text.length - 1; index >= 0; index -= 1) {
    const sign = text[index] as string;
    if (/[)\]}]/.test(sign)) depth += 1;
    else if (/[([{]/.test(sign)) {
      if (depth === 0) return index;
      depth -= 1;
    }
  }
  return -1;
}
