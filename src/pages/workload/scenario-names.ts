/** Scenarios under a name: the form that keeps one in this browser, and the list of those that are kept. */
import {html, type TemplateResult} from "lit-html";
import {plainClick} from "../shared/plain-click.js";
import type {WorkloadContext} from "./context.js";
import {clearUndone} from "./scenario-edits.js";
import {type KeptScenario, keepScenario, keptScenarios, removeScenario} from "./scenario-store.js";

/** What came of the last click on "save". */
let status = "";

/** A name for the scenario: in the link as one types, in the browser on "save". */
export function nameForm(context: WorkloadContext, documentId: string): TemplateResult {
  const {words, state, set} = context;
  const save = (event: Event) => {
    event.preventDefault();
    const name = state.named.trim();
    status =
      name === ""
        ? words.nameFirst
        : keepScenario(documentId, {name, edits: state.try})
          ? words.kept(name)
          : words.notKept;
    set({});
  };
  const rename = (event: Event) => set({named: (event.target as HTMLInputElement).value.trim()});
  return html`<form class="keeper" @submit=${save}><label>${words.name} <input class="box" name="named" maxlength="60"
      .value=${state.named} @change=${rename}></label>
    <button class="btn line">${words.save}</button><span role="status" class="s">${status}</span>${keptChooser(
      context,
      documentId,
    )}</form>`;
}

/** Scenarios kept in this browser: each can be opened or removed. */
export function keptChooser({words, set, href}: WorkloadContext, documentId: string): TemplateResult | "" {
  const kept = keptScenarios(documentId);
  if (kept.length === 0) return "";
  const open = ({name, edits}: KeptScenario) =>
    plainClick(() => {
      clearUndone();
      status = "";
      set({try: edits, named: name}, {push: true});
    });
  const remove = (name: string) => {
    removeScenario(documentId, name);
    status = "";
    set({});
  };
  const item = (scenario: KeptScenario) => {
    const {name, edits} = scenario;
    return html`<li><a href=${href({try: edits, named: name})} @click=${open(scenario)}>${name}</a>（${words.editList(
      edits.length,
    )}）
      <button type="button" class="btn" aria-label=${`${words.remove} ${name}`} @click=${() => remove(name)}>${
        words.remove
      }</button></li>`;
  };
  return html`<details class="chooser"><summary>${words.scenarios(kept.length)}</summary>
    <div><ul>${kept.map(item)}</ul></div></details>`;
}
