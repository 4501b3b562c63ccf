/** What was asked before: searchable, pinned under a name, taken away as a query file. */
import {html, type TemplateResult} from "lit-html";
import {download} from "../download.js";
import type {Actions, ConsoleContext, ConsoleState} from "./context.js";
import {type Entry, found, queryFile} from "./kept.js";

const MOST_SHOWN = 20;

export function keptView(state: ConsoleState, {words}: ConsoleContext, actions: Actions): TemplateResult {
  const entries = found(state.kept, state.search);
  const typed = (event: Event) => actions.set({search: (event.target as HTMLInputElement).value});
  return html`<details class="card kept" ?open=${state.keptOpen} @toggle=${(event: Event) => {
    const {open} = event.target as HTMLDetailsElement;
    if (open !== state.keptOpen) actions.set({keptOpen: open});
  }}>
    <summary>${words.history} <span class="faint s">${state.kept.length}</span></summary>
    ${state.kept.length === 0 ? html`<p class="soft s">${words.historyNone}</p>` : html`<input type="search" aria-label=${words.historySearch} placeholder=${words.historySearch} .value=${state.search} @input=${typed} />`}
    ${state.kept.length > 0 && entries.length === 0 ? html`<p class="soft s">${words.historyMissing}</p>` : ""}
    <ul>${entries.slice(0, MOST_SHOWN).map((entry) => line(entry, state, words, actions))}</ul></details>`;
}

function line(entry: Entry, state: ConsoleState, words: ConsoleContext["words"], actions: Actions): TemplateResult {
  const first = entry.cypher.split("\n").find((text) => text.trim() !== "") ?? "";
  const title = entry.name !== "" ? entry.name : first.replace(/^\/\/\s*/, "");
  const file = () => {
    const columns = state.answer?.result.columns ?? [];
    const params = parsed(entry.params);
    download(`${title.slice(0, 40)}.cypher`, "text/plain", queryFile(title, entry.cypher, columns, params));
  };
  return html`<li><button type="button" class="link" title=${entry.cypher} @click=${() => actions.reopen(entry)}>${entry.pinned ? "★ " : ""}${title}</button>
    <span class="tools s"><button type="button" class="link" @click=${() => actions.pin(entry)}>${entry.pinned ? words.unpin : words.saveAs}</button>
    ${entry.pinned ? html`<button type="button" class="link" @click=${file}>${words.asFile}</button>` : ""}
    <button type="button" class="link" @click=${() => actions.forget(entry)}>${words.forget}</button></span></li>`;
}

function parsed(params: string): Record<string, unknown> {
  try {
    return JSON.parse(params || "{}") as Record<string, unknown>;
  } catch {
    return {};
  }
}
