/** The side panel: why the chosen unit is flagged or not, its four figures, and the points that make them. */
import {html, type TemplateResult} from "lit-html";
import type {UnitRow} from "../../analytics/rows.js";
import {isInferred, partOf, type Share} from "../../analytics/workload.js";
import {inSentence} from "../../tables/figures.js";
import {mark} from "../shared/marks.js";
import {pageAddress} from "../shared/page-tools.js";
import {type PointFacts, pointEntry} from "../shared/point-entry.js";
import {activeLine, chosenUnit, type WorkloadContext} from "./context.js";
import {flag} from "./flag.js";
import {editRow} from "./scenario-card.js";

/** Points of one kind shown at once; the others come when asked for. */
const SHOWN = 40;

export function panel(
  context: WorkloadContext,
  facts: ReadonlyMap<string, PointFacts>,
  units: ReadonlyMap<string, UnitRow>,
): TemplateResult {
  const {words, set, verdicts, columns} = context;
  const verdict = verdicts.find(({load}) => load.unit.id === chosenUnit(context));
  if (verdict === undefined) return html`<aside class="card panel empty"><p class="soft">${words.pick}</p></aside>`;
  const {unit, shares} = verdict.load;
  // Stronger grounds first: a reader who doubts an inferred lead should meet the best evidence at once.
  const strength = (share: Share) => ["certain", "strong", "weak"].indexOf(partOf(share));
  const led = shares.filter((share) => share.lead).sort((a, b) => strength(a) - strength(b));
  const others = shares.filter((share) => !share.lead && !share.viaGroup);
  const group = shares.filter((share) => share.viaGroup);
  const ledHead = words.ledPoints(led.length, led.filter(isInferred).length);
  const list = (title: string, some: readonly Share[]) => {
    if (some.length === 0) return "";
    const most = context.state.all ? some.length : SHOWN;
    return html`<h3 class="group-head">${title}</h3><ul class="points">${some.slice(0, most).map((share) => entry(share, unit.id, context, facts, units))}</ul>
      ${some.length <= most ? "" : html`<p><button type="button" class="btn line" @click=${() => set({all: true})}>${words.openMore(some.length - most)}</button></p>`}`;
  };
  return html`<aside class="card panel" aria-label=${unit.name}><div class="body">
    <div class="panel-head">
      <h2>${unit.name}<span class=${verdict.kind === "not" ? "chip" : "chip flag"}>${mark(verdict.kind === "certain" ? "over" : verdict.kind === "depends" ? "over-without" : "not", "")}${words.kind[verdict.kind]}</span>
        <button type="button" class="btn close" aria-label=${words.close} @click=${() => set({unit: "none"}, {push: true})}>×</button></h2>
      <p class="flag">${flag(verdict, context)}</p>
      <dl class="figures">${columns.map(({id}) => {
        const {active} = activeLine(context, id);
        return html`<div class=${verdict.signs[id] === "over" ? "over" : ""}><dt>${words.short[id]}</dt><dd><b>${inSentence(verdict.load.figures[id])} ${verdict.signs[id] === "not" ? "" : mark(verdict.signs[id], words.sign[verdict.signs[id]])}</b>
          <span>${active === null ? words.noLineShort : words.lineIs(inSentence(active))}</span></dd></div>`;
      })}</dl>
      <div class="keys"><mark class="unit">${words.legendUnit}</mark><mark class="target">${words.legendTarget}</mark><mark class="activity">${words.legendActivity}</mark>
        <a href=${pageAddress("unit", {id: unit.id})}>${words.unitPage}</a><a href=${pageAddress("unit", {id: unit.id, view: "onepage"})}>${words.onePage}</a></div>
    </div>
    <div class="panel-list" tabindex="0" role="region" aria-label=${ledHead}>
      ${list(ledHead, led)}${list(words.otherPoints(others.length), others)}${list(words.groupPoints(group.length), group)}
    </div></div></aside>`;
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
    // A lead set on paper rests on no word of the text.
    basis: share.lead && !onPaper ? share.leadBasis : null,
    open,
    onToggle: () => set({open: open ? state.open.filter((other) => other !== id) : [...state.open, id]}),
    units,
    more: share.viaGroup || !open ? "" : editRow(context, facts.get(id)!, unitId),
  });
}
