/**
 * 查询: a question with boxes, its Cypher below, the answer below that; what the graph holds at the side.
 *
 * The plan's rows and the API in, one element out. The state stands in one place and each part draws from it; the
 * editor alone keeps its own text.
 */
import {html, render, type TemplateResult} from "lit-html";
import {consoleMessages} from "../../messages/console.js";
import {inLanguage, type Language} from "../../messages/language.js";
import {patterns} from "../shared/marks.js";
import {pageTools} from "../shared/page-tools.js";
import {planPage} from "../shared/plan-page.js";
import type {Attachment, RowsSource} from "../shared/rows-source.js";
import {urlState} from "../shared/url-state.js";
import {actionsOf} from "./actions/actions.js";
import {resultPart} from "./answer/result.js";
import {completeCypher} from "./editor/completion.js";
import {type Editor, editor as newEditor} from "./editor/editor.js";
import {faultList, faultsOf} from "./editor/lint.js";
import {listenForKeys} from "./keys.js";
import {asking as newAsking} from "./query-runner.js";
import {keptView} from "./questions/history-view.js";
import {readOwn} from "./questions/own-questions.js";
import {questions, stepsOf} from "./questions/questions.js";
import {saveForm} from "./questions/save-form.js";
import type {Texts} from "./questions/sentence.js";
import {sentenceView} from "./questions/sentence-view.js";
import {schemaCard} from "./schema-card.js";
import {writeAddress} from "./state/address.js";
import {readHealth, readSchema} from "./state/api.js";
import type {Actions, ConsoleContext, ConsoleState} from "./state/context.js";
import {readKept, writeKept} from "./state/history.js";
import {type ConsolePlan, contextOf, namedQueries, opening, QUERIES, suggestedTexts} from "./state/initial-state.js";
import {browserStore} from "./state/store.js";
import {newTab, parameterNames, shownOf, textOf, writeTabs} from "./state/tab.js";
import {tabStrip} from "./tab-strip.js";

/** A text being typed comes into the address after such a pause: browsers refuse an address that changes too often. */
const PAUSE_MS = 400;

export interface ConsolePageOptions {
  language: Language;
  source: RowsSource;
  /** The named queries as they were when the site was built, for a copy without a service. */
  queries: Attachment;
  /** The questions of graph/queries/questions.yaml. */
  questions: Attachment;
}

/** The page's element. */
export function consolePage({language, source, queries, questions: planner}: ConsolePageOptions): HTMLElement {
  const {title} = inLanguage(consoleMessages, language);
  return planPage({
    language,
    source,
    queries: QUERIES,
    state: urlState({}),
    title,
    view: () => html`<div class="console"></div>`,
    drawn: (root, context) => {
      const place = root.querySelector<HTMLElement>(".console");
      if (place !== null && place.childElementCount === 0) void mount(place, context, queries, planner);
    },
  });
}

async function mount(place: HTMLElement, plan: ConsolePlan, embedded: Attachment, planner: Attachment): Promise<void> {
  const context = contextOf(plan);
  const suggested = suggestedTexts(context);
  const first = newTab();
  const state: ConsoleState = {
    queries: [],
    own: [],
    planner: [],
    step: null,
    schema: null,
    limits: null,
    tabs: [first],
    tab: first,
    kept: readKept(browserStore()),
    keptOpen: false,
    search: "",
    limitsOpen: false,
    saving: false,
    notice: null,
  };
  let editor: Editor | undefined;
  let ready = false;
  let remembering: ReturnType<typeof setTimeout> | undefined;
  const draw = (typing = false) => {
    render(view(state, context, suggested, actions), place);
    editor ??= newEditor({
      parent: place.querySelector<HTMLElement>(".editor") as HTMLElement,
      label: context.words.editor,
      placeholder: context.words.placeholder,
      onRun: () => actions.run(),
      onCancel: () => actions.cancel(),
      onTidy: () => actions.tidy(),
      onRecall: (step) => actions.recall(step),
      complete: completeCypher(() => ({
        schema: state.schema,
        queries: state.queries,
        parameters: parameterNames(state.tab),
        describe: (query) => ({title: query.title[context.language], text: textOf(query, context.language)}),
      })),
      onEdit: (text) => {
        const {tab} = state;
        tab.cypher = text;
        tab.edited = tab.question !== null && text.trim() !== textOf(tab.question, context.language).trim();
        if (tab.run.kind === "failed") tab.run = {kind: "none"};
        tab.lint = [];
        tab.recalled = null;
        asking.lintSoon(tab);
        draw(true);
      },
    });
    editor.show(state.tab.key, state.tab.cypher);
    editor.mark(faultsOf(state.tab, state.schema, context.words));
    clearTimeout(remembering);
    if (ready && typing) remembering = setTimeout(() => remember(state), PAUSE_MS);
    else if (ready) remember(state);
  };
  const keep = (kept: ConsoleState["kept"]) => {
    state.kept = kept;
    writeKept(kept, browserStore());
    draw();
  };
  const asking = newAsking({state, context, draw: () => draw(), keep});
  const actions = actionsOf({
    state,
    context,
    suggested,
    asking,
    editor: () => editor,
    draw: () => draw(),
    keep,
    toTop: () => place.scrollIntoView({block: "start"}),
    help: () => place.querySelector<HTMLDialogElement>("dialog") as HTMLDialogElement,
  });
  listenForKeys(place, actions);

  draw();
  state.queries = await namedQueries(embedded);
  state.planner = (await planner.json()) as ConsoleState["planner"];
  state.own = readOwn(browserStore());
  const opened = opening(location.search, state.queries, state.own, suggested, context.language, browserStore());
  Object.assign(state, {tabs: opened.tabs, tab: opened.tab});
  if (opened.unknown !== null) state.notice = context.words.unknownQuestion(opened.unknown);
  ready = true;
  draw();
  if (opened.asks) void asking.run(opened.tab);
  const [health, schema] = await Promise.all([readHealth(), readSchema()]);
  if (health.kind === "answer") state.limits = health.answer.limits;
  if (schema.kind === "answer") state.schema = schema.answer;
  if (!opened.asks) asking.lintSoon(opened.tab);
  draw();
}

