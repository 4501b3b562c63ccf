/** 可以怎么调: what could be changed, each with its reason and the plan's words, and a button to try it. */
import {html, type TemplateResult} from "lit-html";
import type {PointRow} from "../../analytics/rows.js";
import type {Edit} from "../../analytics/scenario.js";
import {type SimilarPoints, similarPoints} from "../../analytics/similar-points.js";
import {type LeadSpread, type ShorterList, shorterLists, spreadLeads} from "../../analytics/suggestions.js";
import {wordingOf} from "../../analytics/wording.js";
import {joinNames} from "../../messages/language.js";
import {memoize} from "../shared/memoize.js";
import {pageAddress} from "../shared/page-tools.js";
import type {WorkloadContext} from "./context.js";
import {editSentence, tryEdits} from "./scenario-edits.js";

/** Suggestions of one kind shown at once. */
const SHOWN = 8;
/** Units named in a sentence; more of them are only counted. */
const NAMES = 4;
/** Longest quote, in characters. */
const QUOTE = 22;

const shorterOf = memoize(shorterLists);
const spreadOf = memoize(spreadLeads);
const similarOf = memoize(similarPoints);

const quote = (point: PointRow): string => {
  const clause = /^[^，,。；;！？]*/.exec(wordingOf(point))?.[0] ?? "";
  return clause.length > QUOTE ? `${clause.slice(0, QUOTE)}…` : clause;
};

export function suggestionCard(context: WorkloadContext): TemplateResult {
  const {words, loads, scenario} = context;
  const shorter = shorterOf(loads);
  const similar = similarOf(loads);
  const spread = spreadOf(scenario.responsibilities);
  const nothing = spread.edits.length + shorter.length + similar.length === 0;
  return html`<section class="card suggestions"><header><h2>${words.suggestTitle}</h2>
      <span class="s">${words.suggestNote}</span></header>
    ${nothing ? html`<p><b>${words.nothingHelps}</b></p>` : ""}<ul>
    ${spreadItem(context, spread)}
    ${shorter.length === 0 ? html`<li>${words.shorterNone}</li>` : shorterItems(context, shorter)}
    ${similar.length === 0 ? html`<li>${words.mergeNone}</li>` : similarItems(context, similar)}</ul></section>`;
}

const tryButton = (
  context: WorkloadContext,
  edits: readonly Edit[],
  label: string = context.words.tryIt,
): TemplateResult =>
  html`<button type="button" class="btn line" @click=${() => tryEdits(context, edits)}>${label}</button>`;

/** Terms without the kind that precedes each: "target 农民". */
const termNames = (terms: readonly string[], {language}: WorkloadContext): string =>
  joinNames(
    language,
    terms.map((term) => term.slice(term.indexOf(" ") + 1)),
  );

function spreadItem(context: WorkloadContext, {edits, before, after}: LeadSpread): TemplateResult {
  const {words} = context;
  if (edits.length === 0) return html`<li>${words.spreadNone(before)}</li>`;
  return html`<li><div>${words.spreadOut(before, after, edits.length)}
    <details><summary class="s">${words.spreadList(edits.length)}</summary>
      <ol class="s">${edits.map((edit) => html`<li>${editSentence(context, edit)}</li>`)}</ol></details></div>${tryButton(
        context,
        edits,
      )}</li>`;
}

function shorterItems(context: WorkloadContext, shorter: readonly ShorterList[]): TemplateResult {
  const {words} = context;
  const item = ({load, share, edit}: ShorterList) => {
    const {point, of, terms} = share;
    const sentence = words.shorter(load.unit.name, point.label, of, termNames(terms, context), quote(point));
    return html`<li><a href=${pageAddress("points", {point: point.id})}>${sentence}</a>${tryButton(context, [edit])}</li>`;
  };
  const more = shorter.length - SHOWN;
  const all = shorter.map(({edit}) => edit);
  return html`${shorter.slice(0, SHOWN).map(item)}
    ${
      shorter.length > 1
        ? html`<li>${more > 0 ? html`<span class="soft">${words.shorterMore(more)}</span>` : ""}${tryButton(
            context,
            all,
            words.tryAll(shorter.length),
          )}</li>`
        : ""
    }`;
}

function similarItems(context: WorkloadContext, similar: readonly SimilarPoints[]): TemplateResult {
  const {words, scenario, language} = context;
  const names = (ids: readonly string[]) =>
    ids.length > NAMES ? words.manyUnits(ids.length) : joinNames(language, ids.map(scenario.nameOf));
  const item = ({points: [one, other], units, terms}: SimilarPoints) => {
    const edits = units.map((unitId): Edit => ({kind: "drop", pointId: other.id, unitId}));
    const quotes: [string, string] = [quote(one), quote(other)];
    const sentence = words.merge([one.label, other.label], names(units), termNames(terms, context), quotes);
    return html`<li><a href=${pageAddress("points", {point: one.id})}>${sentence}</a>${tryButton(context, edits)}</li>`;
  };
  const more = similar.length - SHOWN;
  return html`${similar.slice(0, SHOWN).map(item)}
    ${more > 0 ? html`<li class="soft">${words.mergeMore(more)}</li>` : ""}`;
}
