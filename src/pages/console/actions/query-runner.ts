/**
 * Runs queries through the API: a tab's run and its cancelling, the plan of an answer, and the lint of a text while it
 * is being written.
 *
 * The state is changed and drawn again. Each tab runs by itself, so that one can wait while another is read.
 */
import {EXPLAIN, errorIssues, warningIssues, withoutExplain} from "../editor/lint.js";
import {type QueryError, type QueryResult, runQuery} from "../state/api.js";
import type {ConsoleState} from "../state/console-state.js";
import type {ConsoleContext} from "../state/context.js";
import {withEntry} from "../state/history.js";
import {type Answered, type LintIssue, paramsOf, paramsText, type Tab} from "../state/tab.js";

/** The text is checked once the writer has paused for so long. */
const PAUSE_MS = 500;

export interface QueryRunner {
  run(tab: Tab): Promise<void>;
  cancel(tab: Tab): void;
  /** Gets the plan of the tab's answer, where it came without one. */
  plan(tab: Tab): Promise<void>;
  /** Checks the tab's text after a pause. */
  lintSoon(tab: Tab): void;
}

interface QueryRunnerOptions {
  state: ConsoleState;
  context: ConsoleContext;
  draw: () => void;
  setHistory: (history: ConsoleState["history"]) => void;
}

export function queryRunner({state, context, draw, setHistory}: QueryRunnerOptions): QueryRunner {
  const {language} = context;
  const linter = newLinter(async (tab, signal) => {
    const lint = await lintOf(tab, state, context, signal);
    if (lint === null) return;
    tab.lint = lint;
    draw();
  });

  /** Takes an answer into the tab; a text that the reader wrote goes into the history. */
  const showAnswer = (tab: Tab, result: QueryResult, sent: Pick<Answered, "cypher" | "question" | "params">) => {
    // The answer to another question is shown in the view that fits it; that to a changed text keeps the reader's.
    if (tab.answer?.result.columns.join() !== result.columns.join()) {
      Object.assign(tab, {sort: null, filter: "", widths: {}, chart: {}});
    }
    const {cypher, question} = sent;
    tab.answer = {result, plan: result.plan ?? null, ...sent};
    tab.run = {kind: "answered"};
    if (question !== null && !tab.edited) return;
    const entry = {cypher, params: paramsText(tab), question: question?.name ?? null, at: new Date().toISOString()};
    setHistory(withEntry(state.history, entry));
  };
  const showError = (tab: Tab, error: QueryError) => {
    tab.run = {kind: "failed", error};
  };

  return {
    async run(tab) {
      linter.stop();
      tab.lint = [];
      tab.recalled = null;
      tab.running?.abort();
      const found = paramsOf(tab);
      if ("wrong" in found) {
        tab.running = null;
        showError(tab, {code: "query-parameter", message: found.wrong(context), remedy: ""});
        return draw();
      }
      const control = new AbortController();
      tab.running = control;
      tab.run = {kind: "running"};
      draw();
      const {cypher, question} = tab;
      const outcome = await runQuery(cypher, found.params, language, control.signal);
      if (tab.running !== control) return; // a later run has taken its place
      tab.running = null;
      if (outcome.kind === "answer") showAnswer(tab, outcome.answer, {cypher, question, params: found.params});
      else if (outcome.kind === "error") showError(tab, outcome.error);
      else tab.run = {kind: outcome.kind};
      if (outcome.kind === "away") tab.answer = null;
      draw();
    },
    cancel: (tab) => tab.running?.abort(),
    async plan({answer}) {
      if (answer === null || answer.plan !== null) return;
      const outcome = await runQuery(EXPLAIN + answer.cypher, answer.params, language, new AbortController().signal);
      if (outcome.kind === "answer") answer.plan = outcome.answer.plan ?? null;
      draw();
    },
    lintSoon: linter.soon,
  };
}

/** Calls `lint` for the last tab that it was asked for, after a pause; `stop` also cancels one that is under way. */
function newLinter(lint: (tab: Tab, signal: AbortSignal) => Promise<void>) {
  let pending: {timer: ReturnType<typeof setTimeout>; control: AbortController} | undefined;
  const stop = () => {
    clearTimeout(pending?.timer);
    pending?.control.abort();
    pending = undefined;
  };
  const soon = (tab: Tab) => {
    stop();
    const control = new AbortController();
    pending = {timer: setTimeout(() => void lint(tab, control.signal), PAUSE_MS), control};
  };
  return {soon, stop};
}

/** The issues of a tab's text, by EXPLAIN; null where the text cannot be checked, or has changed meanwhile. */
async function lintOf(
  tab: Tab,
  state: Pick<ConsoleState, "schema">,
  {words, language}: ConsoleContext,
  signal: AbortSignal,
): Promise<LintIssue[] | null> {
  const {cypher} = tab;
  const found = paramsOf(tab);
  const hasPrefix = /^\s*(?:EXPLAIN|PROFILE)\b/i.test(cypher);
  if (cypher.trim() === "" || tab.running !== null || hasPrefix) return null;
  const text = EXPLAIN + cypher;
  const outcome = await runQuery(text, "params" in found ? found.params : {}, language, signal);
  if (signal.aborted || tab.cypher !== cypher) return null;
  if (outcome.kind === "error") return withoutExplain(errorIssues(outcome.error, text, state.schema, words), cypher);
  if (outcome.kind !== "answer") return [];
  return withoutExplain(warningIssues(outcome.answer.summary.warnings, text, state.schema, words), cypher);
}
