/** The side panel: why the chosen unit is flagged or not, its figures, and the points behind them. */
import {html, type TemplateResult} from "lit-html";
import type {UnitRow} from "../../analytics/rows.js";
import type {Mark, Verdict} from "../../analytics/threshold.js";
import {isInferred, type MeasureId, partOf, type Share} from "../../analytics/workload.js";
import {inSentence} from "../../tables/figures.js";
import {mark} from "../shared/marks.js";
import {pageAddress} from "../shared/page-tools.js";
import {type PointFacts, pointEntry} from "../shared/point-entry.js";
import {toggled} from "../shared/url-state.js";
import {activeLine, chosenUnit, type WorkloadContext} from "./context.js";
import {flag} from "./flag.js";
import {editRow} from "./scenario-edits.js";
import {showMore} from "./table-parts.js";

/** Points of one kind shown at once; the others are drawn on request. */
const SHOWN = 40;

const KIND_MARKS: Record<Verdict["kind"], Mark> = {certain: "over", depends: "over-without", not: "not"};

/** @param facts  the facts of every point, by its id */
export function panel(
  context: WorkloadContext,
  facts: ReadonlyMap<string, PointFacts>,
  units: ReadonlyMap<string, UnitRow>,
): TemplateResult {
  const {words, verdicts} = context;
  const verdict = verdicts.find(({load}) => load.unit.id === chosenUnit(context));
  if (verdict === undefined) return html`<aside class="card panel empty"><p class="soft">${words.pick}</p></aside>`;
  const {unit, shares} = verdict.load;
  // Stronger grounds first: a reader who doubts an inferred lead should see the best evidence at once.
  const strength = (share: Share) => ["certain", "strong", "weak"].indexOf(partOf(share));
  const led = shares.filter((share) => share.lead).sort((a, b) => strength(a) - strength(b));
  const others = shares.filter((share) => !share.lead && !share.viaGroup);
  const group = shares.filter((share) => share.viaGroup);
  const ledHead = words.ledPoints(led.length, led.filter(isInferred).length);
  const list = (title: string, some: readonly Share[]) =>
    pointList(title, some, context, (share) => entry(share, unit.id, context, facts, units));
  return html`<aside class="card panel" aria-label=${unit.name}><div class="body">
    ${panelHead(verdict, context)}
    <div class="panel-list" tabindex="0" role="region" aria-label=${ledHead}>
      ${list(ledHead, led)}${list(words.otherPoints(others.length), others)}${list(words.groupPoints(group.length), group)}
    </div></div></aside>`;
}

function panelHead(verdict: Verdict, context: WorkloadContext): TemplateResult {
  const {words, set, columns} = context;
  const {id, name} = verdict.load.unit;
  const close = () => set({unit: "none"}, {push: true});
  return html`<div class="panel-head">
      <h2>${name}<span class=${verdict.kind === "not" ? "chip" : "chip flag"}>${mark(KIND_MARKS[verdict.kind], "")}${
        words.kind[verdict.kind]
      }</span>
        <button type="button" class="btn close" aria-label=${words.close} @click=${close}>×</button></h2>
      <p class="flag">${flag(verdict, context)}</p>
      <dl class="figures">${columns.map((measure) => figureOf(measure.id, verdict, context))}</dl>
      <div class="keys"><mark class="unit">${words.legendUnit}</mark><mark class="target">${words.legendTarget}</mark><mark
          class="activity">${words.legendActivity}</mark>
        <a href=${pageAddress("unit", {id})}>${words.unitPage}</a><a
          href=${pageAddress("unit", {id, view: "onepage"})}>${words.onePage}</a></div>
    </div>`;
}

function figureOf(id: MeasureId, {load, marks}: Verdict, context: WorkloadContext): TemplateResult {
  const {words} = context;
  const {active} = activeLine(context, id);
  const over = marks[id] === "not" ? "" : mark(marks[id], words.mark[marks[id]]);
  return html`<div class=${marks[id] === "over" ? "over" : ""}><dt>${words.short[id]}</dt>
    <dd><b>${inSentence(load.figures[id])} ${over}</b>
      <span>${active === null ? words.noLineShort : words.lineIs(inSentence(active))}</span></dd></div>`;
}

function pointList(
  title: string,
  shares: readonly Share[],
  {words, state, set}: WorkloadContext,
  draw: (share: Share) => TemplateResult,
): TemplateResult | "" {
  if (shares.length === 0) return "";
  const hidden = state.all ? 0 : Math.max(0, shares.length - SHOWN);
  const shown = shares.slice(0, shares.length - hidden);
  return html`<h3 class="group-head">${title}</h3><ul class="points">${shown.map(draw)}</ul>
    ${hidden === 0 ? "" : showMore(words.openMore(hidden), () => set({all: true}))}`;
}

function entry(
  share: Share,
  unitId: string,
  context: WorkloadContext,
  facts: ReadonlyMap<string, PointFacts>,
  units: ReadonlyMap<string, UnitRow>,
): TemplateResult {
  const {language, state, set} = context;
  const {id} = share.point;
  const open = state.open.includes(id);
  const onPaper = context.scenario.edits.some(
    (edit) => edit.kind === "lead" && edit.pointId === id && edit.unitId === unitId,
  );
  return pointEntry(facts.get(id)!, {
    language,
    unitId,
    // A lead that is only tried out has no basis in the text.
    basis: share.lead && !onPaper ? share.leadBasis : null,
    open,
    onToggle: () => set({open: toggled(state.open, id)}),
    units,
    more: share.viaGroup || !open ? "" : editRow(context, facts.get(id)!, unitId),
  });
}
