/** The saved questions: the first steps, the reader's own, then all by purpose; a click asks one. */
import {html, type TemplateResult} from "lit-html";
import {pageAddress} from "../../shared/page-tools.js";
import type {NamedQuery} from "../state/api.js";
import type {Actions, ConsoleContext, ConsoleState} from "../state/context.js";
import {fittingTexts, type PlannerQuestion, questionSentence} from "./planner-questions.js";
import {startingTexts, type Texts} from "./sentence.js";
import {sentenceLine} from "./sentence-view.js";

/** Order of the purposes; questions of another purpose follow, and what only pages read comes folded at the end. */
const ORDER = ["responsibility", "meeting", "collaboration", "workload", "coverage", "checking"];

/** The console's first steps, in their order. */
export const stepsOf = (planner: readonly PlannerQuestion[]): PlannerQuestion[] =>
  planner.filter(({step}) => step !== null).sort((a, b) => (a.step ?? 0) - (b.step ?? 0));

export function questions(
  state: ConsoleState,
  context: ConsoleContext,
  suggested: Texts,
  actions: Actions,
): TemplateResult {
  const {words, language} = context;
  const named = words.groups as Record<string, string>;
  const all = [...new Set(state.queries.map((query) => query.group))].filter((group) => group !== "data");
  const place = (group: string) => ORDER.indexOf(group) + 1 || ORDER.length + 1;
  const groups = all.sort((a, b) => place(a) - place(b));
  const asked = state.tab.question?.name;
  const textsOf = (query: NamedQuery) => (asked === query.name ? state.tab.texts : startingTexts(query, {}, suggested));
  const button = (query: NamedQuery) =>
    html`<button type="button" aria-current=${asked === query.name ? "true" : "false"} @click=${() => actions.choose(query)}>${sentenceLine(query, textsOf(query), context)}</button>`;
  const line = (query: NamedQuery) => html`<li>${button(query)}</li>`;
  const ownLine = (query: NamedQuery) => html`<li class="own">${button(query)}
    <span class="tools s"><button type="button" class="link" @click=${() => actions.exportFile(query)}>${words.asFile}</button>
    <button type="button" class="link" aria-label=${words.forgetOwn(query.title[language])} @click=${() => actions.forgetOwn(query)}>${words.forget}</button></span></li>`;
  const data = state.queries.filter((query) => query.group === "data");
  return html`${firstSteps(state, context, actions)}<section class="card questions" id="questions"><h2>${words.questions}</h2>
    ${state.own.length === 0 ? "" : html`<h3>${words.ownQuestions}</h3><ul>${state.own.map(ownLine)}</ul>`}
    ${groups.map(
      (group) => html`<h3>${named[group] ?? group}</h3>
        <ul>${state.queries.filter((query) => query.group === group).map(line)}</ul>`,
    )}
    ${data.length === 0 ? "" : html`<details><summary>${words.dataQuestions}</summary><ul>${data.map(line)}</ul></details>`}
  </section>`;
}

function firstSteps(state: ConsoleState, context: ConsoleContext, actions: Actions): TemplateResult | "" {
  const {words, language} = context;
  const steps = stepsOf(state.planner);
  if (steps.length === 0) return "";
  return html`<section class="card questions first-steps"><h2>${words.firstSteps}</h2><p class="s soft">${words.firstStepsWhy}</p>
    <ol>${steps.map(
      (question, index) =>
        html`<li><button type="button" aria-current=${state.step === index ? "step" : "false"} @click=${() => actions.showStep(index)}>${questionSentence(question, fittingTexts(question, context), language)}</button></li>`,
    )}</ol><p class="s"><a href=${pageAddress("questions")}>${words.moreQuestions}</a></p></section>`;
}
