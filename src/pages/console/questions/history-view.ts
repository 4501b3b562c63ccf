/** The history: earlier queries, searchable; pinned ones stay. */
import {html, type TemplateResult} from "lit-html";
import type {Actions, HistoryActions} from "../state/actions.js";
import type {ConsoleState} from "../state/console-state.js";
import type {ConsoleContext, Words} from "../state/context.js";
import {type HistoryEntry, searchHistory} from "../state/history.js";

const MOST_SHOWN = 20;

export function historyView(state: ConsoleState, {words}: ConsoleContext, actions: Actions): TemplateResult {
  const {history, historyOpen, search} = state;
  const entries = searchHistory(history, search);
  const rest = entries.length - MOST_SHOWN;
  const toggled = (event: Event) => {
    const {open} = event.target as HTMLDetailsElement;
    if (open !== state.historyOpen) actions.set({historyOpen: open});
  };
  const searched = (event: Event) => actions.set({search: (event.target as HTMLInputElement).value});
  const searchBox = () => html`<input type="search" aria-label=${words.historySearch}
    placeholder=${words.historySearch} .value=${search} @input=${searched} />`;
  return html`<details class="card kept" id="history" ?open=${historyOpen} @toggle=${toggled}>
    <summary><h2>${words.history}</h2> <span class="faint s">${history.length}</span></summary>
    ${history.length === 0 ? html`<p class="soft s">${words.historyNone}</p>` : searchBox()}
    ${history.length > 0 && entries.length === 0 ? html`<p class="soft s">${words.historyMissing}</p>` : ""}
    <ul>${entries.slice(0, MOST_SHOWN).map((entry) => line(entry, words, actions))}</ul>
    ${rest > 0 ? html`<p class="soft s">${words.historyMore(rest)}</p>` : ""}</details>`;
}

function line(entry: HistoryEntry, words: Words, actions: HistoryActions): TemplateResult {
  const {cypher, at, pinned} = entry;
  const text = cypher.replace(/\s+/g, " ").trim();
  return html`<li><button type="button" class="link query" title=${cypher}
      @click=${() => actions.reopen(entry)}><code>${text}</code></button>
    <span class="tools s"><time class="faint" datetime=${at}>${moment(at)}</time>
    <button type="button" class="link" aria-pressed=${pinned ? "true" : "false"}
      @click=${() => actions.pin(entry)}>${pinned ? `★ ${words.unpin}` : words.pin}</button>
    <button type="button" class="link" @click=${() => actions.forget(entry)}>${words.forget}</button></span></li>`;
}

/** Day and minute by this machine's clock; "" where the time cannot be read. */
function moment(at: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return "";
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
