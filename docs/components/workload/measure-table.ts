/** The chart's twin: every counting of every unit at once, as a table and as csv. */
import {html, type TemplateResult} from "lit-html";
import {MEASURES, parts} from "../../analytics/workload.js";
import {downloadCsv} from "../download.js";
import {decimalsOf, inColumn, inSentence} from "../figures.js";
import {sign} from "../signs.js";
import {activeLine, chosenUnit, type WorkloadContext} from "./context.js";

export function measureTable(context: WorkloadContext): TemplateResult {
  const {words, verdicts, state, set} = context;
  const method = MEASURES.find(({id}) => id === state.method)!;
  const sorted = [...verdicts].sort((a, b) => b.load.figures[method.id] - a.load.figures[method.id]);
  const decimals = new Map(MEASURES.map(({id}) => [id, decimalsOf(verdicts.map(({load}) => load.figures[id]))]));
  return html`<div class="scroll"><table class="t measures"><thead><tr><th scope="col">${words.unit}</th>
    ${MEASURES.map(
      ({id}) =>
        html`<th scope="col" class="r" aria-sort=${id === method.id ? "descending" : "none"}><button type="button" @click=${() => set({method: id})}>${words.measure[id]}${id === method.id ? " ▾" : ""}</button></th>`,
    )}
    <th scope="col" class="r">${words.part.strong}</th><th scope="col" class="r">${words.part.weak}</th></tr></thead>
    <tbody>${sorted.map(({load, signs}) => {
      const divided = parts(load, MEASURES[0]!);
      return html`<tr aria-current=${chosenUnit(context) === load.unit.id ? "true" : "false"}><th scope="row"><button type="button" class="as-link" @click=${() => set({unit: load.unit.id, open: []}, {push: true})}>${load.unit.name}</button></th>
        ${MEASURES.map(({id}) => html`<td class=${signs[id] === "over" ? "r over" : "r"}>${inColumn(load.figures[id], decimals.get(id)!)} ${sign(signs[id], words.sign[signs[id]])}</td>`)}
        <td class="r">${inColumn(divided.strong, 0)}</td><td class="r">${inColumn(divided.weak, 0)}</td></tr>`;
    })}</tbody>
    <tfoot><tr><th scope="row">${words.line}</th>${MEASURES.map(({id}) => {
      const {active} = activeLine(context, id);
      return html`<td class="r over">${active === null ? "–" : inSentence(active)}</td>`;
    })}<td></td><td></td></tr></tfoot></table></div>`;
}

/** The same table as a file. */
export function downloadMeasures(context: WorkloadContext, name: string): void {
  const {words, verdicts} = context;
  const columns = [
    words.unit,
    ...MEASURES.map(({id}) => words.measure[id]),
    ...MEASURES.map(({id}) => `${words.short[id]} ${words.flags}`),
  ];
  const rows = verdicts.map(({load, signs}) => [
    load.unit.name,
    ...MEASURES.map(({id}) => Number(load.figures[id].toFixed(4))),
    ...MEASURES.map(({id}) => words.sign[signs[id]]),
  ]);
  downloadCsv(name, columns, rows);
}
