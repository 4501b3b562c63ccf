/**
 * What a reader does, as changes of the state: each ends in a drawing.
 *
 * The state, the editor and the asking in, the actions out that all parts of the page call.
 */

import {download} from "../../shared/download.js";
import {showKeys} from "../../shared/key-list.js";
import {notebookPage} from "../answer/notebook-file.js";
import type {Editor} from "../editor/editor.js";
import {formatCypher} from "../editor/format.js";
import {faultsOf} from "../editor/lint.js";
import type {Asking} from "../query-runner.js";
import {openedQuestion, ownQuestion, writeOwn} from "../questions/own-questions.js";
import {fittingTexts} from "../questions/planner-questions.js";
import {stepsOf} from "../questions/questions.js";
import {startingTexts, type Texts} from "../questions/sentence.js";
import type {NamedQuery} from "../state/api.js";
import type {Actions, ConsoleContext, ConsoleState, Tab} from "../state/context.js";
import {browserStore} from "../state/store.js";
import {asksOf, isFree, MOST_TABS, newTab, questionTab, textOf} from "../state/tab.js";

/** A changed box asks again at once when the last answer came within this time. */
const QUICK_MS = 1000;

export interface ActionsOptions {
  state: ConsoleState;
  context: ConsoleContext;
  suggested: Texts;
  asking: Asking;
  editor: () => Editor | undefined;
  draw: () => void;
  keep: (kept: ConsoleState["kept"]) => void;
  /** Brings the page's top into sight. */
  toTop: () => void;
  /** The dialog for the list of keys. */
  help: () => HTMLDialogElement;
}

