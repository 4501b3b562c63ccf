/**
 * 查询: a question with boxes, its Cypher below, the answer below that; what the graph holds at the side.
 *
 * The plan's rows and the API in, one element out. The state stands in one place and each part draws from it; the
 * editor alone keeps its own text.
 */
import {html, render, type TemplateResult} from "lit-html";
import {consoleMessages} from "../../messages/console.js";
import {inLanguage, type Language} from "../../messages/language.js";
import {pageTools} from "../page-tools.js";
import {type PlanContext, planPage} from "../plan-page.js";
import type {Attachment, RowsSource} from "../rows-source.js";
import {patterns} from "../signs.js";
import {urlState} from "../url-state.js";
import {readAddress, writeAddress} from "./address.js";
import {type NamedQuery, type QueryError, readNamedQueries, readSchema, runQuery} from "./api.js";
import {completeCypher} from "./completion.js";
import type {Actions, ConsoleContext, ConsoleState} from "./context.js";
import {type Editor, editor as newEditor} from "./editor.js";
import {readKept, withEntry, writeKept} from "./kept.js";
import {keptView} from "./kept-view.js";
import {links} from "./links.js";
import {questions} from "./questions.js";
import {resultPart} from "./result.js";
import {schemaCard} from "./schema-card.js";
import {bodyOf, parameterValues, startingTexts, type Texts} from "./sentence.js";
import {sentenceView} from "./sentence-view.js";
import {tidy} from "./tidy.js";

const QUERIES = ["units", "points", "mentions", "responsibilities"] as const;
type Context = PlanContext<(typeof QUERIES)[number], Record<string, never>>;

/** The question that stands there when the address names none. */
const FIRST = "partners";
/** A changed box asks again at once when the last answer came within this time. */
const QUICK_MS = 1000;
/** The text is looked at once its writer has paused this long. */
const PAUSE_MS = 500;

export interface ConsolePageOptions {
  language: Language;
  source: RowsSource;
  /** The named queries as they were when the site was built, for a copy without a service. */
  queries: Attachment;
}

/** The page's element. */
export function consolePage({language, source, queries}: ConsolePageOptions): HTMLElement {
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
      if (place !== null && place.childElementCount === 0) void mount(place, context, queries);
    },
  });
}

