/** The rows of choices: counting, coordinating units, line, groups, columns. Every choice is in the page's address. */
import {html, type TemplateResult} from "lit-html";
import {MEASURES, type Measure, type MeasureId, measureOf} from "../../analytics/measures.js";
import type {LineMethod} from "../../analytics/threshold.js";
import {inSentence} from "../../tables/figures.js";
import {toggled} from "../shared/url-state.js";
import {checkboxList} from "./checkbox-list.js";
import {activeLine, type WorkloadContext} from "./context.js";

const LINE_METHODS: readonly LineMethod[] = ["tukey", "robust-z"];
/** More columns of marks than this cannot be compared at a glance. */
const MOST_COLUMNS = 6;

const chosenIn = (event: Event) => (event.target as HTMLInputElement | HTMLSelectElement).value;

/**
 * @param groups  names of the groups that points are given to, and how many points
 * @param coordinatorsSlot  where `coordinatorChoices` is drawn later
 * @param plans  the choice of plans that are counted together
 */
export function controls(
  context: WorkloadContext,
  groups: {names: string; points: number},
  coordinatorsSlot: TemplateResult,
  plans: TemplateResult | "",
): TemplateResult {
  const {words, state, set, coordinators, coordinatorNames} = context;
  return html`<div class="controls" role="group" aria-label=${words.method}>
    ${measureChoice(context)}
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
            @change=${() => set({groups: !state.groups}, {push: true})}><i></i>${words.withGroups(
              groups.names,
              groups.points,
            )}</label>`
    }
    ${orderChoice(context)}
  </div>
  <div class="choosers">${columnChooser(context)}<details class="chooser">
    <summary>${words.chooseCoordinators(coordinators.length)}</summary><div>${coordinatorsSlot}</div></details>${plans}</div>`;
}

/** A line of the reader's own belongs to one counting: with another counting it falls back to the rule. */
export const withMeasure = (method: MeasureId, {state}: Pick<WorkloadContext, "state">) => ({
  method,
  line: typeof state.line === "number" ? ("tukey" as const) : state.line,
});

function measureChoice(context: WorkloadContext): TemplateResult {
  const {words, state, set, columns} = context;
  // The counting in use can be chosen even if its column has been removed.
  const offered = MEASURES.filter((measure) => columns.includes(measure) || measure.id === state.method);
  const radio = ({id}: Measure) =>
    html`<label title=${words.explain[id]}><input type="radio" name="method" value=${id} .checked=${state.method === id}
      @change=${() => set(withMeasure(id, context), {push: true})}>${words.measure[id]}</label>`;
  return html`<span class="scroll"><span class="label">${words.method}</span><span class="seg" role="radiogroup"
    aria-label=${words.method}>${offered.map(radio)}</span></span>`;
}

function orderChoice({words, state, set}: WorkloadContext): TemplateResult {
  const option = (order: "load" | "rank") =>
    html`<option value=${order} ?selected=${state.order === order}>${words.orderBy[order]}</option>`;
  return html`<label><span class="label">${words.order}</span><select class="box" name="order"
    @change=${(event: Event) => set({order: chosenIn(event) as "load" | "rank"}, {push: true})}>
      ${option("load")}${option("rank")}</select></label>`;
}

function lineChoice(context: WorkloadContext): TemplateResult {
  const {words, state, set} = context;
  const own = typeof state.line === "number";
  const present =
    activeLine(context, state.method).active ?? Math.max(...context.loads.map((load) => load.figures[state.method]));
  const choose = (event: Event) => {
    const chosen = chosenIn(event);
    set({line: chosen === "own" ? Number(present.toFixed(2)) : (chosen as LineMethod)}, {push: true});
  };
  const setFigure = (event: Event) => {
    const figure = Number(chosenIn(event));
    if (chosenIn(event).trim() !== "" && Number.isFinite(figure) && figure >= 0) set({line: figure});
  };
  const option = (method: LineMethod) =>
    html`<option value=${method} ?selected=${state.line === method}>${words.lineMethod[method]}</option>`;
  return html`<span><label><span class="label">${words.line}</span><select class="box" name="line" @change=${choose}>
      ${LINE_METHODS.map(option)}
      <option value="own" ?selected=${own}>${words.lineMethod.own}</option></select></label>
    ${
      own
        ? html`<input class="box figure" type="number" name="line-figure" min="0" step="any" aria-label=${words.lineFigure}
            .value=${inSentence(state.line as number)} @change=${setFigure}> ${words.unitOf[measureOf(state.method).unit]}`
        : ""
    }</span>`;
}

/** Which measures have a column, each with what it counts: choice and help in one. */
function columnChooser({words, state, set, columns, loads}: WorkloadContext): TemplateResult {
  const ids = columns.map(({id}) => id);
  const toggle = (id: MeasureId) => {
    const next = toggled(ids, id);
    set({columns: MEASURES.filter((measure) => next.includes(measure.id)).map((measure) => measure.id)}, {push: true});
  };
  const limit = (name: "short" | "long") => {
    const change = (event: Event) => {
      const figure = Math.round(Number(chosenIn(event)));
      if (figure >= 1 && figure <= 999) set({[name]: figure}, {push: true});
    };
    return html`<input class="box figure" type="number" name=${name} min="1" max="999" step="1"
      aria-label=${words.borders[name]} .value=${String(state[name])} @change=${change}>`;
  };
  const item = ({id, source}: Measure) => {
    const empty = loads.every((load) => load.figures[id] === 0);
    const taken = ids.includes(id);
    const fixed = taken ? ids.length === 1 : empty || ids.length >= MOST_COLUMNS;
    return html`<li><label><input type="checkbox" name="column" value=${id} .checked=${taken} ?disabled=${fixed}
        @change=${() => toggle(id)}> <b>${words.measure[id]}</b></label>
      <p>${words.explain[id]}${empty ? html` <b>${words.noSuch}</b>` : ""}${
        source === null ? "" : html` <small>${source}</small>`
      }</p></li>`;
  };
  return html`<details class="chooser"><summary>${words.chooseMeasures(ids.length)}</summary><div>
    <p class="soft">${words.chooseMeasuresNote(MOST_COLUMNS)}</p>
    <ul>${MEASURES.map(item)}</ul>
    <p>${words.borders.short} ${limit("short")} ${words.borders.long} ${limit("long")}</p></div></details>`;
}

/** Which units run the plan: the suggestion, or the reader's own choice. */
export function coordinatorChoices({words, state, set, loads, coordinators}: WorkloadContext): TemplateResult {
  const ids = coordinators.map((load) => load.unit.id);
  const toggle = (id: string) => {
    const next = toggled(ids, id);
    set({apart: next.length === 0 ? ["none"] : next}, {push: true});
  };
  const boxes = checkboxList(
    "apart",
    loads.map(({unit}) => ({id: unit.id, label: unit.name, checked: ids.includes(unit.id)})),
    toggle,
  );
  const asSuggested = () => set({apart: []}, {push: true});
  return html`<p class="soft">${words.coordinatorsNote}</p>
    ${boxes}
    ${
      state.apart.length === 0
        ? ""
        : html`<button type="button" class="btn line" @click=${asSuggested}>${words.asSuggested}</button>`
    }`;
}
