/** The head of the card next to the drawing: what it is about, and a button that closes it. */
import {html, type TemplateResult} from "lit-html";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkMessages} from "../../../messages/network.js";

/** @param crumb  what kind of thing it is, above its title */
export function cardHead(crumb: string, title: string, close: () => void, language: Language): TemplateResult {
  const {unpin} = inLanguage(networkMessages, language);
  return html`<header><div><p class="s soft">${crumb}</p><h2>${title}</h2></div>
    <button type="button" class="close" aria-label=${unpin} @click=${close}><svg width="14" height="14"
      viewBox="0 0 14 14" aria-hidden="true"><path d="M2 2l10 10M12 2 2 12" stroke="currentColor"
      stroke-width="1.4"></path></svg></button></header>`;
}
