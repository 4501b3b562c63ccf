/**
 * What is wrong or doubtful in a tab's text, each at its place with what may have been meant.
 *
 * Errors and warnings of the service in, faults out; the names that the graph knows suggest the mend.
 */
import {html, type TemplateResult} from "lit-html";
import {nearest} from "../../../analytics/nearest.js";
import {USUAL_FUNCTIONS} from "../../../cypher/functions.js";
import type {Fix, GraphSchema, Place, QueryError, QueryResult} from "../state/api.js";
import type {Actions, ConsoleContext, Fault, Tab} from "../state/context.js";
import {givenNames} from "./completion.js";
import {knownNames, type NameKind, unknownNames} from "./unknown-names.js";

/** Put before a text to have it judged without running it. */
export const EXPLAIN = "EXPLAIN ";

type Words = ConsoleContext["words"];

/**
 * An error at its place, with the service's own mend, else the function or the name of the text that is nearly there;
 * behind a wrong word Neo4j reads no further, so the names that the graph does not have are looked for here.
 */
export function errorFaults(
  {code, message, position, fix}: Pick<QueryError, "code" | "message" | "position" | "fix">,
  cypher: string,
  schema: GraphSchema | null,
  words: Words,
): Fault[] {
  if (position === undefined) return [];
  if (code !== "query-syntax") return [{severity: "error", message, ...position, fix}];
  const meant = fix === undefined ? meantName(cypher, position.offset) : undefined;
  const said =
    meant === undefined ? message : `${message.replace(/[。.]$/, "")}${words.otherwise}${words.meant(meant.text)}`;
  const unknown = unknownNames(cypher, schema).filter(({offset}) => offset !== position.offset);
  return [
    {severity: "error", message: said, ...position, fix: fix ?? meant},
    ...unknown.map(({kind, name, offset}) => unknownFault(kind, name, placeOf(cypher, offset), cypher, schema, words)),
  ];
}

function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset).split("\n");
  return {line: before.length, column: (before.at(-1) as string).length + 1, offset};
}

function meantName(cypher: string, offset: number): Fix | undefined {
  const [name, call] = /^([\p{L}_][\p{L}\p{N}_]*)(?:\s*(\())?/u.exec(cypher.slice(offset))?.slice(1) ?? [];
  // Any letter is a change away from any other.
  if (name === undefined || name.length < 3) return undefined;
  const text = nearest(name, call === undefined ? [...givenNames(cypher)] : USUAL_FUNCTIONS);
  return text === null ? undefined : {offset, length: name.length, text};
}

/** The warnings of an answer that have a place. */
export function warningFaults(
  warnings: QueryResult["summary"]["warnings"],
  cypher: string,
  schema: GraphSchema | null,
  words: Words,
): Fault[] {
  return warnings.flatMap(({code, message, position}): Fault[] => {
    if (position === undefined) return [];
    const name = /name is: ([^)]+)\)/.exec(message)?.[1];
    const kind = /Unknown(PropertyKey|Label|RelationshipType)Warning$/.exec(code)?.[1] as NameKind | undefined;
    if (name === undefined || kind === undefined) return [{severity: "warning", message, ...position}];
    return [unknownFault(kind, name, position, cypher, schema, words)];
  });
}

function unknownFault(
  kind: NameKind,
  name: string,
  place: Place,
  cypher: string,
  schema: GraphSchema | null,
  words: Words,
): Fault {
  const meant = nearest(name, knownNames(kind, schema) ?? []);
  const fix = meant === null ? undefined : fixOf(cypher, place.offset, name, meant);
  const said = words.unknown[kind](name) + (fix === undefined ? "" : words.meant(fix.text));
  return {severity: "warning", message: said, ...place, fix};
}

/** The name stands at the place or, as for a property, some signs behind it. */
function fixOf(cypher: string, offset: number, name: string, text: string): Fix | undefined {
  const at = cypher.indexOf(name, offset);
  return at < 0 || at > offset + 80 ? undefined : {offset: at, length: name.length, text};
}

/** Faults of a text behind EXPLAIN, at their places in the text itself. */
export function withoutExplain(faults: readonly Fault[], cypher: string): Fault[] {
  const shift = EXPLAIN.length;
  return faults.map((fault) => ({
    ...fault,
    offset: Math.min(Math.max(fault.offset - shift, 0), cypher.length),
    column: fault.line === 1 ? Math.max(1, fault.column - shift) : fault.column,
    fix: fault.fix === undefined ? undefined : {...fault.fix, offset: fault.fix.offset - shift},
  }));
}

/** What a tab shows now: of the text as it stands, else of its last run. */
export function faultsOf(tab: Tab, schema: GraphSchema | null, words: Words): readonly Fault[] {
  if (tab.lint.length > 0) return tab.lint;
  if (tab.run.kind === "failed") return errorFaults(tab.run.error, tab.cypher, schema, words);
  if (tab.run.kind !== "answered" || tab.answer === null || tab.answer.cypher !== tab.cypher) return [];
  return warningFaults(tab.answer.result.summary.warnings, tab.cypher, schema, words);
}

/** A line each. */
export function faultList(faults: readonly Fault[], {words}: ConsoleContext, actions: Actions): TemplateResult | "" {
  if (faults.length === 0) return "";
  return html`<div class="faults" role="alert">${faults.map(
    ({severity, message, line, column, offset, fix}) => html`<p class=${severity}>
      <button type="button" class="place" @click=${() => actions.goTo(offset)}>${words.place(line, column)}</button>
      <span>${message}</span>${fix === undefined ? "" : html`<button type="button" class="btn line" @click=${() => actions.applyFix(fix)}>${words.fix(fix.text)}</button>`}</p>`,
  )}</div>`;
}
