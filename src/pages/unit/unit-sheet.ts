/** A unit on one sheet of A4: shown on paper only, its letters as small as its points ask for. */
import {html, type TemplateResult} from "lit-html";
import {isInferred, measureOf, USUAL} from "../../analytics/measures.js";
import type {DocumentRow} from "../../analytics/rows.js";
import type {Verdict} from "../../analytics/threshold.js";
import type {UnitProfile} from "../../analytics/unit-profile.js";
import {wordingOf} from "../../analytics/wording.js";
import {inLanguage, type Language} from "../../messages/language.js";
import {pageMessages} from "../../messages/page.js";
import {pointMessages} from "../../messages/points.js";
import {workloadMessages} from "../../messages/workload.js";
import {inSentence} from "../../tables/figures.js";
import type {Partner} from "./unit-cards.js";

/** Lines of 9 point that a sheet holds beside its head and foot, and the most that it holds in the smallest letters. */
const LINES = 34;
const MOST = 80;

export function unitSheet({
  language,
  plan,
  date,
  verdict,
  profile,
  partners,
  flags,
}: {
  language: Language;
  plan: DocumentRow;
  date: string;
  verdict: Verdict;
  profile: UnitProfile;
  partners: readonly Partner[];
  flags: string;
}): TemplateResult {
  const words = inLanguage(pointMessages, language);
  const {basis} = inLanguage(pageMessages, language);
  const workload = inLanguage(workloadMessages, language);
  const {unit, figures} = verdict.load;
  const comma = language === "zh" ? "、" : ", ";
  let room = MOST;
  const sections = profile.sections.flatMap(({heading, shares}) => {
    room -= 1;
    const shown = shares.slice(0, Math.max(0, room));
    room -= shown.length;
    return shown.length === 0 ? [] : [{heading, shares: shown}];
  });
  const shown = sections.reduce((sum, {shares}) => sum + shares.length, 0);
  const all = profile.sections.reduce((sum, {shares}) => sum + shares.length, 0);
  const scale = Math.min(1, LINES / (shown + sections.length));
  const terms = (kind: keyof UnitProfile["terms"]) =>
    profile.terms[kind].map(({name, points}) => `${name} ${points.length}`).join(comma) || words.none;
  return html`<div class="unit-sheet" aria-hidden="true" style=${`--scale:${scale.toFixed(3)}`}>
    <p class="soft">${plan.title}</p><h1>${words.unitHeadline(unit.name, figures.all, figures.lead, verdict.load.shares.filter(isInferred).length)}</h1>
    <p>${USUAL.map(measureOf).map(({id, unit: counted}) => html`<span class="figure">${workload.measure[id]} <b>${inSentence(figures[id])}</b> ${workload.unitOf[counted]}</span>`)}</p>
    <p>${flags}</p>
    <div class="sheet-points">${sections.map(
      ({heading, shares}) =>
        html`<h2>${heading}</h2>${shares.map(
          ({point, lead, leadBasis, role}) =>
            html`<p class="sheet-point"><b>${point.label}</b><span class="words">${wordingOf(point)}</span><span>${lead && leadBasis !== null ? `${words.role.lead}（${basis[leadBasis]}）` : words.role[role]}</span></p>`,
        )}`,
    )}</div>
    ${shown === all ? "" : html`<p><b>${words.morePoints(shown, all)}</b></p>`}
    <p class="rest"><b>${words.partners(partners.length)}</b> ${partners.map(({name, points}) => `${name} ${points}`).join(comma)}</p>
    ${(["target", "activity", "programme"] as const).map((kind) => html`<p class="rest"><b>${words.serves[kind]}</b> ${terms(kind)}</p>`)}
    <p class="rest"><b>${words.forms}</b> ${profile.forms.map(({raw, places}) => `${raw}（${places.map(({point}) => point.label).join(comma)}）`).join(comma)}</p>
    <p class="soft">${words.sheetFoot(date, plan.contentHash.slice(0, 8))}</p></div>`;
}
