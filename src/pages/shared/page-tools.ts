/** The line above a page's title: the page and the plan, and what can be copied or downloaded. */
import {html, type TemplateResult} from "lit-html";
import {inLanguage, type Language} from "../../messages/language.js";
import {pageMessages} from "../../messages/page.js";

interface PageTools {
  language: Language;
  /** Name of the page. */
  page: string;
  /** Title of the plan. */
  plan: string;
  onCsv?: (() => void) | undefined;
  /** Address of the console with the query that the page is made from. */
  console?: string | undefined;
  more?: TemplateResult | undefined;
}

export function pageTools({language, page, plan, onCsv, console, more}: PageTools): TemplateResult {
  const words = inLanguage(pageMessages, language);
  const copy = async (event: Event) => {
    const button = event.currentTarget as HTMLButtonElement;
    await navigator.clipboard.writeText(location.href);
    button.textContent = words.copied;
  };
  return html`<div class="crumb"><span>${page} · ${plan}</span><span class="tools">
    <button type="button" class="btn wide" @click=${copy}>${words.copyLink}</button>
    ${onCsv === undefined ? "" : html`<button type="button" class="btn wide" @click=${onCsv}>${words.csv}</button>`}
    ${console === undefined ? "" : html`<a class="btn wide" href=${console}>${words.showCypher}</a>`}
    ${more ?? ""}</span></div>`;
}

/** Address of another page of the site in the same language, with the chosen plan kept. */
export function pageAddress(page: string, parameters: Record<string, string | undefined> = {}): string {
  const search = new URLSearchParams();
  const plan = new URLSearchParams(location.search).get("doc");
  if (plan !== null) search.set("doc", plan);
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) search.set(name, value);
  const query = search.toString();
  return `./${page}${query === "" ? "" : `?${query}`}`;
}
