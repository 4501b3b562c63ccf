/**
 * Asking the service: a tab's run, its cancelling, and the look at a text while it is being written.
 *
 * The state is changed and drawn again; each tab runs by itself, so that one may wait while another is read.
 */

import {EXPLAIN, errorFaults, warningFaults, withoutExplain} from "./editor/lint.js";
import {runQuery} from "./state/api.js";
import type {ConsoleContext, ConsoleState, Tab} from "./state/context.js";
import {withEntry} from "./state/history.js";
import {paramsOf, paramsText} from "./state/tab.js";

/** The text is looked at once its writer has paused this long. */
const PAUSE_MS = 500;

export interface Asking {
  run(tab: Tab): Promise<void>;
  cancel(tab: Tab): void;
  /** Gets the plan of the tab's answer, where it came without one. */
  plan(tab: Tab): Promise<void>;
  /** Looks at the tab's text after a pause. */
  lintSoon(tab: Tab): void;
}

export interface AskingOptions {
  state: ConsoleState;
  context: ConsoleContext;
  draw: () => void;
  /** Keeps the history. */
  keep: (kept: ConsoleState["kept"]) => void;
}

export function asking({state, context, draw, keep}: AskingOptions): Asking {
  const {language, words} = context;
  let linting: {timer: ReturnType<typeof setTimeout>; control: AbortController} | undefined;
  const stopLint = () => {
    clearTimeout(linting?.timer);
    linting?.control.abort();
    linting = undefined;
  };
  const lint = async (tab: Tab, control: AbortController) => {
    const {cypher} = tab;
    const asked = paramsOf(tab);
    const plain = !/^\s*(?:EXPLAIN|PROFILE)\b/i.test(cypher);
    if (cypher.trim() === "" || tab.running !== null || !plain) return;
    const outcome = await runQuery(EXPLAIN + cypher, "params" in asked ? asked.params : {}, language, control.signal);
    if (control.signal.aborted || tab.cypher !== cypher) return;
    if (outcome.kind === "error")
      tab.lint = withoutExplain(errorFaults(outcome.error, EXPLAIN + cypher, state.schema, words), cypher);
    else if (outcome.kind === "answer") {
      const {warnings} = outcome.answer.summary;
      tab.lint = withoutExplain(warningFaults(warnings, EXPLAIN + cypher, state.schema, words), cypher);
    } else tab.lint = [];
    draw();
  };
  return {
    async run(tab) {
      stopLint();
      tab.lint = [];
      tab.recalled = null;
      tab.running?.abort();
      const asked = paramsOf(tab);
      if ("wrong" in asked) {
        tab.running = null;
        tab.run = {kind: "failed", error: {code: "query-parameter", message: asked.wrong(context), remedy: ""}};
        return draw();
      }
      const control = new AbortController();
      tab.running = control;
      tab.run = {kind: "running"};
      draw();
      const {cypher, question} = tab;
      const outcome = await runQuery(cypher, asked.params, language, control.signal);
      if (tab.running !== control) return; // a later run has taken its place
      tab.running = null;
      if (outcome.kind === "answer") {
        // Another question's answer looks best in the view that fits it; a changed text keeps the reader's.
        if (tab.answer?.result.columns.join() !== outcome.answer.columns.join()) {
          Object.assign(tab, {sort: null, filter: "", widths: {}, chart: {}});
        }
        const {plan = null} = outcome.answer;
        tab.answer = {result: outcome.answer, plan, cypher, question, params: asked.params};
        tab.run = {kind: "answered"};
        if (question === null || tab.edited) {
          const at = new Date().toISOString();
          keep(withEntry(state.kept, {cypher, params: paramsText(tab), question: question?.name ?? null, at}));
        }
      } else if (outcome.kind === "error") tab.run = {kind: "failed", error: outcome.error};
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
    lintSoon(tab) {
      stopLint();
      const control = new AbortController();
      linting = {timer: setTimeout(() => void lint(tab, control), PAUSE_MS), control};
    },
  };
}
