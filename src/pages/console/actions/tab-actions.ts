/** Tabs: new, shown, closed, and the choices about what they show. */
import {showKeys} from "../../shared/key-list.js";
import type {TabActions} from "../state/actions.js";
import {isFree, MOST_TABS, newTab, type Tab} from "../state/tab.js";
import type {ConsoleParts} from "./parts.js";

export function tabActions({state, context, queryRunner, editor, draw, keysDialog}: ConsoleParts): TabActions {
  const {words} = context;
  return {
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
      queryRunner.cancel(tab);
      const at = state.tabs.indexOf(tab);
      const rest = state.tabs.filter((other) => other !== tab);
      state.tabs = rest.length === 0 ? [newTab()] : rest;
      if (state.tab === tab) state.tab = state.tabs[Math.min(at, state.tabs.length - 1)] as Tab;
      draw();
    },
    setTab(change) {
      Object.assign(state.tab, change);
      draw();
    },
    set(change) {
      Object.assign(state, change);
      draw();
    },
    showKeys: () => showKeys(keysDialog(), {title: words.keys, close: words.close, keys: words.keyList}),
  };
}

/** Shows a tab: instead of the one shown where that can be replaced without loss, else as a new one. */
export function openTab({state, queryRunner, draw}: ConsoleParts, tab: Tab): void {
  if (isFree(state.tab) || state.tabs.length >= MOST_TABS) {
    queryRunner.cancel(state.tab);
    state.tabs = state.tabs.map((other) => (other === state.tab ? tab : other));
  } else state.tabs = [...state.tabs, tab];
  state.tab = tab;
  state.notice = null;
  draw();
}
