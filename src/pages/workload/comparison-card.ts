/** Several plans side by side, and a slope from year to year; the other plans' rows are read when asked for. */
import {group} from "d3-array";
import {html, svg, type TemplateResult} from "lit-html";
import {type ComparedUnit, compare, type PlanLoads} from "../../analytics/comparison.js";
import type {DocumentRow} from "../../analytics/rows.js";
import {byYear, shortName} from "../../analytics/several-plans.js";
import {workloads} from "../../analytics/workload.js";
import {comparisonMessages} from "../../messages/comparison.js";
import {inLanguage} from "../../messages/language.js";
import {decimalsOf, inSentence} from "../../tables/figures.js";
import {downloadCsv} from "../shared/download.js";
import {pageAddress} from "../shared/page-tools.js";
import {clip} from "../shared/picture.js";
import type {RowsSource} from "../shared/rows-source.js";
import type {WorkloadContext} from "./context.js";
import {pictureButtons} from "./picture-buttons.js";

/** Units drawn in the slope: more lines cannot be told apart. */
const DRAWN = 12;
/** Plans set side by side unless the reader chooses. */
const MOST = 6;

/** Plans that were read so far, and what is going on. */
const read = new Map<string, PlanLoads>();
let state: "idle" | "loading" | "failed" = "idle";

async function readPlans(source: RowsSource, documents: readonly DocumentRow[]): Promise<void> {
  const missing = documents.filter(({id}) => !read.has(id));
  await Promise.all(
    missing.map(async (document) => {
      const of = {documentId: document.id};
      const [units, points, responsibilities, mentions] = await Promise.all([
        source.read("units", of),
        source.read("points", of),
        source.read("responsibilities", of),
        source.read("mentions", of),
      ]);
      const rows = {
        units: units.rows,
        points: points.rows,
        responsibilities: responsibilities.rows,
        mentions: mentions.rows,
      };
      read.set(document.id, {document, loads: workloads(rows)});
    }),
  );
}

/** Nothing with one plan alone. */
export function comparisonCard(
  context: WorkloadContext,
  source: RowsSource,
  documents: readonly DocumentRow[],
): TemplateResult | "" {
  if (documents.length < 2) return "";
  const words = inLanguage(comparisonMessages, context.language);
  const {beside} = context.state;
  const wanted = byYear(documents.filter(({id}) => beside.includes(id)));
  const start = async (ids: readonly string[]) => {
    state = "loading";
    context.set({beside: ids});
    try {
      await readPlans(
        source,
        documents.filter(({id}) => ids.includes(id)),
      );
      state = "idle";
    } catch {
      state = "failed";
    }
    context.set({});
  };
  const ready = wanted.length > 1 && wanted.every(({id}) => read.has(id));
  // A link may ask for a comparison that nobody has read yet.
  if (wanted.length > 1 && !ready && state === "idle") queueMicrotask(() => void start(beside));
  const first = documents.slice(0, MOST).map(({id}) => id);
  const chooser = html`<details class="chooser"><summary>${words.choose}</summary><div><p class="units">${documents.map(
    ({id, title}) =>
      html`<label><input type="checkbox" name="beside" value=${id} .checked=${beside.includes(id)}
        @change=${() => start(beside.includes(id) ? beside.filter((other) => other !== id) : [...beside, id])}> ${title}</label>`,
  )}</p></div></details>`;
  if (!ready)
    return html`<section class="card comparison"><header><h2>${words.title}</h2></header>
      ${state === "failed" ? html`<p role="alert">${words.failed}</p>` : ""}
      <button type="button" class="btn line" ?disabled=${state === "loading"} @click=${() => start(wanted.length > 1 ? beside : first)}>${state === "loading" ? words.loading : words.load(first.length)}</button>${chooser}</section>`;
  const plans = wanted.map(({id}) => read.get(id)!);
  const {method} = context.state;
  const rows = compare(plans, method);
  const decimals = decimalsOf(rows.flatMap((row) => row.figures.flatMap((figure) => figure ?? [])));
  const cell = (figure: number | null) => (figure === null ? "–" : figure.toFixed(decimals));
  const heads = [context.words.unit, ...plans.map(({document}) => nameOf(document, plans)), words.change];
  const csv = () =>
    downloadCsv(
      words.title,
      heads,
      rows.map(({name, figures, change}) => [name, ...figures, change]),
    );
  const sortedBy = context.state.by.startsWith("beside:") ? Number(context.state.by.slice("beside:".length)) : 0;
  const amountOf = ({figures, change}: ComparedUnit) =>
    sortedBy > plans.length ? change : (figures[sortedBy - 1] ?? -1);
  const sorted = sortedBy >= 1 ? [...rows].sort((a, b) => amountOf(b) - amountOf(a)) : rows;
  const shown = context.state.all ? sorted : sorted.slice(0, 40);
  return html`<section class="card comparison"><header><h2>${words.title}</h2><span class="tools"><button type="button" class="btn" @click=${csv}>csv</button>${pictureButtons(() => slope(rows, plans), words.slope)}
      <a class="btn" href=${pageAddress("console", {query: "years-of-unit", "param.unit": rows[0]?.name})}>${context.words.cypher}</a></span></header>${chooser}
    <div class="slope">${slope(rows, plans, (unit) => context.set({unit}, {push: true}))}</div>
    <div class="scroll" tabindex="0" role="region" aria-label=${words.title}><table class="t"><thead><tr>${heads.map((name, index) => (index === 0 ? html`<th scope="col">${name}</th>` : html`<th scope="col" class="r" aria-sort=${sortedBy === index ? "descending" : "none"}><button type="button" title=${context.words.sortBy(name)} @click=${() => context.set({by: sortedBy === index ? "" : `beside:${index}`})}>${name}${sortedBy === index ? " ▾" : ""}</button></th>`))}</tr></thead>
    <tbody>${shown.map(({id, name, figures, change}) => html`<tr><th scope="row"><a href=${pageAddress("unit", {id, doc: (plans.findLast((_, index) => figures[index] !== null) ?? plans[0]!).document.id})}>${name}</a></th>${figures.map((figure) => html`<td class="r">${cell(figure)}</td>`)}<td class="r">${change > 0 ? "+" : ""}${inSentence(change)}</td></tr>`)}</tbody></table></div>
    ${shown.length === rows.length ? "" : html`<p><button type="button" class="btn line" @click=${() => context.set({all: true})}>${context.words.allRows(rows.length)}</button></p>`}
    <p class="foot">${words.note(context.words.measure[method])}${rows.length > DRAWN ? words.drawn(DRAWN, rows.length) : ""}</p></section>`;
}

