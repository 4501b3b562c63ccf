/** The page's answer: its headline, and the three verdicts with the figures that they are based on. */
import {html, type TemplateResult} from "lit-html";
import type {MeasureId} from "../../analytics/measures.js";
import type {ResponsibilityRow} from "../../analytics/rows.js";
import type {Verdict} from "../../analytics/threshold.js";
import type {UnitLoad} from "../../analytics/workload.js";
import {joinClauses, sentences} from "../../messages/language.js";
import {inSentence} from "../../tables/figures.js";
import {mark} from "../shared/marks.js";
import {memoize} from "../shared/memoize.js";
import {plainClick} from "../shared/plain-click.js";
import type {WorkloadContext} from "./context.js";

/** Units listed under a verdict; the others are folded, so that the bars stay near the top. */
const MOST_CERTAIN = 4;
const MOST_DEPENDS = 8;

/** The page's title as a sentence about these rows. */
export function headline({
  verdicts,
  lines,
  words,
  language,
  columns,
}: Pick<WorkloadContext, "verdicts" | "lines" | "words" | "language" | "columns">): string {
  if (verdicts.length === 0) return words.noUnitsHeadline;
  if (columns.every(({id}) => lines[id].line === null && lines[id].without === null)) return words.noLineHeadline;
  const certain = names(verdicts.filter((verdict) => verdict.kind === "certain"));
  const depends = names(verdicts.filter((v) => v.kind === "depends" && columns.some(({id}) => v.marks[id] === "over")));
  const parts = [
    ...(certain.length > 0
      ? [words.certainHeadline(certain, columns.length, columns.filter(({id}) => lines[id].line !== null).length)]
      : []),
    ...(depends.length > 0 ? [words.dependsHeadline(depends)] : []),
  ];
  return parts.length === 0 ? words.noneHeadline : joinClauses(language, parts);
}

const names = (verdicts: readonly Verdict[]): string[] => verdicts.map((verdict) => verdict.load.unit.name);

export function verdictCards(context: WorkloadContext): TemplateResult {
  const {verdicts, words} = context;
  const of = (kind: Verdict["kind"]) => verdicts.filter((verdict) => verdict.kind === kind);
  const certain = of("certain");
  const depends = of("depends");
  const not = of("not");
  const certainOnes = certain.map((verdict) => certainUnit(verdict, context));
  const dependsOnes = depends.map(
    (verdict) => html`<li>${unitLink(verdict.load, context)}<span>${dependsOn(verdict, context)}</span></li>`,
  );
  const others = (
    those: readonly TemplateResult[],
    most: number,
    inside: (rest: readonly TemplateResult[]) => unknown,
  ) =>
    those.length <= most
      ? ""
      : html`<details><summary>${words.otherUnits(those.length - most)}</summary>${inside(those.slice(most))}</details>`;
  return html`<div class="verdict">
    <section class="certain"><h2>${mark("over", "")}${words.certain(certain.length)}</h2>
      ${certain.length === 0 ? html`<p>${words.nobodyCertain}</p>` : certainOnes.slice(0, MOST_CERTAIN)}
      ${others(certainOnes, MOST_CERTAIN, (rest) => rest)}</section>
    <section><h2>${mark("over-without", "")}${words.depends(depends.length)}</h2>
      ${
        depends.length === 0
          ? html`<p>${words.nobodyDepends}</p>`
          : html`<ul class="depends">${dependsOnes.slice(0, MOST_DEPENDS)}</ul>
              ${others(dependsOnes, MOST_DEPENDS, (rest) => html`<ul class="depends">${rest}</ul>`)}`
      }</section>
    <section><h2>${mark("not", "")}${words.not(not.length)}</h2>${looksHeavy(not, context)}</section>
  </div>`;
}

const unitLink = (load: UnitLoad, {href, set, state}: WorkloadContext): TemplateResult =>
  html`<a href=${href({unit: load.unit.id})} @click=${plainClick(() =>
    set({unit: load.unit.id, open: []}, {push: state.unit !== load.unit.id}),
  )}>${load.unit.name}</a>`;

