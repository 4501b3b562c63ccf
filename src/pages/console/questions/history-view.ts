/** What was asked before: searchable, the ones to keep pinned. */
import {html, type TemplateResult} from "lit-html";
import type {Actions, ConsoleContext, ConsoleState} from "../state/context.js";
import {type Entry, found} from "../state/history.js";

const MOST_SHOWN = 20;

export function keptView(state: ConsoleState, {words}: ConsoleContext, actions: Actions): TemplateResult {
  const entries = found(state.kept, state.search);
  const typed = (event: Event) => actions.set({search: (event.target as HTMLInputElement).value});
  const rest = entries.length - MOST_SHOWN;
  return html`<details class="card kept" id="history" ?open=${state.keptOpen} @toggle=${(event: Event) => {
    const {open} = event.target as HTMLDetailsElement;
    if (open !== state.keptOpen) actions.set({keptOpen: open});
  }}>
    <summary><h2>${words.history}</h2> <span class="faint s">${state.kept.length}</span></summary>
    ${state.kept.length === 0 ? html`<p class="soft s">${words.historyNone}</p>` : html`<input type="search" aria-label=${words.historySearch} placeholder=${words.historySearch} .value=${state.search} @input=${typed} />`}
    ${state.kept.length > 0 && entries.length === 0 ? html`<p class="soft s">${words.historyMissing}</p>` : ""}
    <ul>${entries.slice(0, MOST_SHOWN).map((entry) => line(entry, words, actions))}</ul>
    ${rest > 0 ? html`<p class="soft s">${words.historyMore(rest)}</p>` : ""}</details>`;
}

function line(entry: Entry, words: ConsoleContext["words"], actions: Actions): TemplateResult {
  const title = entry.cypher.replace(/\s+/g, " ").trim();
  return html`<li><button type="button" class="link query" title=${entry.cypher} @click=${() => actions.reopen(entry)}><code>${title}</code></button>
    <span class="tools s"><time class="faint" datetime=${entry.at}>${moment(entry.at)}</time>
    <button type="button" class="link" aria-pressed=${entry.pinned ? "true" : "false"} @click=${() => actions.pin(entry)}>${entry.pinned ? `★ ${words.unpin}` : words.pin}</button>
    <button type="button" class="link" @click=${() => actions.forget(entry)}>${words.forget}</button></span></li>`;
}

/** Day and minute of this machine's clock. */
function moment(at: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return "";
  const two = (value: number) => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
