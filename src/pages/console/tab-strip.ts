/** The tabs above the question: one a query, each with its own answer. */
import {html, type TemplateResult} from "lit-html";
import type {Actions, ConsoleContext, ConsoleState, Tab} from "./state/context.js";
import {MOST_TABS, tabTitle} from "./state/tab.js";

export function tabStrip(state: ConsoleState, context: ConsoleContext, actions: Actions): TemplateResult {
  const {words} = context;
  const move = (event: KeyboardEvent, tab: Tab) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (event.key === "Delete") actions.closeTab(tab);
    else if (step !== 0) {
      const to = state.tabs[(state.tabs.indexOf(tab) + step + state.tabs.length) % state.tabs.length];
      if (to !== undefined) actions.showTab(to);
    } else return;
    event.preventDefault();
    (event.currentTarget as HTMLElement).closest(".strip")?.querySelector<HTMLElement>("[aria-current=true]")?.focus();
  };
  const tab = (each: Tab) => {
    const title = tabTitle(each, context);
    const chosen = each === state.tab;
    const wrong = each.run.kind === "failed" || each.lint.some(({severity}) => severity === "error");
    return html`<span class="tab${chosen ? " chosen" : ""}"><button type="button" class="name" aria-current=${chosen ? "true" : "false"} tabindex=${chosen ? 0 : -1} title=${title}
      @click=${() => actions.showTab(each)} @keydown=${(event: KeyboardEvent) => move(event, each)}>${
        each.run.kind === "running"
          ? html`<i class="busy" title=${words.running}></i>`
          : wrong
            ? html`<i class="wrong" title=${words.wrong}></i>`
            : ""
      }<span>${title}</span></button>${
        state.tabs.length === 1 && each.cypher === ""
          ? ""
          : html`<button type="button" class="close" aria-label=${words.closeTab(title)} tabindex=${chosen ? 0 : -1} @click=${() => actions.closeTab(each)}>×</button>`
      }</span>`;
  };
  return html`<div class="tabs"><div class="strip" role="group" aria-label=${words.tabs}>${state.tabs.map(tab)}</div>
    <button type="button" class="new" aria-label=${words.newTab} title=${words.newTab} ?disabled=${state.tabs.length >= MOST_TABS} @click=${actions.newTab}>＋</button></div>`;
}
