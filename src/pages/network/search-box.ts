/** The box that searches a unit by its name, and the units that it finds. */
import {html, type TemplateResult} from "lit-html";
import {inLanguage, type Language} from "../../messages/language.js";
import {networkMessages} from "../../messages/network.js";
import type {NetworkUnit} from "./model/network.js";

export interface SearchOptions {
  query: string;
  /** Units that the query finds, best first. */
  found: readonly NetworkUnit[];
  language: Language;
  typed: (query: string) => void;
  choose: (id: string) => void;
}

const SHOWN = 8;

export function searchBox(options: SearchOptions): TemplateResult {
  const {query, found, language, typed, choose} = options;
  const say = inLanguage(networkMessages, language);
  const typedInto = (event: Event) => typed((event.target as HTMLInputElement).value);
  const option = ({id, name, points}: NetworkUnit) => {
    const keys = (event: KeyboardEvent) => {
      if (event.key === "Enter") choose(id);
    };
    return html`<li role="option" tabindex="-1" aria-selected="false" @click=${() => choose(id)}
      @keydown=${keys}>${name} <span class="soft">${points} ${say.pointsUnit}</span></li>`;
  };
  return html`<span class="network-search" role="search" @keydown=${(event: KeyboardEvent) => moveOrChoose(event, options)}>
    <input class="box" type="search" role="combobox" aria-expanded=${query !== ""} aria-controls="found-units"
      aria-autocomplete="list" autocomplete="off" aria-label=${say.searchLabel} placeholder=${say.search}
      .value=${query} @input=${typedInto}><kbd aria-hidden="true">/</kbd>
    <ul id="found-units" role="listbox" aria-label=${say.searchLabel} ?hidden=${query === ""}>${
      found.length === 0 ? html`<li class="soft">${say.noMatch}</li>` : found.slice(0, SHOWN).map(option)
    }</ul></span>`;
}

/** Arrow keys move between the box and what it found; Enter in the box chooses the first. */
function moveOrChoose(event: KeyboardEvent, {found, choose}: SearchOptions): void {
  const box = (event.currentTarget as Element).closest(".network-search")!;
  const items = [...box.querySelectorAll<HTMLElement>("[role=option]")];
  const at = items.indexOf(document.activeElement as HTMLElement);
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const next = at + (event.key === "ArrowDown" ? 1 : -1);
    (items[next] ?? box.querySelector("input"))?.focus();
  } else if (event.key === "Enter" && at === -1 && found[0] !== undefined) choose(found[0].id);
  else return;
  event.preventDefault();
}
