/** The plan of a query, from the last step to the first. Bars compare the work where the query was profiled. */
import {html, type TemplateResult} from "lit-html";
import {asText, figure} from "../../../tables/answer-values.js";
import type {PlanTree} from "../state/api.js";
import type {ConsoleContext} from "../state/context.js";

export function planView(plan: PlanTree, {words}: ConsoleContext): TemplateResult {
  const all = (tree: PlanTree): PlanTree[] => [tree, ...tree.children.flatMap(all)];
  const most = all(plan).reduce((top, {dbHits = 0}) => Math.max(top, dbHits), 0);
  const step = ({operatorType, arguments: details, rows, dbHits, children}: PlanTree): TemplateResult => {
    const estimated = details.EstimatedRows;
    const figures = [
      rows === undefined ? null : words.planRows(figure(rows)),
      dbHits === undefined ? null : words.planHits(figure(dbHits)),
      typeof estimated === "number" ? words.planEstimate(figure(estimated)) : null,
    ].filter((entry) => entry !== null);
    return html`<li><b>${operatorType.split("@")[0]}</b> <code>${asText(details.Details ?? "")}</code>
      <span class="soft s">${figures.join(" · ")}</span>${
        dbHits === undefined || most === 0
          ? ""
          : html`<i class="bar" aria-hidden="true"><i style=${`width:${(100 * dbHits) / most}%`}></i></i>`
      }${children.length === 0 ? "" : html`<ul>${children.map(step)}</ul>`}</li>`;
  };
  return html`<div class="card plan"><ul>${step(plan)}</ul></div>`;
}
