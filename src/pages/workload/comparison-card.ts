/** Several plans next to each other, as a table and as a slope; the other plans' rows are read on request. */
import {html, type TemplateResult} from "lit-html";
import {type ComparedUnit, compare, type PlanLoads} from "../../analytics/comparison.js";
import type {DocumentRow} from "../../analytics/rows.js";
import {byYear} from "../../analytics/several-plans.js";
import {workloads} from "../../analytics/workload.js";
import {comparisonMessages} from "../../messages/comparison.js";
import {inLanguage, type Messages} from "../../messages/language.js";
import {decimalsOf, inSentence} from "../../tables/figures.js";
import {downloadCsv} from "../shared/download.js";
import {pageAddress} from "../shared/page-tools.js";
import type {RowsSource} from "../shared/rows-source.js";
import {toggled} from "../shared/url-state.js";
import {checkboxList} from "./checkbox-list.js";
import type {WorkloadContext} from "./context.js";
import {DRAWN, nameOf, slope} from "./slope.js";
import {scrollingTable, showMore, sortableHead, tableTools} from "./table-parts.js";

/** Plans that are compared unless the reader chooses. */
const MOST_PLANS = 6;
/** Rows shown at once. */
const SHOWN = 40;

type Words = Messages<typeof comparisonMessages>;

/** Plans that have been read so far, and the state of the last reading. */
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

/** Nothing if there is only one plan. */
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
  // A link may ask for a comparison whose plans have not been read yet.
  if (wanted.length > 1 && !ready && state === "idle") queueMicrotask(() => void start(beside));
  const boxes = checkboxList(
    "beside",
    documents.map(({id, title}) => ({id, label: title, checked: beside.includes(id)})),
    (id) => start(toggled(beside, id)),
  );
  const chooser = html`<details class="chooser"><summary>${words.choose}</summary><div>${boxes}</div></details>`;
  if (ready)
    return comparison(
      context,
      wanted.map(({id}) => read.get(id)!),
      chooser,
      words,
    );
  const first = documents.slice(0, MOST_PLANS).map(({id}) => id);
  return html`<section class="card comparison"><header><h2>${words.title}</h2></header>
    ${state === "failed" ? html`<p role="alert">${words.failed}</p>` : ""}
    <button type="button" class="btn line" ?disabled=${state === "loading"}
      @click=${() => start(wanted.length > 1 ? beside : first)}>${
        state === "loading" ? words.loading : words.load(first.length)
      }</button>${chooser}</section>`;
}

/** The comparison itself, once all plans have been read. */
function comparison(
  context: WorkloadContext,
  plans: readonly PlanLoads[],
  chooser: TemplateResult,
  words: Words,
): TemplateResult {
  const {set, words: own} = context;
  const {method, by, all} = context.state;
  const rows = compare(plans, method);
  const heads = [own.unit, ...plans.map(({document}) => nameOf(document, plans)), words.change];
  const csv = () =>
    downloadCsv(
      words.title,
      heads,
      rows.map(({name, figures, change}) => [name, ...figures, change]),
    );
  const sortedBy = by.startsWith("beside:") ? Number(by.slice("beside:".length)) : 0;
  const amountOf = ({figures, change}: ComparedUnit) =>
    sortedBy > plans.length ? change : (figures[sortedBy - 1] ?? -1);
  const sorted = sortedBy >= 1 ? [...rows].sort((a, b) => amountOf(b) - amountOf(a)) : rows;
  const shown = all ? sorted : sorted.slice(0, SHOWN);
  const decimals = decimalsOf(rows.flatMap((row) => row.figures.flatMap((figure) => figure ?? [])));
  const head = (name: string, index: number) =>
    index === 0
      ? html`<th scope="col">${name}</th>`
      : sortableHead({
          label: (arrow) => `${name}${arrow}`,
          title: own.sortBy(name),
          sort: sortedBy === index ? "descending" : "none",
          onClick: () => set({by: sortedBy === index ? "" : `beside:${index}`}),
          class: "r",
        });
  return html`<section class="card comparison"><header><h2>${words.title}</h2>${tableTools({
    onCsv: csv,
    picture: () => slope(rows, plans),
    name: words.slope,
    console: pageAddress("console", {query: "years-of-unit", "param.unit": rows[0]?.name}),
    cypher: own.cypher,
  })}</header>${chooser}
    <div class="slope">${slope(rows, plans, (unit) => set({unit}, {push: true}))}</div>
    ${scrollingTable(words.title, {head: heads.map(head), body: shown.map((row) => tableRow(row, plans, decimals))})}
    ${shown.length === rows.length ? "" : showMore(own.allRows(rows.length), () => set({all: true}))}
    <p class="foot">${words.note(own.measure[method])}${
      rows.length > DRAWN ? words.drawn(DRAWN, rows.length) : ""
    }</p></section>`;
}

function tableRow(
  {id, name, figures, change}: ComparedUnit,
  plans: readonly PlanLoads[],
  decimals: number,
): TemplateResult {
  // The unit's page of the latest plan that names it.
  const latest = plans.findLast((_, index) => figures[index] !== null) ?? plans[0]!;
  return html`<tr><th scope="row"><a href=${pageAddress("unit", {id, doc: latest.document.id})}>${name}</a></th>
    ${figures.map((figure) => html`<td class="r">${figure === null ? "–" : figure.toFixed(decimals)}</td>`)}
    <td class="r">${change > 0 ? "+" : ""}${inSentence(change)}</td></tr>`;
}
