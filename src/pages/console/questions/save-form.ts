/** The form that saves a tab's query as a question: its sentence, with the parameters as $names in it. */
import {html, type TemplateResult} from "lit-html";
import type {Actions} from "../state/actions.js";
import type {ConsoleState} from "../state/console-state.js";
import type {ConsoleContext} from "../state/context.js";
import {paramsOf, tabTitle} from "../state/tab.js";

export function saveForm(state: ConsoleState, context: ConsoleContext, actions: Actions): TemplateResult | "" {
  if (!state.saving) return "";
  const {words, language} = context;
  const {tab} = state;
  const close = () => actions.set({saving: false});
  if (tab.answer === null || tab.answer.cypher !== tab.cypher) {
    return html`<p class="save soft s">${words.saveFirst} <button type="button" class="btn line"
      @click=${close}>${words.close}</button></p>`;
  }
  const found = paramsOf(tab);
  const names = "params" in found ? Object.keys(found.params).filter((name) => name !== "documentId") : [];
  const proposed = tab.question?.title[language] ?? tabTitle(tab, context);
  const submit = (event: Event) => {
    event.preventDefault();
    const sentence = String(new FormData(event.target as HTMLFormElement).get("sentence") ?? "").trim();
    if (sentence !== "") actions.save(sentence);
  };
  const parameters = () =>
    html`<span class="soft s">${words.saveParameters} ${names.map((name) => html`<code>$${name}</code> `)}</span>`;
  return html`<form class="save" @submit=${submit}><label>${words.saveName}
      <input class="box" name="sentence" required .value=${proposed} /></label>
    ${names.length === 0 ? "" : parameters()}
    <span class="tools"><button type="submit" class="btn line">${words.saveAs}</button>
    <button type="button" class="btn" @click=${close}>${words.close}</button></span></form>`;
}
