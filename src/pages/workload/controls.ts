/** The rows of choices: counting, coordinating units, line, groups, columns. Every choice stands in the address. */
import {html, type TemplateResult} from "lit-html";
import {MEASURES, type MeasureId} from "../../analytics/measures.js";
import type {LineMethod} from "../../analytics/threshold.js";
import {inSentence} from "../../tables/figures.js";
import {activeLine, type WorkloadContext} from "./context.js";

const LINE_METHODS: readonly LineMethod[] = ["tukey", "robust-z"];
/** More columns of signs than this cannot be read across. */
const MOST_COLUMNS = 6;

const chosenIn = (event: Event) => (event.target as HTMLInputElement | HTMLSelectElement).value;

export function controls(
  context: WorkloadContext,
  groups: {names: string; points: number},
  coordinatorsPlace: TemplateResult,
  plans: TemplateResult | "",
): TemplateResult {
  const {words, state, set, coordinators, coordinatorNames, columns} = context;
  // The counting in use stays in reach even when its column is taken away.
  const offered = MEASURES.filter((measure) => columns.includes(measure) || measure.id === state.method);
  return html`<div class="controls" role="group" aria-label=${words.method}>
    <span class="scroll"><span class="label">${words.method}</span><span class="seg" role="radiogroup" aria-label=${words.method}>
      ${offered.map(
        ({
          id,
        }) => html`<label title=${words.explain[id]}><input type="radio" name="method" value=${id} .checked=${state.method === id}
          @change=${() => set(withMeasure(id, context), {push: true})}>${words.measure[id]}</label>`,
      )}</span></span>
    ${
      coordinators.length === 0
        ? ""
        : html`<label class="switch"><input type="checkbox" name="without" .checked=${state.without}
            @change=${() => set({without: !state.without}, {push: true})}><i></i>${words.without(coordinatorNames)}</label>`
    }
    ${lineChoice(context)}
    ${
      groups.points === 0
        ? ""
        : html`<label class="switch"><input type="checkbox" name="groups" .checked=${state.groups}
            @change=${() => set({groups: !state.groups}, {push: true})}><i></i>${words.withGroups(groups.names, groups.points)}</label>`
    }
    <label><span class="label">${words.order}</span><select class="box" name="order" @change=${(event: Event) => set({order: chosenIn(event) as "load" | "rank"}, {push: true})}>
      ${(["load", "rank"] as const).map((order) => html`<option value=${order} ?selected=${state.order === order}>${words.orderBy[order]}</option>`)}</select></label>
  </div>
  <div class="choosers">${measureChooser(context)}<details class="chooser"><summary>${words.chooseCoordinators(coordinators.length)}</summary><div>${coordinatorsPlace}</div></details>${plans}</div>`;
}

/** A line of the reader's own belongs to one counting: with another counting it falls back to the rule. */
export const withMeasure = (method: MeasureId, {state}: Pick<WorkloadContext, "state">) => ({
  method,
  line: typeof state.line === "number" ? ("tukey" as const) : state.line,
});

function lineChoice(context: WorkloadContext): TemplateResult {
  const {words, state, set} = context;
  const own = typeof state.line === "number";
  const present =
    activeLine(context, state.method).active ?? Math.max(...context.loads.map((load) => load.figures[state.method]));
  const choose = (event: Event) => {
    const chosen = chosenIn(event);
    set({line: chosen === "own" ? Number(present.toFixed(2)) : (chosen as LineMethod)}, {push: true});
  };
  return html`<span><label><span class="label">${words.line}</span><select class="box" name="line" @change=${choose}>
      ${LINE_METHODS.map((method) => html`<option value=${method} ?selected=${state.line === method}>${words.lineMethod[method]}</option>`)}
      <option value="own" ?selected=${own}>${words.lineMethod.own}</option></select></label>
    ${
      own
        ? html`<input class="box figure" type="number" name="line-figure" min="0" step="any" aria-label=${words.lineFigure} .value=${inSentence(state.line as number)}
            @change=${(event: Event) => {
              const figure = Number(chosenIn(event));
              if (chosenIn(event).trim() !== "" && Number.isFinite(figure) && figure >= 0) set({line: figure});
            }}> ${words.unitOf[MEASURES.find(({id}) => id === state.method)!.unit]}`
        : ""
    }</span>`;
}

/** Which measures stand in the columns, each with what it counts: chooser and help in one. */
function measureChooser({words, state, set, columns, loads}: WorkloadContext): TemplateResult {
  const ids = columns.map(({id}) => id);
  const toggle = (id: MeasureId) => {
    const next = ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
    set({columns: MEASURES.filter((measure) => next.includes(measure.id)).map((measure) => measure.id)}, {push: true});
  };
  const border = (
    name: "short" | "long",
  ) => html`<input class="box figure" type="number" name=${name} min="1" max="999" step="1"
    aria-label=${words.borders[name]} .value=${String(state[name])} @change=${(event: Event) => {
      const figure = Math.round(Number(chosenIn(event)));
      if (figure >= 1 && figure <= 999) set({[name]: figure}, {push: true});
    }}>`;
  return html`<details class="chooser"><summary>${words.chooseMeasures(ids.length)}</summary><div>
    <p class="soft">${words.chooseMeasuresNote(MOST_COLUMNS)}</p>
    <ul>${MEASURES.map(({id, source}) => {
      const empty = loads.every((load) => load.figures[id] === 0);
      const taken = ids.includes(id);
      return html`<li><label><input type="checkbox" name="column" value=${id} .checked=${taken} ?disabled=${(empty && !taken) || (taken ? ids.length === 1 : ids.length >= MOST_COLUMNS)}
        @change=${() => toggle(id)}> <b>${words.measure[id]}</b></label>
        <p>${words.explain[id]}${empty ? html` <b>${words.noSuch}</b>` : ""}${source === null ? "" : html` <small>${source}</small>`}</p></li>`;
    })}</ul>
    <p>${words.borders.short} ${border("short")} ${words.borders.long} ${border("long")}</p></div></details>`;
}

/** Which units run the plan: the suggestion, or the reader's own. */
export function coordinatorChoices({words, state, set, loads, coordinators}: WorkloadContext): TemplateResult {
  const ids = coordinators.map((load) => load.unit.id);
  const toggle = (id: string) => {
    const next = ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
    set({apart: next.length === 0 ? ["none"] : next}, {push: true});
  };
  return html`<p class="soft">${words.coordinatorsNote}</p>
    <p class="units">${loads.map(({unit}) => html`<label><input type="checkbox" name="apart" value=${unit.id} .checked=${ids.includes(unit.id)} @change=${() => toggle(unit.id)}> ${unit.name}</label>`)}</p>
    ${state.apart.length === 0 ? "" : html`<button type="button" class="btn line" @click=${() => set({apart: []}, {push: true})}>${words.asSuggested}</button>`}`;
}
