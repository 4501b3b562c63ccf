/** The console as a template: the question and its answer, and next to them what the graph contains. */
import {html, type TemplateResult} from "lit-html";
import {patterns} from "../shared/marks.js";
import {pageTools} from "../shared/page-tools.js";
import {resultPart} from "./answer/result.js";
import {issueList, issuesOf} from "./editor/lint.js";
import {historyView} from "./questions/history-view.js";
import {questions, stepsOf} from "./questions/questions.js";
import {saveForm} from "./questions/save-form.js";
import {sentenceView} from "./questions/sentence-view.js";
import {schemaCard} from "./schema-card.js";
import type {Actions} from "./state/actions.js";
import type {NamedQuery} from "./state/api.js";
import type {ConsoleState} from "./state/console-state.js";
import type {ConsoleContext} from "./state/context.js";
import type {Texts} from "./state/parameter-texts.js";
import {tabStrip} from "./tab-strip.js";

/** @param suggested  texts that the plan suggests for a question's boxes */
export function consoleView(
  state: ConsoleState,
  context: ConsoleContext,
  suggested: Texts,
  actions: Actions,
): TemplateResult {
  const {words} = context;
  const issues = issuesOf(state.tab, state.schema, words);
  return html`${patterns()}${tools(context, actions)}
    <div class="answer"><h1>${words.title}</h1><p>${words.under}</p></div>
    <div class="wrap"><div class="work">
      <section class="asking">${tabStrip(state, context, actions)}
        <div class="sheet-of-tab">${notice(state, context, actions)}${stepNotice(state, context, actions)}${sentenceView(
          state.tab,
          context,
          actions,
        )}<div class="editor"></div>${underEditor(state, context, actions)}
        ${saveForm(state, context, actions)}${issueList(issues, context, actions)}</div></section>
      ${resultPart(state.tab, context, actions)}</div>
    <aside class="stack">${schemaCard(state.schema, context, actions)}${historyView(state, context, actions)}${questions(
      state,
      context,
      suggested,
      actions,
    )}</aside></div><dialog></dialog>`;
}

function tools({words, language, document: plan}: ConsoleContext, actions: Actions): TemplateResult {
  const chosen = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file !== undefined) actions.importFile(file);
    input.value = "";
  };
  const more = html`<button type="button" class="btn" @click=${actions.openHistory}>${words.historyShort}</button>
      <label class="btn file">${words.importFile}<input type="file" class="visually-hidden"
        accept=".cypher,.cql,.txt" @change=${chosen} /></label>
      <a class="btn line" href="#questions">${words.allQuestions}</a>`;
  return pageTools({language, page: words.page, plan: plan.title, more});
}

function notice(state: ConsoleState, {words}: ConsoleContext, actions: Actions): TemplateResult | "" {
  if (state.notice === null) return "";
  return html`<p class="notice" role="status">${state.notice} <button type="button" class="link"
    @click=${() => actions.set({notice: null})}>${words.close}</button></p>`;
}

/** How to read the answer of a first step, and the way to the next. */
function stepNotice(state: ConsoleState, {words, language}: ConsoleContext, actions: Actions): TemplateResult | "" {
  const steps = stepsOf(state.planner);
  const {step} = state;
  const question = step === null ? undefined : steps[step];
  if (step === null || question === undefined) return "";
  const next = () => html`<button type="button" class="btn line"
    @click=${() => actions.showStep(step + 1)}>${words.nextStep}</button>`;
  return html`<div class="step" role="status"><b>${words.step(step + 1, steps.length)}</b><span>${question.read[language]}</span>
    <span class="tools">${step + 1 < steps.length ? next() : ""}
    <button type="button" class="btn" @click=${() => actions.showStep(null)}>${words.endSteps}</button></span></div>`;
}

/** The line under the editor: the limits, and what can be done with the text. */
function underEditor(state: ConsoleState, {words}: ConsoleContext, actions: Actions): TemplateResult {
  const {limits, limitsOpen, saving} = state;
  const {question, edited} = state.tab;
  const exportFile = (query: NamedQuery) => html`<button type="button" class="link"
    @click=${() => actions.exportFile(query)}>${words.asFile}</button>`;
  return html`<div class="under"><span>${limits === null ? words.readOnly : words.limits(limits)}</span>
      <button type="button" class="link" aria-expanded=${limitsOpen ? "true" : "false"}
        @click=${() => actions.set({limitsOpen: !limitsOpen})}>${words.limitsWhy}</button>
      <span class="tools"><button type="button" class="link" title=${words.tidyKey}
        @click=${actions.format}>${words.tidy}</button>
      <button type="button" class="link keys" title="?" @click=${actions.showKeys}>${words.keys}</button>
      <button type="button" class="link" aria-expanded=${saving ? "true" : "false"}
        @click=${() => actions.set({saving: !saving})}>${words.saveAs}</button>
      ${question === null || edited ? "" : exportFile(question)}</span></div>
    ${limitsOpen ? html`<p class="limits s soft">${words.limitsText(limits)}</p>` : ""}`;
}