async function mount(place: HTMLElement, plan: Context, embedded: Attachment): Promise<void> {
  const context = contextOf(plan);
  const suggested = suggestedTexts(context);
  const state: ConsoleState = {
    queries: [],
    schema: null,
    question: null,
    texts: {},
    params: "",
    edited: false,
    cypher: "",
    run: {kind: "none"},
    answer: null,
    view: "table",
    sort: null,
    limitsOpen: false,
    lint: null,
    kept: readKept(),
    keptOpen: false,
    search: "",
  };
  let editor: Editor | undefined;
  let running: AbortController | undefined;
  const draw = () => {
    render(view(state, context, suggested, actions), place);
    editor ??= newEditor({
      parent: place.querySelector<HTMLElement>(".editor") as HTMLElement,
      label: context.words.editor,
      placeholder: context.words.placeholder,
      onRun: () => actions.run(),
      onCancel: () => actions.cancel(),
      onTidy: () => actions.tidy(),
      complete: completeCypher(() => ({
        schema: state.schema,
        queries: state.queries,
        parameters: parameterNames(state),
        describe: (query) => ({title: query.title[context.language], text: textOf(query, context)}),
      })),
      onEdit: (text) => {
        state.cypher = text;
        state.edited = state.question !== null && text.trim() !== textOf(state.question, context).trim();
        if (state.run.kind === "failed") state.run = {kind: "none"};
        state.lint = null;
        lintSoon();
        draw();
      },
    });
  };
  const show = (question: NamedQuery | null, texts: Texts, cypher: string, params = "") => {
    Object.assign(state, {question, texts, cypher, params, edited: false, sort: null, view: "table"});
    draw();
    editor?.set(cypher);
  };

  /** What Neo4j says of the text as it stands, without running it; the run itself says it anyway. */
  let linting: {timer: ReturnType<typeof setTimeout>; control: AbortController} | undefined;
  const stopLint = () => {
    clearTimeout(linting?.timer);
    linting?.control.abort();
    linting = undefined;
  };
  const lintSoon = () => {
    stopLint();
    const control = new AbortController();
    linting = {timer: setTimeout(() => void lint(control), PAUSE_MS), control};
  };
  const lint = async (control: AbortController) => {
    const {cypher} = state;
    const asked = paramsOf(state);
    if (cypher.trim() === "" || running !== undefined) return;
    const outcome = await runQuery(
      EXPLAIN + cypher,
      "params" in asked ? asked.params : {},
      context.language,
      control.signal,
    );
    if (control.signal.aborted || state.cypher !== cypher) return;
    state.lint = outcome.kind === "error" ? inText(outcome.error, cypher) : null;
    draw();
    mark(state, editor);
  };
  const keep = (kept: ConsoleState["kept"]) => {
    state.kept = kept;
    writeKept(kept);
    draw();
  };

  const run = async () => {
    stopLint();
    state.lint = null;
    running?.abort();
    const asked = paramsOf(state);
    if ("wrong" in asked) {
      state.run = {kind: "failed", error: {code: "query-parameter", message: asked.wrong(context), remedy: ""}};
      return draw();
    }
    const control = new AbortController();
    running = control;
    Object.assign(state, {run: {kind: "running"}});
    editor?.mark([]);
    keepAddress(state);
    draw();
    const {cypher, question} = state;
    const outcome = await runQuery(cypher, asked.params, context.language, control.signal);
    if (running !== control) return; // a later run has taken its place
    running = undefined;
    if (outcome.kind === "answer") {
      state.answer = {result: outcome.answer, question, params: asked.params};
      state.run = {kind: "answered"};
      state.sort = null;
      if (question === null || state.edited) {
        const params = Object.keys(asked.params).length > 0 ? JSON.stringify(asked.params) : "";
        keep(withEntry(state.kept, {cypher, params, question: question?.name ?? null, at: new Date().toISOString()}));
      }
    } else if (outcome.kind === "error") state.run = {kind: "failed", error: outcome.error};
    else state.run = {kind: outcome.kind};
    if (outcome.kind === "away") state.answer = null;
    draw();
    mark(state, editor);
  };

  const actions: Actions = {
    run: () => void run(),
    cancel: () => running?.abort(),
    choose(query) {
      show(query, startingTexts(query, {}, {...suggested, ...kept(state.texts)}), textOf(query, context));
      void run();
      place.scrollIntoView({block: "start"});
    },
    setText(name, text) {
      state.texts = {...state.texts, [name]: text};
      const quick = state.answer === null || state.answer.result.summary.consumedAfterMs < QUICK_MS;
      if (quick) void run();
      else draw();
    },
    typing(change) {
      if ("params" in change) state.params = change.params;
      else state.texts = {...state.texts, [change.name]: change.text};
    },
    setParams(text) {
      state.params = text;
      draw();
    },
    restore() {
      if (state.question !== null) show(state.question, state.texts, textOf(state.question, context));
    },
    applyFix({offset, length, text}) {
      editor?.replace(offset, length, text);
      void run();
    },
    tidy() {
      const {cypher} = state;
      const laidOut = tidy(cypher);
      if (laidOut !== cypher) editor?.replace(0, cypher.length, laidOut);
    },
    reopen({cypher, params}) {
      show(null, {}, cypher, params);
      void run();
      place.scrollIntoView({block: "start"});
    },
    pin(entry) {
      const name = entry.pinned ? "" : (prompt(context.words.saveName, entry.name) ?? "").trim();
      if (!entry.pinned && name === "") return;
      keep(state.kept.map((other) => (other === entry ? {...entry, pinned: !entry.pinned, name} : other)));
    },
    forget: (entry) => keep(state.kept.filter((other) => other !== entry)),
    goTo: (offset) => editor?.goTo(offset),
    insert: (text) => editor?.insert(text),
    set(change) {
      Object.assign(state, change);
      draw();
    },
  };

  draw();
  state.queries = await namedQueries(embedded);
  const wanted = readAddress(location.search);
  if (wanted?.kind === "own") show(null, {}, wanted.cypher, wanted.params);
  else {
    const question = state.queries.find(({name}) => name === (wanted?.name ?? FIRST)) ?? state.queries[0];
    if (question !== undefined) {
      show(question, startingTexts(question, wanted?.texts ?? {}, suggested), textOf(question, context));
      void run();
    } else draw();
  }
  const schema = await readSchema();
  if (schema.kind === "answer") state.schema = schema.answer;
  draw();
}

function view(state: ConsoleState, context: ConsoleContext, suggested: Texts, actions: Actions): TemplateResult {
  const {words, language, document: plan} = context;
  return html`${patterns()}${pageTools({
    language,
    page: words.page,
    plan: plan.title,
    more: html`<a class="btn line" href="#questions">${words.allQuestions}</a>`,
  })}
    <div class="answer"><h1>${words.title}</h1><p>${words.under}</p></div>
    <div class="wrap"><div class="work">
      <section class="asking">${sentenceView(state, context, actions)}<div class="editor"></div>
        <div class="under"><span>${words.limits}</span>
          <button type="button" class="link" title=${words.tidyKey} @click=${actions.tidy}>${words.tidy}</button>
          <button type="button" class="link" aria-expanded=${state.limitsOpen ? "true" : "false"} @click=${() => actions.set({limitsOpen: !state.limitsOpen})}>${words.limitsWhy}</button></div>
        ${state.limitsOpen ? html`<p class="limits s soft">${words.limitsText}</p>` : ""}
        ${faults(state, context, actions)}</section>
      ${resultPart(state, context, actions)}</div>
    <aside class="stack">${schemaCard(state.schema, context, actions)}${keptView(state, context, actions)}${questions(state, context, suggested, actions)}</aside></div>`;
}