/** What is shown stands in the address, and the tabs in the browser, so that a link or a later visit restores them. */
function remember(state: ConsoleState): void {
  writeTabs(state.tabs, state.tab, browserStore());
  const address = `${location.pathname}${writeAddress(location.search, shownOf(state.tab, state.queries))}`;
  if (address !== location.pathname + location.search) history.replaceState(null, "", address);
}

function view(state: ConsoleState, context: ConsoleContext, suggested: Texts, actions: Actions): TemplateResult {
  const {words, language, document: plan} = context;
  return html`${patterns()}${pageTools({
    language,
    page: words.page,
    plan: plan.title,
    more: html`<button type="button" class="btn" @click=${actions.searchKept}>${words.historyShort}</button>
      <label class="btn file">${words.importFile}<input type="file" class="visually-hidden" accept=".cypher,.cql,.txt" @change=${(event: Event) => opened(event, actions)} /></label>
      <a class="btn line" href="#questions">${words.allQuestions}</a>`,
  })}
    <div class="answer"><h1>${words.title}</h1><p>${words.under}</p></div>
    <div class="wrap"><div class="work">
      <section class="asking">${tabStrip(state, context, actions)}
        <div class="sheet-of-tab">${
          state.notice === null
            ? ""
            : html`<p class="notice" role="status">${state.notice} <button type="button" class="link" @click=${() => actions.set({notice: null})}>${words.close}</button></p>`
        }${stepNotice(state, context, actions)}${sentenceView(state.tab, context, actions)}<div class="editor"></div>${under(state, context, actions)}
        ${saveForm(state, context, actions)}${faultList(faultsOf(state.tab, state.schema, words), context, actions)}</div></section>
      ${resultPart(state, context, actions)}</div>
    <aside class="stack">${schemaCard(state.schema, context, actions)}${keptView(state, context, actions)}${questions(state, context, suggested, actions)}</aside></div><dialog></dialog>`;
}

/** How to read the answer of a first step, and the way to the next. */
function stepNotice(state: ConsoleState, {words, language}: ConsoleContext, actions: Actions): TemplateResult | "" {
  const steps = stepsOf(state.planner);
  const {step} = state;
  const question = step === null ? undefined : steps[step];
  if (step === null || question === undefined) return "";
  return html`<div class="step" role="status"><b>${words.step(step + 1, steps.length)}</b><span>${question.read[language]}</span>
    <span class="tools">${step + 1 < steps.length ? html`<button type="button" class="btn line" @click=${() => actions.showStep(step + 1)}>${words.nextStep}</button>` : ""}
    <button type="button" class="btn" @click=${() => actions.showStep(null)}>${words.endSteps}</button></span></div>`;
}

/** The line under the editor: the limits, and what can be done with the text. */
function under(state: ConsoleState, {words}: ConsoleContext, actions: Actions): TemplateResult {
  const {limits, limitsOpen, tab} = state;
  return html`<div class="under"><span>${limits === null ? words.readOnly : words.limits(limits)}</span>
      <button type="button" class="link" aria-expanded=${limitsOpen ? "true" : "false"} @click=${() => actions.set({limitsOpen: !limitsOpen})}>${words.limitsWhy}</button>
      <span class="tools"><button type="button" class="link" title=${words.tidyKey} @click=${actions.tidy}>${words.tidy}</button>
      <button type="button" class="link keys" title="?" @click=${actions.showKeys}>${words.keys}</button>
      <button type="button" class="link" aria-expanded=${state.saving ? "true" : "false"} @click=${() => actions.set({saving: !state.saving})}>${words.saveAs}</button>
      ${tab.question === null || tab.edited ? "" : html`<button type="button" class="link" @click=${() => tab.question !== null && actions.exportFile(tab.question)}>${words.asFile}</button>`}</span></div>
    ${limitsOpen ? html`<p class="limits s soft">${words.limitsText(limits)}</p>` : ""}`;
}

function opened(event: Event, actions: Actions): void {
  const input = event.target as HTMLInputElement;
  const [file] = input.files ?? [];
  if (file !== undefined) actions.importFile(file);
  input.value = "";
}
