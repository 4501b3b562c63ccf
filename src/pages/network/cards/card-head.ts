/** The head of the card beside the drawing: what it is about, and the way back to no card. */
import {html, type TemplateResult} from "lit-html";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkMessages} from "../../../messages/network.js";

export const cardHead = (crumb: string, title: string, close: () => void, language: Language): TemplateResult =>
  html`<header><div><p class="s soft">${crumb}</p><h2>${title}</h2></div>
    <button type="button" class="close" aria-label=${inLanguage(networkMessages, language).unpin} @click=${close}><svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><path d="M2 2l10 10M12 2 2 12" stroke="currentColor" stroke-width="1.4"></path></svg></button></header>`;
