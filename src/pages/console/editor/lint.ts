/**
 * What is wrong or doubtful in a tab's text: each issue at its place, with what was probably meant.
 *
 * Errors and warnings of the service in, issues out. The names that the graph has suggest the fixes.
 */
import {html, type TemplateResult} from "lit-html";
import {nearest} from "../../../analytics/nearest.js";
import {USUAL_FUNCTIONS} from "../../../cypher/functions.js";
import type {EditorActions} from "../state/actions.js";
import type {Fix, GraphSchema, Place, QueryError, QueryResult} from "../state/api.js";
import type {ConsoleContext, Words} from "../state/context.js";
import type {LintIssue, Tab} from "../state/tab.js";
import {givenNames} from "./completion.js";
import {knownNames, type NameKind, unknownNames} from "./unknown-names.js";

/** Put before a text so that Neo4j checks it without running it. */
export const EXPLAIN = "EXPLAIN ";

/**
 * An error at its place, with the service's own fix, else with the function or name that is nearly the wrong one. Neo4j
 * reads no further than the first wrong word, so the names that the graph does not have are found here as well.
 */
export function errorIssues(
  {code, message, position, fix}: Pick<QueryError, "code" | "message" | "position" | "fix">,
  cypher: string,
  schema: GraphSchema | null,
  words: Words,
): LintIssue[] {
  if (position === undefined) return [];
  if (code !== "query-syntax") return [{severity: "error", message, ...position, fix}];
  const meant = fix === undefined ? meantName(cypher, position.offset) : undefined;
  const shown =
    meant === undefined ? message : `${message.replace(/[。.]$/, "")}${words.otherwise}${words.meant(meant.text)}`;
  const unknown = unknownNames(cypher, schema).filter(({offset}) => offset !== position.offset);
  return [
    {severity: "error", message: shown, ...position, fix: fix ?? meant},
    ...unknown.map(({kind, name, offset}) => unknownName(kind, name, placeOf(cypher, offset), cypher, schema, words)),
  ];
}

function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset).split("\n");
  return {line: before.length, column: (before.at(-1) as string).length + 1, offset};
}

function meantName(cypher: string, offset: number): Fix | undefined {
  const [name, call] = /^([\p{L}_][\p{L}\p{N}_]*)(?:\s*(\())?/u.exec(cypher.slice(offset))?.slice(1) ?? [];
  // A name of one or two letters is near to too many others.
  if (name === undefined || name.length < 3) return undefined;
  const text = nearest(name, call === undefined ? [...givenNames(cypher)] : USUAL_FUNCTIONS);
  return text === null ? undefined : {offset, length: name.length, text};
}

/** The warnings of an answer that have a place. */
export function warningIssues(
  warnings: QueryResult["summary"]["warnings"],
  cypher: string,
  schema: GraphSchema | null,
  words: Words,
): LintIssue[] {
  return warnings.flatMap(({code, message, position}): LintIssue[] => {
    if (position === undefined) return [];
    const name = /name is: ([^)]+)\)/.exec(message)?.[1];
    const kind = /Unknown(PropertyKey|Label|RelationshipType)Warning$/.exec(code)?.[1] as NameKind | undefined;
    if (name === undefined || kind === undefined) return [{severity: "warning", message, ...position}];
    return [unknownName(kind, name, position, cypher, schema, words)];
  });
}

/** The issue of a name that the graph does not have, with a similar name that it has. */
function unknownName(
  kind: NameKind,
  name: string,
  place: Place,
  cypher: string,
  schema: GraphSchema | null,
  words: Words,
): LintIssue {
  const meant = nearest(name, knownNames(kind, schema) ?? []);
  const fix = meant === null ? undefined : fixOf(cypher, place.offset, name, meant);
  const message = words.unknown[kind](name) + (fix === undefined ? "" : words.meant(fix.text));
  return {severity: "warning", message, ...place, fix};
}

/** The name begins at the place or, for a property, some characters after it. */
function fixOf(cypher: string, offset: number, name: string, text: string): Fix | undefined {
  const at = cypher.indexOf(name, offset);
  return at < 0 || at > offset + 80 ? undefined : {offset: at, length: name.length, text};
}

/** Issues of a text after EXPLAIN, at their places in the text itself. */
export function withoutExplain(issues: readonly LintIssue[], cypher: string): LintIssue[] {
  const shift = EXPLAIN.length;
  return issues.map((issue) => ({
    ...issue,
    offset: Math.min(Math.max(issue.offset - shift, 0), cypher.length),
    column: issue.line === 1 ? Math.max(1, issue.column - shift) : issue.column,
    fix: issue.fix === undefined ? undefined : {...issue.fix, offset: issue.fix.offset - shift},
  }));
}

/** What a tab shows now: the issues of the text as it is, else those of the last run. */
export function issuesOf(tab: Tab, schema: GraphSchema | null, words: Words): readonly LintIssue[] {
  if (tab.lint.length > 0) return tab.lint;
  if (tab.run.kind === "failed") return errorIssues(tab.run.error, tab.cypher, schema, words);
  if (tab.run.kind !== "answered" || tab.answer === null || tab.answer.cypher !== tab.cypher) return [];
  return warningIssues(tab.answer.result.summary.warnings, tab.cypher, schema, words);
}

/** One line for each issue, with its fix. */
export function issueList(
  issues: readonly LintIssue[],
  {words}: ConsoleContext,
  actions: Pick<EditorActions, "goTo" | "applyFix">,
): TemplateResult | "" {
  if (issues.length === 0) return "";
  const fixButton = (fix: Fix) =>
    html`<button type="button" class="btn line" @click=${() => actions.applyFix(fix)}>${words.fix(fix.text)}</button>`;
  return html`<div class="faults" role="alert">${issues.map(
    ({severity, message, line, column, offset, fix}) => html`<p class=${severity}>
      <button type="button" class="place" @click=${() => actions.goTo(offset)}>${words.place(line, column)}</button>
      <span>${message}</span>${fix === undefined ? "" : fixButton(fix)}</p>`,
  )}</div>`;
}
