/** The plan of a query, step by step, from the last to the first. */
import {html, type TemplateResult} from "lit-html";
import type {PlanTree} from "./api.js";
import {asText} from "./values.js";

export const planView = (plan: PlanTree): TemplateResult => html`<ul class="plan card">${step(plan)}</ul>`;

function step({operatorType, arguments: details, rows, dbHits, children}: PlanTree): TemplateResult {
  const figures = [
    rows === undefined ? null : `${rows} rows`,
    dbHits === undefined ? null : `${dbHits} db hits`,
    details.EstimatedRows === undefined ? null : `≈ ${asText(details.EstimatedRows)}`,
  ].filter((entry) => entry !== null);
  return html`<li><b>${operatorType.split("@")[0]}</b> <code>${asText(details.Details ?? "")}</code> <span class="faint s">${figures.join(" · ")}</span>
    ${children.length === 0 ? "" : html`<ul>${children.map(step)}</ul>`}</li>`;
}
