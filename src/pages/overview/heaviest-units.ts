/** The heaviest units as bars, with the line. */
import {html, type TemplateResult} from "lit-html";
import type {Judgement} from "../../analytics/judgement.js";
import {above} from "../../analytics/threshold.js";
import {MEASURES, parts, type UnitLoad} from "../../analytics/workload.js";
import {inLanguage, type Language, type Messages} from "../../messages/language.js";
import type {overviewMessages} from "../../messages/overview.js";
import {workloadMessages} from "../../messages/workload.js";
import {inSentence} from "../../tables/figures.js";
import {partKey} from "../shared/marks.js";
import {pageAddress} from "../shared/page-tools.js";
import {bar} from "../workload/bars.js";

const SHOWN = 10;

export function heaviestUnits(
  {loads, coordinators, coordinatorNames, lines}: Judgement,
  language: Language,
  words: Messages<typeof overviewMessages>,
): TemplateResult {
  const workload = inLanguage(workloadMessages, language);
  const {line, without} = lines.all;
  const most = Math.max(loads[0]?.figures.all ?? 1, line ?? 0);
  const row = (load: UnitLoad) => {
    const {unit, figures} = load;
    const over = above(figures.all, line);
    return html`<li><a class=${over ? "over" : ""} href=${pageAddress("workload", {unit: unit.id})}>
      <span class="name">${unit.name}</span><span class="value">${figures.all}</span>${bar(
        parts(load, MEASURES[0]!),
        most,
        line,
        without,
      )}</a></li>`;
  };
  const lineWithout =
    without === null || coordinators.length === 0
      ? ""
      : html`<span>${workload.lineWithout(coordinatorNames, inSentence(without))}</span>`;
  return html`<section class="card"><header><h2>${words.heaviest}</h2>
      <a class="s" href=${pageAddress("workload")}>${words.allUnits(loads.length)}</a></header>
    ${line === null ? "" : html`<p class="line-key"><b>${workload.lineAt(inSentence(line))}</b>${lineWithout}</p>`}
    <ol class="heaviest">${loads.slice(0, SHOWN).map(row)}</ol>
    <div class="legend">${(["certain", "strong", "weak", "rest"] as const).map(
      (part) => html`<span>${partKey(part)}${workload.part[part]}</span>`,
    )}</div></section>`;
}
