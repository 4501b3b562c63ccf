/** The cards next to a unit's points: partners, terms at its points, and the forms of its name. */
import {html, type TemplateResult} from "lit-html";
import type {UnitProfile} from "../../analytics/unit-profile.js";
import {joinNames, type Language, type Messages} from "../../messages/language.js";
import type {pointMessages} from "../../messages/points.js";
import {pageAddress} from "../shared/page-tools.js";

export interface Partner {
  id: string;
  name: string;
  /** Points that name both. */
  points: number;
}
type Words = Messages<typeof pointMessages>;

/** @param partners  strongest first */
export function partnersCard(partners: readonly Partner[], words: Words): TemplateResult {
  const item = ({id, name, points}: Partner) =>
    html`<li><a href=${pageAddress("unit", {id})}><span>${name}</span><b>${points}</b><i
      style=${`width:${(100 * points) / partners[0]!.points}%`}></i></a></li>`;
  return html`<section class="card"><header><h2>${words.partners(partners.length)}</h2>
      <span class="s">${words.partnerNote}</span></header>
    ${
      partners.length === 0
        ? html`<p class="soft">${words.noPartners}</p>`
        : html`<ol class="ties">${partners.map(item)}</ol>`
    }</section>`;
}

export function termsCard({terms}: UnitProfile, words: Words, language: Language): TemplateResult {
  const list = (kind: keyof UnitProfile["terms"]) => {
    if (terms[kind].length === 0) return html`<p class="soft">${words.none}</p>`;
    return html`<p>${terms[kind].map(({name, points}) => {
      const labels = points.map(({label}) => label);
      const link = kind === "programme" ? name : html`<a href=${pageAddress("points", {[kind]: name})}>${name}</a>`;
      return html`<span class="term" title=${joinNames(language, labels)}>${link} <b>${points.length}</b></span> `;
    })}</p>`;
  };
  return html`<section class="card unit-terms">${(["target", "activity", "programme"] as const).map(
    (kind) => html`<h2>${words.serves[kind]}</h2>${list(kind)}`,
  )}</section>`;
}

export function formsCard({forms}: UnitProfile, words: Words, language: Language): TemplateResult {
  const comma = language === "zh" ? "、" : ", ";
  const place = ({point, line}: (typeof forms)[number]["places"][number], index: number) =>
    html`${index === 0 ? "" : comma}<a href=${pageAddress("points", {point: point.id})}>${words.formAt(
      point.label,
      line,
    )}</a>`;
  return html`<section class="card unit-forms"><header><h2>${words.forms}</h2></header><dl>${forms.map(
    ({raw, places}) => html`<dt>${raw}</dt><dd>${places.map(place)}</dd>`,
  )}</dl></section>`;
}
