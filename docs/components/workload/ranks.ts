/** How a unit's rank moves with the counting: its ranks with ties, and the range that they span. */
import {html, svg, type TemplateResult} from "lit-html";
import {gini} from "../../analytics/inequality.js";
import {ranks} from "../../analytics/workload.js";
import {chosenUnit, type WorkloadContext} from "./context.js";

const SHOWN = 12;

export function rankTable(context: WorkloadContext): TemplateResult {
  const {words, loads, columns} = context;
  if (loads.length < 2) return html``;
  const byMeasure = columns.map(({id}) => ({id, of: ranks(loads, id)}));
  const last = loads.length;
  const place = (rank: number) => `${(100 * (rank - 1)) / Math.max(1, last - 1)}%`;
  return html`<section class="card ranks"><header><h2>${words.ranksTitle}</h2><span class="s">${words.ranksNote(Math.min(SHOWN, last), last)}</span></header>
    <div class="scroll"><table class="t"><thead><tr><th scope="col">${words.unit}</th>
      ${byMeasure.map(({id}) => html`<th scope="col" class="r">${words.short[id]}</th>`)}
      <th scope="col" class="range"><span>${words.firstRank}</span><span>${words.lastRank(last)}</span></th><th scope="col" class="r">${words.spread}</th></tr></thead>
    <tbody>${loads.slice(0, SHOWN).map(({unit}) => {
      const own = byMeasure.map(({of}) => of.get(unit.id)!);
      const best = Math.min(...own.map(({rank}) => rank));
      const worst = Math.max(...own.map(({rank}) => rank));
      return html`<tr aria-current=${chosenUnit(context) === unit.id ? "true" : "false"}><th scope="row">${unit.name}</th>
        ${own.map(({rank, tied}) => html`<td class="r">${rank <= 3 ? html`<b>${rank}</b>` : rank}<i>${tied ? words.tied : ""}</i></td>`)}
        <td class="range"><svg width="100%" height="10" aria-hidden="true"><line class="all" x1="0" x2="100%" y1="5" y2="5"></line>
          ${svg`<line class="span" x1=${place(best)} x2=${place(worst)} y1="5" y2="5"></line><circle cx=${place(best)} cy="5" r="4"></circle><circle cx=${place(worst)} cy="5" r="4"></circle>`}</svg></td>
        <td class="r">${worst - best}</td></tr>`;
    })}</tbody><tfoot><tr><th scope="row" title=${words.giniNote}>${words.gini}</th>${columns.map(({id}) => {
      const value = gini(loads.map((load) => load.figures[id]));
      return html`<td class="r">${value === null ? "–" : value.toFixed(2)}<i></i></td>`;
    })}<td class="range"></td><td></td></tr></tfoot></table></div><p class="foot">${words.giniNote}</p></section>`;
}
