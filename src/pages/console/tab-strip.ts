/** The tabs above the question: each is one query with its own answer. */
import {html, type TemplateResult} from "lit-html";
import type {TabActions} from "./state/actions.js";
import type {ConsoleState} from "./state/console-state.js";
import type {ConsoleContext} from "./state/context.js";
import {MOST_TABS, type Tab, tabTitle} from "./state/tab.js";

export function tabStrip(state: ConsoleState, context: ConsoleContext, actions: TabActions): TemplateResult {
  const {words} = context;
  const isFull = state.tabs.length >= MOST_TABS;
  const tabs = state.tabs.map((each) => tab(each, state, context, actions));
  return html`<div class="tabs"><div class="strip" role="group" aria-label=${words.tabs}>${tabs}</div>
    <button type="button" class="new" aria-label=${words.newTab} title=${words.newTab} ?disabled=${isFull}
      @click=${actions.newTab}>＋</button></div>`;
}

function tab(tab: Tab, state: ConsoleState, context: ConsoleContext, actions: TabActions): TemplateResult {
  const {words} = context;
  const title = tabTitle(tab, context);
  const chosen = tab === state.tab;
  const stop = chosen ? 0 : -1;
  const name = html`<button type="button" class="name" aria-current=${chosen ? "true" : "false"} tabindex=${stop}
    title=${title} @click=${() => actions.showTab(tab)}
    @keydown=${(event: KeyboardEvent) => onKey(event, tab, state, actions)}>${mark(tab, context)}<span>${title}</span></button>`;
  const close = () => html`<button type="button" class="close" aria-label=${words.closeTab(title)} tabindex=${stop}
    @click=${() => actions.closeTab(tab)}>×</button>`;
  const isOnlyEmpty = state.tabs.length === 1 && tab.cypher === "";
  return html`<span class="tab${chosen ? " chosen" : ""}">${name}${isOnlyEmpty ? "" : close()}</span>`;
}

/** Whether a tab is running, or wrong. */
function mark(tab: Tab, {words}: ConsoleContext): TemplateResult | "" {
  if (tab.run.kind === "running") return html`<i class="busy" title=${words.running}></i>`;
  const wrong = tab.run.kind === "failed" || tab.lint.some(({severity}) => severity === "error");
  return wrong ? html`<i class="wrong" title=${words.wrong}></i>` : "";
}

/** Arrow keys show the next tab, Delete closes the tab; the focus moves to the tab that is then shown. */
function onKey(event: KeyboardEvent, tab: Tab, state: ConsoleState, actions: TabActions): void {
  const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  if (event.key === "Delete") actions.closeTab(tab);
  else if (step !== 0) {
    const to = state.tabs[(state.tabs.indexOf(tab) + step + state.tabs.length) % state.tabs.length];
    if (to !== undefined) actions.showTab(to);
  } else return;
  event.preventDefault();
  (event.currentTarget as HTMLElement).closest(".strip")?.querySelector<HTMLElement>("[aria-current=true]")?.focus();
}