const nameOf = (document: DocumentRow, plans: readonly PlanLoads[]): string =>
  shortName(
    document,
    plans.map((plan) => plan.document),
  );

const [WIDTH, HEIGHT, SIDE, TOP] = [900, 460, 300, 48];

/**
 * One line a unit from plan to plan, names at both ends.
 *
 * @param onOpen  called with the unit's id when its line is chosen; a drawing for a file has none
 */
function slope(
  rows: readonly ComparedUnit[],
  plans: readonly PlanLoads[],
  onOpen?: (unit: string) => void,
): TemplateResult {
  const drawn = rows.slice(0, DRAWN);
  const most = Math.max(1e-9, ...drawn.flatMap(({figures}) => figures.map((figure) => figure ?? 0)));
  const x = (index: number) => SIDE + (index * (WIDTH - 2 * SIDE)) / Math.max(1, plans.length - 1);
  const y = (figure: number) => HEIGHT - 24 - ((HEIGHT - TOP - 40) * figure) / most;
  // Units with one figure share a label; labels that would meet move up.
  const labels = (index: number) => {
    const byFigure = group(drawn, (row) => row.figures.at(index) ?? 0);
    let last = Infinity;
    return [...byFigure]
      .sort(([one], [other]) => one - other)
      .map(([figure, own]) => {
        last = Math.min(y(figure) + 4, last - 16);
        return {
          figure: inSentence(figure),
          names: clip(own.map((row) => row.name).join("、"), SIDE - 60, 13),
          at: last,
        };
      });
  };
  return svg`<svg viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} font-family="var(--font)" aria-hidden="true"><rect width=${WIDTH} height=${HEIGHT} fill="var(--card)"></rect>
    ${plans.map(({document}, index) => svg`<text x=${x(index)} y="24" font-size="13" font-weight="700" text-anchor="middle" fill="var(--ink)">${clip(nameOf(document, plans), 180, 13)}</text><line x1=${x(index)} x2=${x(index)} y1=${TOP - 12} y2=${HEIGHT - 16} stroke="var(--rule)"></line>`)}
    ${drawn.map((row) => {
      const places = row.figures.map((figure, index) => `${x(index)},${y(figure ?? 0)}`);
      const colour = row.change === 0 ? "var(--support-line)" : "var(--lead)";
      return svg`<polyline points=${places.join(" ")} fill="none" stroke=${colour} stroke-width="1.5" stroke-dasharray=${row.change < 0 ? "5 3" : ""}></polyline>
        ${row.figures.map((figure, index) => svg`<circle cx=${x(index)} cy=${y(figure ?? 0)} r="3.5" fill=${figure === null ? "var(--card)" : colour} stroke=${colour}></circle>`)}
        ${onOpen ? svg`<polyline class="mark" points=${places.join(" ")} fill="none" stroke="transparent" stroke-width="10" @click=${() => onOpen(row.id)}><title>${row.name}</title></polyline>` : ""}`;
    })}
    ${labels(0).map(({figure, names, at}) => svg`<text x=${SIDE - 10} y=${at} font-size="13" text-anchor="end" fill="var(--ink)">${names} ${figure}</text>`)}
    ${labels(-1).map(({figure, names, at}) => svg`<text x=${WIDTH - SIDE + 10} y=${at} font-size="13" fill="var(--ink)">${figure} ${names}</text>`)}</svg>`;
}