const directRows = (responsibilities: readonly ResponsibilityRow[]) =>
  responsibilities.filter((row) => row.unitId !== null);

/** How many points name units. */
const namedPoints = (responsibilities: readonly ResponsibilityRow[]): number =>
  new Set(directRows(responsibilities).map((row) => row.pointId)).size;
const namedNow = memoize(namedPoints);

function certainUnit({load}: Verdict, context: WorkloadContext): TemplateResult {
  const {words, scenario, coordinators, lines, language, columns} = context;
  const counted = columns.filter(({id}) => lines[id].line !== null);
  const figures = counted
    .map(({id}) => words.figure[id](inSentence(load.figures[id])))
    .join(language === "zh" ? "，" : ", ");
  const direct = namedNow(scenario.responsibilities);
  const own = load.shares.filter((share) => !share.viaGroup).length;
  return html`<div class="who">${unitLink(load, context)}</div>
    <p>${sentences(language, words.allOver(counted.length, figures), coordinators.includes(load) ? words.standsIn(own, direct) : "")}</p>`;
}

/** Under which countings the unit is above the line: "牵头、平摊越线；不计科协时，全部（14 > 13）也越线". */
function dependsOn(
  {load, marks}: Verdict,
  {words, lines, coordinatorNames, language, columns}: WorkloadContext,
): string {
  // The heads of English columns are abbreviations: a sentence has the full names.
  const name = (id: MeasureId) => (language === "zh" ? words.short[id] : words.measure[id].toLowerCase());
  const over = columns.filter(({id}) => marks[id] === "over").map(({id}) => name(id));
  const without = columns
    .filter(({id}) => marks[id] === "over-without")
    .map(({id}) => words.overLine(name(id), inSentence(load.figures[id]), inSentence(lines[id].without ?? 0)));
  const also = over.length > 0;
  return joinClauses(language, [
    ...(also ? [words.overUnder(over)] : []),
    ...(without.length > 0 && coordinatorNames !== ""
      ? [`${words.overWithout(coordinatorNames, also)}${words.overWithoutEnd(without, also)}`]
      : []),
  ]);
}

function looksHeavy(not: readonly Verdict[], context: WorkloadContext): TemplateResult {
  const {words, loads, state} = context;
  const first = not[0]?.load;
  if (first === undefined) return html`<p>${words.nobody}</p>`;
  const rank = loads.filter((load) => load.figures.all > first.figures.all).length + 1;
  const long = first.shares.filter((share) => share.length === "long" && !share.viaGroup).length;
  const {all, lead, fractional} = first.figures;
  return html`<div class="who">${unitLink(first, context)}${not.length > 1 ? words.andOthers : ""}</div>
    <p>${words.looksHeavy(rank, inSentence(all), {count: long, of: state.long}, lead, inSentence(fractional))}</p>`;
}

/** Numbers of points, mentions and leads that the answer is based on. */
const groundsOf = memoize((responsibilities: readonly ResponsibilityRow[]) => {
  const direct = directRows(responsibilities);
  const leads = direct.filter((row) => row.lead);
  return {
    points: namedPoints(responsibilities),
    mentions: direct.length,
    stated: leads.filter((row) => row.leadBasis === "stated" || row.leadBasis === "rule").length,
    inferred: leads.filter((row) => row.leadBasis?.startsWith("first-")).length,
  };
});

/** How many units, points and mentions the answer is based on, and how certain its leads are, as sentences. */
export function restsOn(
  responsibilities: readonly ResponsibilityRow[],
  units: number,
  {words, language}: WorkloadContext,
): string {
  const {points, mentions, stated, inferred} = groundsOf(responsibilities);
  return sentences(language, words.restsOn(units, points, mentions), words.leadsRestOn(stated, inferred));
}
