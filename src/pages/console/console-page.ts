/**
 * 查询: a question with boxes, its Cypher below, the answer below that; next to them what the graph contains.
 *
 * The plan's rows and the API in, one element out. There is one state, from which every part is drawn; only the editor
 * keeps its own text.
 */
import {html, render} from "lit-html";
import {consoleMessages} from "../../messages/console.js";
import {inLanguage, type Language} from "../../messages/language.js";
import {planPage} from "../shared/plan-page.js";
import type {Attachment, RowsSource} from "../shared/rows-source.js";
import {urlState} from "../shared/url-state.js";
import {actionsOf} from "./actions/actions.js";
import {queryRunner as newQueryRunner, type QueryRunner} from "./actions/query-runner.js";
import {consoleView} from "./console-view.js";
import {completeCypher} from "./editor/completion.js";
import {type Editor, newEditor} from "./editor/editor.js";
import {issuesOf} from "./editor/lint.js";
import {listenForKeys} from "./keys.js";
import {readOwn} from "./questions/own-questions.js";
import type {Actions} from "./state/actions.js";
import {shownOf, writeAddress} from "./state/address.js";
import {readHealth, readSchema} from "./state/api.js";
import {type ConsoleState, initialState} from "./state/console-state.js";
import type {ConsoleContext} from "./state/context.js";
import {readHistory, writeHistory} from "./state/history.js";
import {
  type ConsolePlan,
  contextOf,
  initialTabs,
  namedQueries,
  QUERIES,
  suggestedTexts,
} from "./state/initial-state.js";
import {browserStore} from "./state/store.js";
import {writeTabs} from "./state/stored-tabs.js";
import {newTab, parameterNames, textOf} from "./state/tab.js";

/** The address follows a text that is being typed after this pause: browsers refuse to change it more often. */
const PAUSE_MS = 400;

interface ConsolePageOptions {
  language: Language;
  source: RowsSource;
  /** The named queries as the site was built with them, for a copy without a service. */
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
  const state = initialState(newTab(), readHistory(browserStore()));
  const remember = newMemory(state);
  let editor: Editor | undefined;
  const draw = (typing = false) => {
    render(consoleView(state, context, suggested, actions), place);
    editor ??= editorIn(place, state, context, actions, queryRunner, () => draw(true));
    editor.show(state.tab.key, state.tab.cypher);
    editor.mark(issuesOf(state.tab, state.schema, context.words));
    remember.drawn(typing);
  };
  const setHistory = (history: ConsoleState["history"]) => {
    state.history = history;
    writeHistory(history, browserStore());
    draw();
  };
  const queryRunner = newQueryRunner({state, context, draw: () => draw(), setHistory});
  const actions = actionsOf({
    state,
    context,
    suggested,
    queryRunner,
    editor: () => editor,
    draw: () => draw(),
    setHistory,
    toTop: () => place.scrollIntoView({block: "start"}),
    keysDialog: () => place.querySelector<HTMLDialogElement>("dialog") as HTMLDialogElement,
  });
  listenForKeys(place, actions);

  draw();
  state.queries = await namedQueries(embedded);
  state.planner = (await planner.json()) as ConsoleState["planner"];
  state.own = readOwn(browserStore());
  const {tabs, tab, runAtOnce, unknown} = initialTabs(
    location.search,
    state.queries,
    state.own,
    suggested,
    context.language,
    browserStore(),
  );
  Object.assign(state, {tabs, tab});
  if (unknown !== null) state.notice = context.words.unknownQuestion(unknown);
  remember.start();
  draw();
  if (runAtOnce) void queryRunner.run(tab);
  const [health, schema] = await Promise.all([readHealth(), readSchema()]);
  if (health.kind === "answer") state.limits = health.answer.limits;
  if (schema.kind === "answer") state.schema = schema.answer;
  if (!runAtOnce) queryRunner.lintSoon(tab);
  draw();
}

/** The editor, in its place in the view. */
function editorIn(
  place: HTMLElement,
  state: ConsoleState,
  {words, language}: ConsoleContext,
  actions: Actions,
  queryRunner: QueryRunner,
  drawTyping: () => void,
): Editor {
  return newEditor({
    parent: place.querySelector<HTMLElement>(".editor") as HTMLElement,
    label: words.editor,
    placeholder: words.placeholder,
    onRun: actions.run,
    onCancel: actions.cancel,
    onFormat: actions.format,
    onRecall: actions.recall,
    complete: completeCypher(() => ({
      schema: state.schema,
      queries: state.queries,
      parameters: parameterNames(state.tab),
      describe: (query) => ({title: query.title[language], text: textOf(query, language)}),
    })),
    onEdit(text) {
      const {tab} = state;
      tab.cypher = text;
      tab.edited = tab.question !== null && text.trim() !== textOf(tab.question, language).trim();
      if (tab.run.kind === "failed") tab.run = {kind: "none"};
      tab.lint = [];
      tab.recalled = null;
      queryRunner.lintSoon(tab);
      drawTyping();
    },
  });
}

/** Keeps the tabs in the browser and what is shown in the address, so that a link or a later visit restores them. */
function newMemory(state: ConsoleState) {
  let isReady = false;
  let pending: ReturnType<typeof setTimeout> | undefined;
  const save = () => {
    writeTabs(state.tabs, state.tab, browserStore());
    const address = `${location.pathname}${writeAddress(location.search, shownOf(state.tab, state.queries))}`;
    if (address !== location.pathname + location.search) history.replaceState(null, "", address);
  };
  return {
    /** From now on drawings are remembered: the tabs of the last visit and of the address have been read. */
    start() {
      isReady = true;
    },
    drawn(typing: boolean) {
      clearTimeout(pending);
      if (!isReady) return;
      if (typing) pending = setTimeout(save, PAUSE_MS);
      else save();
    },
  };
}