export function actionsOf({
  state,
  context,
  suggested,
  asking,
  editor,
  draw,
  keep,
  toTop,
  help,
}: ActionsOptions): Actions {
  const {language, words} = context;
  /** Puts a tab in the place of the one shown, or beside it where that one holds work. */
  const open = (tab: Tab) => {
    if (isFree(state.tab) || state.tabs.length >= MOST_TABS) {
      asking.cancel(state.tab);
      state.tabs = state.tabs.map((other) => (other === state.tab ? tab : other));
    } else state.tabs = [...state.tabs, tab];
    state.tab = tab;
    state.notice = null;
    draw();
  };
  const keepOwn = (own: readonly NamedQuery[]) => {
    state.own = own;
    writeOwn(own, browserStore());
  };
  const shownFaults = () => faultsOf(state.tab, state.schema, words);
  const addOwn = (query: NamedQuery) => keepOwn([...state.own.filter(({name}) => name !== query.name), query]);

  const actions: Actions = {
    run: () => void asking.run(state.tab),
    cancel: () => asking.cancel(state.tab),
    choose(query, texts = {}) {
      const {unit} = state.tab.texts;
      state.step = null;
      const carried: Texts = unit ? {unit} : {};
      open(questionTab(query, startingTexts(query, texts, {...suggested, ...carried}), language));
      void asking.run(state.tab);
      toTop();
    },
    setText(name, text) {
      const {tab} = state;
      tab.texts = {...tab.texts, [name]: text};
      if (tab.answer === null || tab.answer.result.summary.consumedAfterMs < QUICK_MS) void asking.run(tab);
      else draw();
    },
    typing(change) {
      const {tab} = state;
      if ("params" in change) tab.params = change.params;
      else tab.texts = {...tab.texts, [change.name]: change.text};
    },
    setParams(text) {
      state.tab.params = text;
      draw();
    },
    restore() {
      const {tab} = state;
      if (tab.question === null) return;
      tab.edited = false;
      const {cypher} = tab;
      editor()?.replace(0, cypher.length, textOf(tab.question, language));
    },
    applyFix({offset, length, text}) {
      editor()?.replace(offset, length, text);
      void asking.run(state.tab);
    },
    tidy() {
      const {cypher} = state.tab;
      const formatted = formatCypher(cypher);
      if (formatted !== cypher) editor()?.replace(0, cypher.length, formatted);
    },
    reopen({cypher, params}) {
      open(newTab({cypher, params}));
      void asking.run(state.tab);
      toTop();
    },
    recall(step) {
      const {tab, kept} = state;
      const own = tab.recalled?.own ?? asksOf(tab);
      let at = (tab.recalled?.at ?? -1) + step;
      // What the tab shows already, as after a run, would be no step.
      while (kept[at]?.cypher === tab.cypher) at += step;
      const entry = kept[at];
      if (at < -1 || (at >= 0 && entry === undefined)) return;
      Object.assign(tab, entry === undefined ? own : {...asksOf(newTab()), cypher: entry.cypher, params: entry.params});
      tab.recalled = entry === undefined ? null : {at, own};
      if (tab.run.kind === "failed") tab.run = {kind: "none"};
      tab.lint = [];
      editor()?.set(tab.key, tab.cypher);
      asking.lintSoon(tab);
      draw();
    },
    searchKept() {
      state.keptOpen = true;
      draw();
      const history = document.getElementById("history");
      history?.scrollIntoView({block: "center"});
      (history?.querySelector("input") ?? history?.querySelector("summary"))?.focus();
    },
    showKeys: () => showKeys(help(), {title: words.keys, close: words.close, keys: words.keyList}),
    pin: (entry) => keep(state.kept.map((other) => (other === entry ? {...entry, pinned: !entry.pinned} : other))),
    forget: (entry) => keep(state.kept.filter((other) => other !== entry)),
    goTo: (offset) => editor()?.goTo(offset),
    nextFault() {
      const faults = shownFaults().toSorted((a, b) => a.offset - b.offset);
      const at = editor()?.cursor() ?? 0;
      const next = faults.find(({offset}) => offset > at) ?? faults[0];
      if (next !== undefined) editor()?.goTo(next.offset);
    },
    mend() {
      const at = editor()?.cursor() ?? 0;
      const fixes = shownFaults().flatMap(({fix}) => (fix === undefined ? [] : [fix]));
      const fix = fixes.find(({offset, length}) => offset <= at && at <= offset + length) ?? fixes[0];
      if (fix !== undefined) actions.applyFix(fix);
    },
    insert: (text) => editor()?.insert(text),
    newTab() {
      if (state.tabs.length >= MOST_TABS) return;
      state.notice = null;
      state.tab = newTab();
      state.tabs = [...state.tabs, state.tab];
      draw();
      editor()?.focus();
    },
    showTab(tab) {
      state.notice = null;
      state.tab = tab;
      draw();
    },
    closeTab(tab) {
      asking.cancel(tab);
      const at = state.tabs.indexOf(tab);
      const rest = state.tabs.filter((other) => other !== tab);
      state.tabs = rest.length === 0 ? [newTab()] : rest;
      if (state.tab === tab) state.tab = state.tabs[Math.min(at, state.tabs.length - 1)] as Tab;
      draw();
    },
    save(sentence) {
      const query = ownQuestion(sentence, state.tab, context);
      addOwn(query);
      Object.assign(state.tab, {question: query, edited: false, cypher: textOf(query, language)});
      state.tab.texts = startingTexts(query, textsOf(query, state.tab), suggested);
      editor()?.set(state.tab.key, state.tab.cypher);
      state.saving = false;
      state.notice = words.saved;
      draw();
    },
    exportFile: ({name, cypher}) => download(`${name}.cypher`, "text/plain;charset=utf-8", cypher),
    async importFile(file) {
      const opened = openedQuestion(file.name, await file.text());
      if ("fault" in opened) {
        state.notice = words.fileFault(file.name, opened.fault.line, opened.fault.words[language]);
        return draw();
      }
      addOwn(opened.query);
      open(questionTab(opened.query, startingTexts(opened.query, {}, suggested), language));
      state.notice = words.fileOpened(file.name);
      draw();
    },
    showStep(index) {
      const question = index === null ? undefined : stepsOf(state.planner)[index];
      const query = state.queries.find(({name}) => name === question?.query);
      if (question !== undefined && query !== undefined) actions.choose(query, fittingTexts(question, context));
      state.step = question === undefined ? null : index;
      draw();
    },
    forgetOwn(query) {
      keepOwn(state.own.filter((other) => other !== query));
      draw();
    },
    notebook() {
      const {answer} = state.tab;
      if (answer !== null) {
        const {name, text} = notebookPage(state.tab, answer, context);
        download(name, "text/markdown;charset=utf-8", text);
        state.notice = words.notebookSaved(name, language === "zh" ? "docs/" : "docs/en/");
        draw();
      }
    },
    showPlan() {
      actions.setTab({view: "plan"});
      void asking.plan(state.tab);
    },
    setTab(change) {
      Object.assign(state.tab, change);
      draw();
    },
    set(change) {
      Object.assign(state, change);
      draw();
    },
  };
  return actions;
}

/** What stood in the boxes, or in the parameters, under the names that the question now has. */
function textsOf(query: NamedQuery, {texts, answer}: Tab): Texts {
  const values = answer?.params ?? {};
  return Object.fromEntries(
    query.parameters.map(({name}) => {
      const value = values[name];
      return [name, texts[name] ?? (value === undefined || value === null ? "" : String(value))];
    }),
  );
}
