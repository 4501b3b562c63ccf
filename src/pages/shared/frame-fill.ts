/**
 * Fills the frame around a page (frame.js) with what depends on the graph: the plan and the choice of plans, the counts,
 * the state of the data; and gives the frame its behaviour.
 */
import {html, render} from "lit-html";
import type {DocumentRow} from "../../analytics/rows.js";
import {inLanguage, type Language} from "../../messages/language.js";
import {pageMessages} from "../../messages/page.js";
import {listenForPages} from "./page-keys.js";
import type {Answer, RowsSource} from "./rows-source.js";

/** The plan that the address asks for, else the first; and the id that it asks for. */
export function chosenPlan(documents: readonly DocumentRow[]): {
  wanted: string | null;
  chosen: DocumentRow | undefined;
} {
  const wanted = new URLSearchParams(location.search).get("doc");
  return {wanted, chosen: documents.find((row) => row.id === wanted) ?? documents[0]};
}

/** The frame of a page that shows no rows of its own, such as the method page. */
export async function frameOnly({language, source}: {language: Language; source: RowsSource}): Promise<void> {
  wireFrame();
  const documents = await source.read("documents");
  fillFrame(language, documents, chosenPlan(documents.rows).chosen);
}

/** Fills every element of the frame that has a `data-fill` attribute. */
export function fillFrame(language: Language, answer: Answer<DocumentRow>, chosen: DocumentRow | undefined): void {
  const words = inLanguage(pageMessages, language);
  const documents = answer.rows;
  const fill = (name: string, content: unknown) => {
    for (const target of document.querySelectorAll<HTMLElement>(`[data-fill="${name}"]`)) {
      // The built page contains a placeholder text here; from the first filling on, the content is lit's.
      if (!target.hasAttribute("data-filled")) target.replaceChildren();
      target.setAttribute("data-filled", "");
      render(content, target);
    }
  };
  fill("points", chosen?.points ?? "");
  fill("diagnostics", chosen?.diagnostics ?? "");
  fill(
    "plan",
    chosen === undefined
      ? words.noPlan
      : html`${documents.length > 1 ? choice(documents, chosen, words.plan) : chosen.title}<span>${words.planSize(
          chosen.points,
          chosen.units,
        )}</span>`,
  );
  const date = answer.graph.loadedAt?.slice(0, 10) ?? "–";
  fill(
    "as-of",
    html`<div><i class=${answer.live ? "live" : "embedded"}></i>${answer.live ? words.live : words.embedded}</div>
      <div>${words.asOf(date)}</div>${chosen ? html`<div>${words.fingerprint(chosen.contentHash.slice(0, 8))}</div>` : ""}`,
  );
  if (chosen !== undefined && chosen.id !== documents[0]?.id) {
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-keep-plan]"))
      link.search = `?doc=${encodeURIComponent(chosen.id)}`;
  }
}

const choice = (documents: readonly DocumentRow[], chosen: DocumentRow, label: string) => html`
  <select aria-label=${label} @change=${(event: Event) => {
    location.search = `?doc=${encodeURIComponent((event.target as HTMLSelectElement).value)}`;
  }}>${documents.map((row) => html`<option value=${row.id} ?selected=${row.id === chosen.id}>${row.title}</option>`)}</select>`;

/** The frame's own behaviour: the menu on narrow screens, and the language switch that keeps the view. */
export function wireFrame(): void {
  const menu = document.querySelector<HTMLButtonElement>(".topbar .menu");
  menu?.addEventListener("click", () => {
    const open = menu.getAttribute("aria-expanded") !== "true";
    menu.setAttribute("aria-expanded", String(open));
    document.getElementById("navigation")?.classList.toggle("open", open);
  });
  listenForPages();
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-keep-query]"))
    link.addEventListener("click", () => {
      link.search = location.search;
    });
}