/** Errors and warnings that have a place, a line each. */
function faults(state: ConsoleState, {words}: ConsoleContext, actions: Actions): TemplateResult | "" {
  const entries = faultsOf(state, words);
  if (entries.length === 0) return "";
  return html`<div class="faults" role="alert">${entries.map(
    ({severity, message, position, fix}) => html`<p class=${severity}>
      <button type="button" class="place" @click=${() => actions.goTo(position.offset)}>${words.place(position.line, position.column)}</button>
      <span>${message}</span>${fix === undefined ? "" : html`<button type="button" class="btn line" @click=${() => actions.applyFix(fix)}>${words.fix(fix.text)}</button>`}</p>`,
  )}</div>`;
}

function faultsOf({run, answer, lint}: ConsoleState, words?: ConsoleContext["words"]) {
  if (lint?.position !== undefined) {
    const {message, position, fix} = lint;
    return [{severity: "error" as const, message, position, fix}];
  }
  if (run.kind === "failed" && run.error.position !== undefined) {
    const {message, position, fix} = run.error;
    return [{severity: "error" as const, message, position, fix}];
  }
  if (run.kind !== "answered") return [];
  return (answer?.result.summary.warnings ?? []).flatMap(({code, message, position}) =>
    position === undefined
      ? []
      : [{severity: "warning" as const, message: words?.warning(code, message) ?? message, position, fix: undefined}],
  );
}

const mark = (state: ConsoleState, editor: Editor | undefined): void =>
  editor?.mark(faultsOf(state).map(({severity, position}) => ({severity, offset: position.offset})));

function contextOf({language, document: plan, documents, rows}: Context): ConsoleContext {
  return {
    language,
    words: inLanguage(consoleMessages, language),
    document: plan,
    documents,
    ...rows,
    links: links(rows.units, rows.points, documents),
  };
}

/** What stands in a box before anyone has chosen: this plan, and the unit that stands in most of its points. */
function suggestedTexts({document: plan, responsibilities}: ConsoleContext): Texts {
  const counts = new Map<string, number>();
  for (const {unitId, name} of responsibilities) if (unitId !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  const unit = [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "";
  return {documentId: plan.id, unit};
}

/** Boxes that keep their words from one question to the next. */
const kept = ({unit}: Texts): Texts => (unit === undefined || unit === "" ? {} : {unit});

/** The Cypher of a question as the editor shows it: the question itself as a comment instead of the file's header. */
const textOf = (query: NamedQuery, {language}: ConsoleContext): string =>
  `// ${query.title[language]}\n${bodyOf(query.cypher)}`;

/** Put before a text to have it judged without running it. */
const EXPLAIN = "EXPLAIN ";

/** An error about the text behind EXPLAIN, at its place in the text itself; null when it has none there. */
function inText(error: QueryError, cypher: string): QueryError | null {
  if (error.position === undefined) return null;
  const {line, column, offset} = error.position;
  const shift = EXPLAIN.length;
  const at = Math.min(Math.max(offset - shift, 0), cypher.length);
  return {
    ...error,
    position: {line, column: line === 1 ? Math.max(1, column - shift) : column, offset: at},
    ...(error.fix === undefined ? {} : {fix: {...error.fix, offset: error.fix.offset - shift}}),
  };
}

function parameterNames(state: ConsoleState): string[] {
  if (state.question !== null) return state.question.parameters.map(({name}) => name);
  const asked = paramsOf(state);
  return "params" in asked ? Object.keys(asked.params) : [];
}

type Asked = {params: Record<string, unknown>} | {wrong: (context: ConsoleContext) => string};

function paramsOf(state: ConsoleState): Asked {
  if (state.question !== null) {
    const answer = parameterValues(state.question, state.texts);
    if ("values" in answer) return {params: answer.values};
    return {wrong: ({words, language}) => `${words.parameter(answer.wrong[language])}: ${words.missing}`};
  }
  if (state.params.trim() === "") return {params: {}};
  try {
    return {params: JSON.parse(state.params) as Record<string, unknown>};
  } catch {
    return {wrong: ({words}) => words.parametersWrong};
  }
}

function keepAddress(state: ConsoleState): void {
  const {question, edited, texts, cypher} = state;
  const asked = paramsOf(state);
  const params = "params" in asked && Object.keys(asked.params).length > 0 ? JSON.stringify(asked.params) : "";
  const now =
    question !== null && !edited
      ? ({kind: "question", name: question.name, texts} as const)
      : ({kind: "own", cypher, params} as const);
  history.replaceState(null, "", `${location.pathname}${writeAddress(location.search, now)}`);
}

async function namedQueries(embedded: Attachment): Promise<NamedQuery[]> {
  const live = await readNamedQueries();
  if (live.kind === "answer") return live.answer.queries;
  return ((await embedded.json()) as {queries: NamedQuery[]}).queries;
}
