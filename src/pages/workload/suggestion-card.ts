/** 可以怎么调: what could be changed, each with its reason and the plan's words, and a button that tries it. */
import {html, type TemplateResult} from "lit-html";
import type {PointRow} from "../../analytics/rows.js";
import type {Edit} from "../../analytics/scenario.js";
import {similarPoints} from "../../analytics/similar-points.js";
import {shorterLists, spreadLeads} from "../../analytics/suggestions.js";
import {wordingOf} from "../../analytics/wording.js";
import {memoize} from "../shared/memoize.js";
import {pageAddress} from "../shared/page-tools.js";
import type {WorkloadContext} from "./context.js";
import {editSentence, tryEdits} from "./scenario-card.js";

/** Suggestions of one kind shown at once. */
const SHOWN = 8;
/** Names of units in a sentence; more are counted. */
const NAMES = 4;
const QUOTE = 22;

const shorterOf = memoize(shorterLists);
const spreadOf = memoize(spreadLeads);
const similarOf = memoize(similarPoints);

const quote = (point: PointRow): string => {
  const clause = /^[^，,。；;！？]*/.exec(wordingOf(point))?.[0] ?? "";
  return clause.length > QUOTE ? `${clause.slice(0, QUOTE)}…` : clause;
};

export function suggestionCard(context: WorkloadContext): TemplateResult {
  const {words, loads, scenario, language} = context;
  const shorter = shorterOf(loads);
  const similar = similarOf(loads);
  const spread = spreadOf(scenario.responsibilities);
  const comma = language === "zh" ? "、" : ", ";
  const attempt = (edits: readonly Edit[], label: string) =>
    html`<button type="button" class="btn line" @click=${() => tryEdits(context, edits)}>${label}</button>`;
  const terms = (list: readonly string[]) => list.map((term) => term.slice(term.indexOf(" ") + 1)).join(comma);
  const names = (ids: readonly string[]) =>
    ids.length > NAMES ? words.manyUnits(ids.length) : ids.map(scenario.nameOf).join(comma);
  const nothing = spread.edits.length + shorter.length + similar.length === 0;
  return html`<section class="card suggestions"><header><h2>${words.suggestTitle}</h2><span class="s">${words.suggestNote}</span></header>
    ${nothing ? html`<p><b>${words.nothingHelps}</b></p>` : ""}<ul>
    <li>${
      spread.edits.length === 0
        ? words.spreadNone(spread.before)
        : html`<div>${words.spreadOut(spread.before, spread.after, spread.edits.length)}
            <details><summary class="s">${words.spreadList(spread.edits.length)}</summary><ol class="s">${spread.edits.map((edit) => html`<li>${editSentence(context, edit)}</li>`)}</ol></details></div>${attempt(spread.edits, words.tryIt)}`
    }</li>
    ${shorter.length === 0 ? html`<li>${words.shorterNone}</li>` : ""}
    ${shorter
      .slice(0, SHOWN)
      .map(
        ({load, share, edit}) =>
          html`<li><a href=${pageAddress("points", {point: share.point.id})}>${words.shorter(load.unit.name, share.point.label, share.of, terms(share.terms), quote(share.point))}</a>${attempt([edit], words.tryIt)}</li>`,
      )}
    ${
      shorter.length > 1
        ? html`<li>${shorter.length > SHOWN ? html`<span class="soft">${words.shorterMore(shorter.length - SHOWN)}</span>` : ""}${attempt(
            shorter.map(({edit}) => edit),
            words.tryAll(shorter.length),
          )}</li>`
        : ""
    }
    ${similar.length === 0 ? html`<li>${words.mergeNone}</li>` : ""}
    ${similar.slice(0, SHOWN).map(({points: [one, other], units, terms: shared}) => {
      const edits = units.map((unitId): Edit => ({kind: "drop", pointId: other.id, unitId}));
      return html`<li><a href=${pageAddress("points", {point: one.id})}>${words.merge([one.label, other.label], names(units), terms(shared), [quote(one), quote(other)])}</a>${attempt(edits, words.tryIt)}</li>`;
    })}
    ${similar.length > SHOWN ? html`<li class="soft">${words.mergeMore(similar.length - SHOWN)}</li>` : ""}</ul></section>`;
}
