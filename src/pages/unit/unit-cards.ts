/** The cards beside a unit's points: partners, what the points serve, do and name, and the forms of its name. */
import {html, type TemplateResult} from "lit-html";
import type {UnitProfile} from "../../analytics/unit-profile.js";
import type {Language, Messages} from "../../messages/language.js";
import type {pointMessages} from "../../messages/points.js";
import {pageAddress} from "../shared/page-tools.js";

export interface Partner {
  id: string;
  name: string;
  /** Points that both stand at. */
  points: number;
}
type Words = Messages<typeof pointMessages>;

const joined = (list: readonly string[], language: Language): string => list.join(language === "zh" ? "、" : ", ");

export const partnersCard = (partners: readonly Partner[], words: Words): TemplateResult =>
  html`<section class="card"><header><h2>${words.partners(partners.length)}</h2><span class="s">${words.partnerNote}</span></header>
    ${
      partners.length === 0
        ? html`<p class="soft">${words.noPartners}</p>`
        : html`<ol class="ties">${partners.map(({id, name, points}) => html`<li><a href=${pageAddress("unit", {id})}><span>${name}</span><b>${points}</b><i style=${`width:${(100 * points) / partners[0]!.points}%`}></i></a></li>`)}</ol>`
    }</section>`;

export const termsCard = ({terms}: UnitProfile, words: Words, language: Language): TemplateResult =>
  html`<section class="card unit-terms">${(["target", "activity", "programme"] as const).map(
    (kind) => html`<h2>${words.serves[kind]}</h2>
    ${
      terms[kind].length === 0
        ? html`<p class="soft">${words.none}</p>`
        : html`<p>${terms[kind].map(
            ({name, points}) =>
              html`<span class="term" title=${joined(
                points.map(({label}) => label),
                language,
              )}>${kind === "programme" ? name : html`<a href=${pageAddress("points", {[kind]: name})}>${name}</a>`} <b>${points.length}</b></span> `,
          )}</p>`
    }`,
  )}</section>`;

export const formsCard = ({forms}: UnitProfile, words: Words, language: Language): TemplateResult =>
  html`<section class="card unit-forms"><header><h2>${words.forms}</h2></header><dl>${forms.map(
    ({raw, places}) =>
      html`<dt>${raw}</dt><dd>${places.map(({point, line}, index) => html`${index === 0 ? "" : language === "zh" ? "、" : ", "}<a href=${pageAddress("points", {point: point.id})}>${words.formAt(point.label, line)}</a>`)}</dd>`,
  )}</dl></section>`;
