/**
 * Points with their quoted words: number, title, and the clause with the units' names marked; where the lead is
 * inferred, also why.
 */
import {html, type TemplateResult} from "lit-html";
import {certaintyOf, leadEvidence} from "../../../analytics/leading.js";
import type {PointRow} from "../../../analytics/rows.js";
import {pieces} from "../../../analytics/wording.js";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkSentences} from "../../../messages/network-sentences.js";
import {pageMessages} from "../../../messages/page.js";
import {pageAddress} from "../../shared/page-tools.js";
import {type Highlight, quote} from "../../shared/quote.js";
import type {Network} from "../model/network.js";

/** @param unitIds  units whose names are marked in the clause */
export function quotedPoints(
  network: Network,
  pointIds: readonly string[],
  unitIds: readonly string[],
  language: Language,
): TemplateResult {
  return html`<ol class="quotes">${pointIds.map((id) => {
    const point = network.point.get(id);
    return point === undefined ? "" : entry(network, point, unitIds, language);
  })}</ol>`;
}

function entry(network: Network, point: PointRow, unitIds: readonly string[], language: Language): TemplateResult {
  const rows = network.rowsAt.get(point.id) ?? [];
  const marks = rows
    .filter((row) => row.unitId !== null && unitIds.includes(row.unitId))
    .map(({start, end, name}): Highlight => ({start, end, kind: "unit", title: name}));
  const parts = pieces(point);
  const words = parts.filter((piece) => !piece.clause).map(({start, end}) => quote(point, start, end, marks));
  const clause = parts.filter((piece) => piece.clause).map(({start, end}) => quote(point, start, end, marks));
  const evidence = leadEvidence(rows, (id) => network.unit.get(id)?.rank ?? null);
  const page = inLanguage(pageMessages, language);
  const reason = evidence && inLanguage(networkSentences, language).reason[evidence.basis];
  return html`<li>
    <a class="number" href=${pageAddress("points", {point: point.id})} aria-label=${page.point(point.label)}>${point.label}</a>
    <details><summary>${words}</summary></details>
    <p class="clause">${clause}</p>
    ${
      evidence && reason
        ? html`<p class="why ${certaintyOf(evidence.basis)}">${reason(evidence.lead.name, evidence.outranks?.name ?? "")}</p>`
        : ""
    }
  </li>`;
}
