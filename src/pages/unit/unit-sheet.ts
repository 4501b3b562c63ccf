/** A unit on one sheet of A4: shown on paper only, in smaller letters the more points there are. */
import {html, type TemplateResult} from "lit-html";
import {isInferred, type Measure, measureOf, USUAL} from "../../analytics/measures.js";
import type {DocumentRow} from "../../analytics/rows.js";
import type {Verdict} from "../../analytics/threshold.js";
import type {RoleShare, UnitProfile} from "../../analytics/unit-profile.js";
import {wordingOf} from "../../analytics/wording.js";
import {inLanguage, joinNames, type Language} from "../../messages/language.js";
import {pageMessages} from "../../messages/page.js";
import {pointMessages} from "../../messages/points.js";
import {workloadMessages} from "../../messages/workload.js";
import {inSentence} from "../../tables/figures.js";
import type {Partner} from "./unit-cards.js";

/** Lines in 9 point that fit on a sheet between its head and foot, and lines that fit in the smallest letters. */
const LINES = 34;
const MOST_LINES = 80;

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
  let room = MOST_LINES;
  const sections = profile.sections.flatMap(({heading, shares}) => {
    room -= 1;
    const shown = shares.slice(0, Math.max(0, room));
    room -= shown.length;
    return shown.length === 0 ? [] : [{heading, shares: shown}];
  });
  const shown = sections.reduce((sum, {shares}) => sum + shares.length, 0);
  const all = profile.sections.reduce((sum, {shares}) => sum + shares.length, 0);
  const scale = Math.min(1, LINES / (shown + sections.length));
  const listed = (entries: readonly string[]) => joinNames(language, entries);
  const terms = (kind: keyof UnitProfile["terms"]) =>
    listed(profile.terms[kind].map(({name, points}) => `${name} ${points.length}`)) || words.none;
  const inferred = verdict.load.shares.filter(isInferred).length;
  const figure = ({id, unit: counted}: Measure) =>
    html`<span class="figure">${workload.measure[id]} <b>${inSentence(figures[id])}</b> ${workload.unitOf[counted]}</span>`;
  const pointLine = ({point, lead, leadBasis, role}: RoleShare) => {
    const does = lead && leadBasis !== null ? `${words.role.lead}（${basis[leadBasis]}）` : words.role[role];
    return html`<p class="sheet-point"><b>${point.label}</b><span class="words">${wordingOf(point)}</span><span>${does}</span></p>`;
  };
  const form = ({raw, places}: UnitProfile["forms"][number]) =>
    `${raw}（${listed(places.map(({point}) => point.label))}）`;
  return html`<div class="unit-sheet" aria-hidden="true" style=${`--scale:${scale.toFixed(3)}`}>
    <p class="soft">${plan.title}</p>
    <h1>${words.unitHeadline(unit.name, figures.all, figures.lead, inferred)}</h1>
    <p>${USUAL.map(measureOf).map(figure)}</p>
    <p>${flags}</p>
    <div class="sheet-points">${sections.map(
      ({heading, shares}) => html`<h2>${heading}</h2>${shares.map(pointLine)}`,
    )}</div>
    ${shown === all ? "" : html`<p><b>${words.morePoints(shown, all)}</b></p>`}
    <p class="rest"><b>${words.partners(partners.length)}</b> ${listed(
      partners.map(({name, points}) => `${name} ${points}`),
    )}</p>
    ${(["target", "activity", "programme"] as const).map(
      (kind) => html`<p class="rest"><b>${words.serves[kind]}</b> ${terms(kind)}</p>`,
    )}
    <p class="rest"><b>${words.forms}</b> ${listed(profile.forms.map(form))}</p>
    <p class="soft">${words.sheetFoot(date, plan.contentHash.slice(0, 8))}</p></div>`;
}
