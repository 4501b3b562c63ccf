/**
 * What can stand where the cursor is: labels, relationship types, properties and parameters of this graph, words of
 * Cypher, variables of the text, and the named queries.
 *
 * The text before the cursor and what is known in, options out. Pure but for CodeMirror's types.
 */
import type {Completion, CompletionContext, CompletionResult, CompletionSource} from "@codemirror/autocomplete";
import type {GraphSchema, NamedQuery} from "./api.js";

export interface Known {
  schema: GraphSchema | null;
  queries: readonly NamedQuery[];
  /** Names of the parameters that the query has. */
  parameters: readonly string[];
  /** A named query's title and its text, as the editor shows it. */
  describe: (query: NamedQuery) => {title: string; text: string};
}

const WORDS =
  "MATCH,OPTIONAL MATCH,WHERE,RETURN,WITH,UNWIND,ORDER BY,SKIP,LIMIT,DISTINCT,AS,AND,OR,NOT,IN,IS NULL,IS NOT NULL,CONTAINS,STARTS WITH,ENDS WITH,EXISTS {,COUNT {,COLLECT {,CALL {,UNION,CASE WHEN,THEN,ELSE,END,DESC,EXPLAIN,PROFILE".split(
    ",",
  );
const FUNCTIONS =
  "count,collect,sum,avg,min,max,size,coalesce,labels,type,keys,properties,nodes,relationships,length,head,last,range,round,abs,toInteger,toFloat,toString,toLower,toUpper,trim,split,replace,substring,reduce,any,all,none,single,date,datetime,duration,percentileCont,stDev,shortestPath".split(
    ",",
  );

/** Completion for the editor. */
export const completeCypher =
  (known: () => Known): CompletionSource =>
  (context: CompletionContext): CompletionResult | null => {
    const before = context.state.doc.sliceString(0, context.pos);
    const found = suggestions(before, context.state.doc.toString(), known(), context.explicit);
    if (found === null || found.options.length === 0) return null;
    return {from: context.pos - found.typed.length, options: found.options, validFor: /^[\p{L}\p{N}_]*$/u};
  };

/** Options for what stands before the cursor; null where nothing should be offered. */
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
  if (/[:|&!]\s*$/.test(lead)) {
    const bracket = openBracket(lead);
    if (bracket === "[") return {typed, options: types(known.schema)};
    if (bracket === "(" || /\b(?:WHERE|AND|OR|NOT)\b[^\n]*$/i.test(lead)) return {typed, options: labels(known.schema)};
    return null;
  }
  // A name that is being given is the writer's own.
  if (/\bAS\s+$/i.test(lead)) return null;
  if (typed === "" && !explicit) return null;
  return {typed, options: [...words(), ...variables(text, typed), ...named(known, before === typed)]};
}

const quoted = (name: string): string => (/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `\`${name}\``);

const labels = (schema: GraphSchema | null): Completion[] =>
  (schema?.labels ?? []).map(({name, count}) => ({
    label: name,
    apply: quoted(name),
    detail: String(count),
    type: "class",
  }));

const types = (schema: GraphSchema | null): Completion[] => {
  const counts = new Map<string, number>();
  for (const {type, count} of schema?.relationships ?? []) counts.set(type, (counts.get(type) ?? 0) + count);
  return [...counts].map(([name, count]) => ({label: name, apply: quoted(name), detail: String(count), type: "type"}));
};

/** Properties of the label or type that the variable before the dot was given; else all of them. */
function properties(lead: string, text: string, schema: GraphSchema | null): Completion[] {
  const variable = /([\p{L}_][\p{L}\p{N}_]*)\.$/u.exec(lead)?.[1];
  if (variable === undefined || schema === null) return [];
  const owner = new RegExp(`[([]\\s*${variable}\\s*:\\s*([\\p{L}\\p{N}_]+)`, "u").exec(text)?.[1];
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
  ...WORDS.map((label) => ({label, type: "keyword"})),
  ...FUNCTIONS.map((label) => ({label, apply: `${label}(`, type: "function"})),
];

function variables(text: string, typed: string): Completion[] {
  const names = new Set<string>();
  for (const match of text.matchAll(/[([]\s*([\p{L}_][\p{L}\p{N}_]*)\s*[:)\]{]|\bAS\s+([\p{L}_][\p{L}\p{N}_]*)/giu)) {
    names.add((match[1] ?? match[2]) as string);
  }
  names.delete(typed);
  return [...names].map((label) => ({label, type: "variable", boost: 1}));
}

/** A named query takes the place of an empty text. */
const named = ({queries, describe}: Known, isFirst: boolean): Completion[] =>
  isFirst
    ? queries.map((query) => {
        const {title, text} = describe(query);
        return {label: query.name, detail: title, apply: text, type: "text"};
      })
    : [];

/** Whether a string or a comment is open at the end. */
function isQuoted(text: string): boolean {
  const rest = text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*\n|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`/g, "");
  return /['"]|\/\/|\/\*/.test(rest);
}

function openBracket(text: string): string {
  let depth = 0;
  for (let index = text.length - 1; index >= 0; index -= 1) {
    const sign = text[index] as string;
    if (/[)\]}]/.test(sign)) depth += 1;
    else if (/[([{]/.test(sign)) {
      if (depth === 0) return sign;
      depth -= 1;
    }
  }
  return "";
}
