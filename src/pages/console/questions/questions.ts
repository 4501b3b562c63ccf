/** The saved questions: the first steps, the reader's own, then all by purpose. A click runs one. */
import {html, type TemplateResult} from "lit-html";
import {pageAddress} from "../../shared/page-tools.js";
import type {Actions} from "../state/actions.js";
import type {NamedQuery} from "../state/api.js";
import type {ConsoleState, PlannerQuestion} from "../state/console-state.js";
import type {ConsoleContext} from "../state/context.js";
import {initialTexts, type Texts} from "../state/parameter-texts.js";
import {fittingTexts, questionSentence} from "./planner-questions.js";
import {sentenceLine} from "./sentence-view.js";

/** Order of the purposes. Other purposes come after them; questions that only pages read come last, folded. */
const ORDER = ["responsibility", "meeting", "collaboration", "workload", "coverage", "checking"];

/** The console's first steps, in their order. */
export const stepsOf = (planner: readonly PlannerQuestion[]): PlannerQuestion[] =>
  planner.filter(({step}) => step !== null).sort((a, b) => (a.step ?? 0) - (b.step ?? 0));

/** @param suggested  texts that the plan suggests for a question's boxes */
export function questions(
  state: ConsoleState,
  context: ConsoleContext,
  suggested: Texts,
  actions: Actions,
): TemplateResult {
  const {words, language} = context;
  const current = state.tab.question?.name;
  const line = (query: NamedQuery) => {
    const isCurrent = current === query.name;
    const texts = isCurrent ? state.tab.texts : initialTexts(query, {}, suggested);
    return html`<button type="button" aria-current=${isCurrent ? "true" : "false"}
      @click=${() => actions.choose(query)}>${sentenceLine(query, texts, context)}</button>`;
  };
  const item = (query: NamedQuery) => html`<li>${line(query)}</li>`;
  const ownItem = (query: NamedQuery) => html`<li class="own">${line(query)}
    <span class="tools s"><button type="button" class="link"
      @click=${() => actions.exportFile(query)}>${words.asFile}</button>
    <button type="button" class="link" aria-label=${words.forgetOwn(query.title[language])}
      @click=${() => actions.forgetOwn(query)}>${words.forget}</button></span></li>`;
  const inGroup = (group: string) => state.queries.filter((query) => query.group === group);
  const groupTitle = (group: string) => (words.groups as Record<string, string>)[group] ?? group;
  const data = inGroup("data");
  return html`${firstSteps(state, context, actions)}<section class="card questions" id="questions"><h2>${words.questions}</h2>
    ${state.own.length === 0 ? "" : html`<h3>${words.ownQuestions}</h3><ul>${state.own.map(ownItem)}</ul>`}
    ${groupsOf(state.queries).map(
      (group) => html`<h3>${groupTitle(group)}</h3>
        <ul>${inGroup(group).map(item)}</ul>`,
    )}
    ${data.length === 0 ? "" : html`<details><summary>${words.dataQuestions}</summary><ul>${data.map(item)}</ul></details>`}
  </section>`;
}

/** The purposes of the questions, in the order in which they are shown. */
function groupsOf(queries: readonly NamedQuery[]): string[] {
  const place = (group: string) => ORDER.indexOf(group) + 1 || ORDER.length + 1;
  const groups = [...new Set(queries.map((query) => query.group))].filter((group) => group !== "data");
  return groups.sort((a, b) => place(a) - place(b));
}

function firstSteps(state: ConsoleState, context: ConsoleContext, actions: Actions): TemplateResult | "" {
  const {words, language} = context;
  const steps = stepsOf(state.planner);
  if (steps.length === 0) return "";
  const step = (question: PlannerQuestion, index: number) => {
    const sentence = questionSentence(question, fittingTexts(question, context), language);
    return html`<li><button type="button" aria-current=${state.step === index ? "step" : "false"}
      @click=${() => actions.showStep(index)}>${sentence}</button></li>`;
  };
  return html`<section class="card questions first-steps"><h2>${words.firstSteps}</h2><p class="s soft">${words.firstStepsWhy}</p>
    <ol>${steps.map(step)}</ol><p class="s"><a href=${pageAddress("questions")}>${words.moreQuestions}</a></p></section>`;
}
