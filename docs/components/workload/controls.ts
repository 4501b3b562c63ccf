/** The row of choices: counting, coordinating unit, line, groups. Every choice stands in the address. */
import {html, type TemplateResult} from "lit-html";
import type {LineMethod} from "../../analytics/threshold.js";
import {MEASURES} from "../../analytics/workload.js";
import type {WorkloadContext} from "./context.js";

const LINE_METHODS: readonly LineMethod[] = ["tukey", "robust-z"];

export function controls(context: WorkloadContext, groups: {names: string; points: number}): TemplateResult {
  const {words, state, set, coordinator} = context;
  return html`<div class="controls" role="group" aria-label=${words.method}>
    <span class="scroll"><span class="label">${words.method}</span><span class="seg" role="radiogroup" aria-label=${words.method}>
      ${MEASURES.map(
        ({id}) => html`<label><input type="radio" name="method" value=${id} .checked=${state.method === id}
          @change=${() => set({method: id}, {push: true})}>${words.measure[id]}</label>`,
      )}</span></span>
    ${
      coordinator === null
        ? ""
        : html`<label class="switch"><input type="checkbox" name="without" .checked=${state.without}
            @change=${() => set({without: !state.without}, {push: true})}><i></i>${words.without(coordinator.unit.name)}</label>`
    }
    <label><span class="label">${words.line}</span><select class="box" name="line" @change=${(event: Event) =>
      set({line: (event.target as HTMLSelectElement).value as LineMethod}, {push: true})}>
      ${LINE_METHODS.map((method) => html`<option value=${method} ?selected=${state.line === method}>${words.lineMethod[method]}</option>`)}</select></label>
    ${
      groups.points === 0
        ? ""
        : html`<label class="switch"><input type="checkbox" name="groups" .checked=${state.groups}
            @change=${() => set({groups: !state.groups}, {push: true})}><i></i>${words.withGroups(groups.names, groups.points)}</label>`
    }
  </div>`;
}
