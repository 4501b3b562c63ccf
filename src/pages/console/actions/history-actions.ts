/** The history: earlier queries in a tab, pinned or forgotten. */
import type {HistoryActions} from "../state/actions.js";
import {inputOf, newTab} from "../state/tab.js";
import type {ConsoleParts} from "./parts.js";
import {openTab} from "./tab-actions.js";

export function historyActions(parts: ConsoleParts): HistoryActions {
  const {state, queryRunner, editor, draw, setHistory, toTop} = parts;
  return {
    reopen({cypher, params}) {
      openTab(parts, newTab({cypher, params}));
      void queryRunner.run(state.tab);
      toTop();
    },
    recall(step) {
      const {tab, history} = state;
      const own = tab.recalled?.own ?? inputOf(tab);
      let at = (tab.recalled?.at ?? -1) + step;
      // An entry that the tab shows already, as after a run, is skipped.
      while (history[at]?.cypher === tab.cypher) at += step;
      const entry = history[at];
      if (at < -1 || (at >= 0 && entry === undefined)) return;
      const input = entry === undefined ? own : {...inputOf(newTab()), cypher: entry.cypher, params: entry.params};
      Object.assign(tab, input);
      tab.recalled = entry === undefined ? null : {at, own};
      if (tab.run.kind === "failed") tab.run = {kind: "none"};
      tab.lint = [];
      editor()?.set(tab.key, tab.cypher);
      queryRunner.lintSoon(tab);
      draw();
    },
    openHistory() {
      state.historyOpen = true;
      draw();
      const element = document.getElementById("history");
      element?.scrollIntoView({block: "center"});
      (element?.querySelector("input") ?? element?.querySelector("summary"))?.focus();
    },
    pin: (entry) =>
      setHistory(state.history.map((other) => (other === entry ? {...entry, pinned: !entry.pinned} : other))),
    forget: (entry) => setHistory(state.history.filter((other) => other !== entry)),
  };
}
