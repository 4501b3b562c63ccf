/** Several plans side by side, and a slope from year to year; the other plans' rows are read when asked for. */
import {group} from "d3";
import {html, svg, type TemplateResult} from "lit-html";
import {byYear, type ComparedUnit, compare, type PlanLoads} from "../../analytics/comparison.js";
import type {DocumentRow} from "../../analytics/rows.js";
import {workloads} from "../../analytics/workload.js";
import {comparisonMessages} from "../../messages/comparison.js";
import {inLanguage} from "../../messages/language.js";
import {downloadCsv} from "../download.js";
import {decimalsOf, inSentence} from "../figures.js";
import {clip} from "../picture.js";
import type {RowsSource} from "../rows-source.js";
import type {WorkloadContext} from "./context.js";
import {pictureButtons} from "./picture-buttons.js";

/** Units drawn in the slope: more lines cannot be told apart. */
const DRAWN = 12;

let read: {state: "none" | "loading" | "failed"} | {state: "there"; plans: PlanLoads[]} = {state: "none"};

async function readPlans(source: RowsSource, documents: readonly DocumentRow[]): Promise<PlanLoads[]> {
  return Promise.all(
    documents.map(async (document) => {
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
      return {document, loads: workloads(rows)};
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
  const start = async () => {
    read = {state: "loading"};
    context.set({});
    try {
      read = {state: "there", plans: byYear(await readPlans(source, documents))};
    } catch {
      read = {state: "failed"};
    }
    context.set({});
  };
  if (read.state !== "there")
    return html`<section class="card"><header><h2>${words.title}</h2></header>
      ${read.state === "failed" ? html`<p role="alert">${words.failed}</p>` : ""}
      <button type="button" class="btn line" ?disabled=${read.state === "loading"} @click=${start}>${read.state === "loading" ? words.loading : words.load(documents.length)}</button></section>`;
  const {plans} = read;
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
  const shown = context.state.all ? rows : rows.slice(0, 40);
  return html`<section class="card comparison"><header><h2>${words.title}</h2><span class="tools"><button type="button" class="btn" @click=${csv}>csv</button>${pictureButtons(() => slope(rows, plans), words.slope)}</span></header>
    <div class="slope">${slope(rows, plans)}</div>
    <div class="scroll" tabindex="0" role="region" aria-label=${words.title}><table class="t"><thead><tr>${heads.map((name, index) => html`<th scope="col" class=${index === 0 ? "" : "r"}>${name}</th>`)}</tr></thead>
    <tbody>${shown.map(({name, figures, change}) => html`<tr><th scope="row">${name}</th>${figures.map((figure) => html`<td class="r">${cell(figure)}</td>`)}<td class="r">${change > 0 ? "+" : ""}${inSentence(change)}</td></tr>`)}</tbody></table></div>
    ${shown.length === rows.length ? "" : html`<p><button type="button" class="btn line" @click=${() => context.set({all: true})}>${context.words.allRows(rows.length)}</button></p>`}
    <p class="foot">${words.note(context.words.measure[method])}</p></section>`;
}

/** The year where it tells the plans apart, else the title. */
const nameOf = (document: DocumentRow, plans: readonly PlanLoads[]): string =>
  document.year !== null && plans.filter((other) => other.document.year === document.year).length === 1
    ? String(document.year)
    : document.title;

const [WIDTH, HEIGHT, SIDE, TOP] = [900, 460, 300, 48];

/** One line a unit from plan to plan, names at both ends. */
function slope(rows: readonly ComparedUnit[], plans: readonly PlanLoads[]): TemplateResult {
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
  return svg`<svg viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} font-family="var(--font)" role="img" aria-hidden="true"><rect width=${WIDTH} height=${HEIGHT} fill="var(--card)"></rect>
    ${plans.map(({document}, index) => svg`<text x=${x(index)} y="24" font-size="13" font-weight="700" text-anchor="middle" fill="var(--ink)">${clip(nameOf(document, plans), 180, 13)}</text><line x1=${x(index)} x2=${x(index)} y1=${TOP - 12} y2=${HEIGHT - 16} stroke="var(--rule)"></line>`)}
    ${drawn.map((row) => {
      const places = row.figures.map((figure, index) => `${x(index)},${y(figure ?? 0)}`);
      const colour = row.change === 0 ? "var(--support-line)" : "var(--lead)";
      return svg`<polyline points=${places.join(" ")} fill="none" stroke=${colour} stroke-width="1.5" stroke-dasharray=${row.change < 0 ? "5 3" : ""}></polyline>
        ${row.figures.map((figure, index) => svg`<circle cx=${x(index)} cy=${y(figure ?? 0)} r="3.5" fill=${figure === null ? "var(--card)" : colour} stroke=${colour}></circle>`)}`;
    })}
    ${labels(0).map(({figure, names, at}) => svg`<text x=${SIDE - 10} y=${at} font-size="13" text-anchor="end" fill="var(--ink)">${names} ${figure}</text>`)}
    ${labels(-1).map(({figure, names, at}) => svg`<text x=${WIDTH - SIDE + 10} y=${at} font-size="13" fill="var(--ink)">${figure} ${names}</text>`)}</svg>`;
}
