/** The saved questions, by purpose; a click asks one. */
import {html, type TemplateResult} from "lit-html";
import type {NamedQuery} from "./api.js";
import type {Actions, ConsoleContext, ConsoleState} from "./context.js";
import {startingTexts, type Texts} from "./sentence.js";
import {sentenceLine} from "./sentence-view.js";

/** Order of the purposes; questions of another purpose follow, and what only pages read comes folded at the end. */
const ORDER = ["responsibility", "meeting", "collaboration", "workload", "coverage", "checking"];

export function questions(
  state: ConsoleState,
  context: ConsoleContext,
  suggested: Texts,
  actions: Actions,
): TemplateResult {
  const {words} = context;
  const named = words.groups as Record<string, string>;
  const all = [...new Set(state.queries.map((query) => query.group))].filter((group) => group !== "data");
  const place = (group: string) => ORDER.indexOf(group) + 1 || ORDER.length + 1;
  const groups = all.sort((a, b) => place(a) - place(b));
  const textsOf = (query: NamedQuery) =>
    state.question?.name === query.name ? state.texts : startingTexts(query, {}, suggested);
  const line = (query: NamedQuery) =>
    html`<li><button type="button" aria-current=${state.question?.name === query.name ? "true" : "false"} @click=${() => actions.choose(query)}>${sentenceLine(query, textsOf(query), context)}</button></li>`;
  const data = state.queries.filter((query) => query.group === "data");
  return html`<section class="card questions" id="questions"><h2>${words.questions}</h2>
    ${groups.map(
      (group) => html`<h3>${named[group] ?? group}</h3>
        <ul>${state.queries.filter((query) => query.group === group).map(line)}</ul>`,
    )}
    ${data.length === 0 ? "" : html`<details><summary>${words.dataQuestions}</summary><ul>${data.map(line)}</ul></details>`}
  </section>`;
}
