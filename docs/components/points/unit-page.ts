/** A unit's page: its figures, its points with their words, and whom it works with. */
import {html, type TemplateResult} from "lit-html";
import {collaborations} from "../../analytics/collaboration.js";
import {measureOf, USUAL} from "../../analytics/measures.js";
import {onePage} from "../../analytics/one-page.js";
import {thresholds, verdicts} from "../../analytics/threshold.js";
import {coordinatingUnit, type UnitLoad, workloads} from "../../analytics/workload.js";
import {inLanguage, type Language} from "../../messages/language.js";
import {onePageMessages} from "../../messages/one-page.js";
import {pointMessages} from "../../messages/points.js";
import {workloadMessages} from "../../messages/workload.js";
import {exportMenu} from "../assignment/export-menu.js";
import {inSentence} from "../figures.js";
import {onePageDrawing} from "../onepage/one-page.js";
import {pageAddress, pageTools} from "../page-tools.js";
import {downloadPicture, type PictureFormat} from "../picture.js";
import {type PlanContext, planPage} from "../plan-page.js";
import {pointEntry, pointFacts} from "../point-entry.js";
import type {RowsSource} from "../rows-source.js";
import {patterns} from "../signs.js";
import {list, oneOf, text, urlState} from "../url-state.js";

const QUERIES = ["points", "sections", "units", "responsibilities", "mentions"] as const;
type UnitState = {id: string; open: readonly string[]; view: "all" | "onepage"};
type Context = PlanContext<(typeof QUERIES)[number], UnitState>;

/** The page's element. */
export function unitPage({language, source}: {language: Language; source: RowsSource}): HTMLElement {
  const {unitTitle} = inLanguage(pointMessages, language);
  return planPage({
    language,
    source,
    queries: QUERIES,
    state: urlState({id: text(), open: list(), view: oneOf(["all", "onepage"], "all")}),
    title: unitTitle,
    view,
  });
}

function view(context: Context): TemplateResult {
  const {rows, language, document: plan, state} = context;
  const words = inLanguage(pointMessages, language);
  const {id} = state.value;
  const loads = workloads(rows);
  const load = loads.find((each) => each.unit.id === id);
  if (load === undefined) return choose(context);
  if (state.value.view === "onepage") return onePageView(context, loads, load);
  const {unit, shares, figures} = load;
  const workload = inLanguage(workloadMessages, language);
  const facts = pointFacts(rows);
  const units = new Map(rows.units.map((row) => [row.id, row]));
  const ties = collaborations(rows.responsibilities.filter((row) => row.unitId !== null)).filter(
    (tie) => tie.a === id || tie.b === id,
  );
  const {open} = state.value;
  return html`${patterns()}
    ${pageTools({language, page: words.unitPage, plan: plan.title, console: pageAddress("console", {query: "partners", "param.documentId": plan.id, "param.unit": unit.name}), more: html`<a class="btn line" href=${state.href({view: "onepage"})}>${inLanguage(onePageMessages, language).name}</a>${exportMenu(rows, {language, plan: plan.title, date: dayOf(context), unitId: id})}`})}
    <div class="answer"><h1>${words.unitHeadline(unit.name, figures.all, figures.lead)}</h1>
      <p>${unit.category === null ? "" : html`${words.sector} ${unit.category} · `}${words.aliases(unit.aliases.join("、") || unit.name)}
        · <a href=${pageAddress("workload", {unit: id})}>${words.seeWorkload}</a> · <a href=${pageAddress("network", {pin: id})}>${words.seeNetwork}</a></p></div>
    <div class="figure-tiles">${USUAL.map(measureOf).map(({id: measure, unit: counted}) => html`<div class="figure-tile"><b>${inSentence(figures[measure])}</b> ${workload.unitOf[counted]}<span>${workload.measure[measure]}</span></div>`)}</div>
    <div class="overview"><section class="card unit-points"><ul>${shares.map((share) =>
      pointEntry(facts.get(share.point.id)!, {
        language,
        unitId: id,
        basis: share.lead ? share.leadBasis : null,
        open: open.includes(share.point.id),
        onToggle: () =>
          state.set({
            open: open.includes(share.point.id)
              ? open.filter((other) => other !== share.point.id)
              : [...open, share.point.id],
          }),
        units,
      }),
    )}</ul></section>
    <section class="card"><header><h2>${words.partners(ties.length)}</h2><span class="s">${words.partnerNote}</span></header>
      ${
        ties.length === 0
          ? html`<p class="soft">${words.noPartners}</p>`
          : html`<ol class="ties">${ties.map((tie) => {
              const partner = tie.a === id ? tie.b : tie.a;
              return html`<li><a href=${pageAddress("unit", {id: partner})}><span>${units.get(partner)?.name ?? partner}</span><b>${tie.points}</b><i style=${`width:${(100 * tie.points) / ties[0]!.points}%`}></i></a></li>`;
            })}</ol>`
      }</section></div>`;
}

const dayOf = ({graph}: Context): string => graph.loadedAt?.slice(0, 10) ?? "–";

/** The picture for a director, with what one can do with it. */
function onePageView(context: Context, loads: UnitLoad[], load: UnitLoad): TemplateResult {
  const {rows, language, document: plan, state} = context;
  const words = inLanguage(onePageMessages, language);
  const suggested = coordinatingUnit(loads);
  const coordinators = suggested === null ? [] : [suggested];
  const lines = thresholds(loads, "tukey", coordinators);
  const verdict = verdicts(loads, lines, coordinators).find((each) => each.load === load)!;
  const page = onePage(verdict, loads, lines, coordinators, rows);
  const save = (format: PictureFormat) => (event: Event) => {
    const drawing = (event.currentTarget as HTMLElement).closest(".page")?.querySelector<SVGSVGElement>("svg.one-page");
    if (drawing) void downloadPicture(drawing, `${load.unit.name}-${words.name}`, format);
  };
  return html`${patterns()}
    ${pageTools({
      language,
      page: words.name,
      plan: plan.title,
      more: html`${(["png", "svg"] as const).map((format) => html`<button type="button" class="btn" @click=${save(format)}>${words[format]}</button>`)}
      <button type="button" class="btn" @click=${() => print()}>${words.print}</button><a class="btn line" href=${state.href({view: "all"})}>${words.back}</a>`,
    })}
    <div class="one-page-frame">${onePageDrawing(page, {language, plan: plan.title, date: dayOf(context), fingerprint: plan.contentHash.slice(0, 8)})}</div>`;
}

/** Without a known id: say so, and offer the units of the plan. */
function choose({rows, language, document: plan, state}: Context): TemplateResult {
  const words = inLanguage(pointMessages, language);
  const {id} = state.value;
  return html`${pageTools({language, page: words.unitPage, plan: plan.title})}
    <div class="answer"><h1>${id === "" ? words.unitTitle : words.unknownUnit(id)}</h1><p>${words.chooseUnit}</p></div>
    <ul class="card unit-choice">${rows.units.map((row) => html`<li><a href=${pageAddress("unit", {id: row.id})}>${row.name}</a></li>`)}</ul>`;
}
