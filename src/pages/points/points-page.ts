/** 任务清单: every point, in the document's order and words, with what was read in it. */
import {html, type TemplateResult} from "lit-html";
import type {MentionRow} from "../../analytics/rows.js";
import {clauseOf, wordingOf} from "../../analytics/wording.js";
import {inLanguage, type Language} from "../../messages/language.js";
import {pageMessages} from "../../messages/page.js";
import {pointMessages} from "../../messages/points.js";
import {downloadCsv} from "../shared/download.js";
import {basisChip, patterns} from "../shared/marks.js";
import {pageAddress, pageTools} from "../shared/page-tools.js";
import {type PlanContext, planPage} from "../shared/plan-page.js";
import {type PointFacts, pointFacts} from "../shared/point-entry.js";
import {type Highlight, mentionHighlights, quotedPoint} from "../shared/quote.js";
import type {RowsSource} from "../shared/rows-source.js";
import {text, urlState} from "../shared/url-state.js";
import {fits, type PointFilter} from "./filters.js";

const QUERIES = ["points", "sections", "units", "responsibilities", "mentions"] as const;
type Context = PlanContext<(typeof QUERIES)[number], PointFilter>;

/** The page's element. */
export function pointsPage({language, source}: {language: Language; source: RowsSource}): HTMLElement {
  const state = urlState({words: text(), unit: text(), target: text(), activity: text(), point: text()});
  let shown = "";
  const {title} = inLanguage(pointMessages, language);
  return planPage({
    language,
    source,
    queries: QUERIES,
    state,
    title,
    view,
    drawn: (root, context) => {
      const {point} = context.state.value;
      if (point === "" || point === shown) return;
      shown = point;
      root.querySelector(`[data-point="${CSS.escape(point)}"]`)?.scrollIntoView({block: "center"});
    },
  });
}

function view(context: Context): TemplateResult {
  const {rows, language, document: plan, state} = context;
  const words = inLanguage(pointMessages, language);
  const facts = [...pointFacts(rows).values()];
  const shown = facts.filter((each) => fits(each, state.value));
  const named = facts.filter((each) => each.responsibilities.some((row) => row.unitId !== null)).length;
  let section: string | undefined;
  const tools = pageTools({
    language,
    page: words.page,
    plan: plan.title,
    onCsv: () => downloadPoints(shown, language, plan.title),
    console: pageAddress("console", {query: "points", "param.documentId": plan.id}),
  });
  return html`${patterns()}
    ${tools}
    <div class="answer"><h1>${words.headline(facts.length, named)}</h1><p>${words.explain}</p></div>
    ${filters(context)}
    <p class="count" role="status">${words.showing(shown.length, facts.length)}</p>
    ${
      shown.length === 0
        ? html`<div class="card state"><p>${words.nothing}</p></div>`
        : html`<ol class="card point-list">${shown.map((each) => {
            const heading =
              each.section !== undefined && each.section.id !== section
                ? sectionHeading(each, rows.sections, words.sectionTarget)
                : "";
            section = each.section?.id;
            return html`${heading}${entry(each, language, state.value.point)}`;
          })}</ol>`
    }`;
}

function filters({rows, language, state}: Context): TemplateResult {
  const words = inLanguage(pointMessages, language);
  const names = (kind: MentionRow["kind"]) => [
    ...new Set(rows.mentions.filter((row) => row.kind === kind).map((row) => row.name)),
  ];
  const sectionTargets = rows.sections.flatMap((section) => section.targets);
  const valueIn = (event: Event) => (event.target as HTMLInputElement | HTMLSelectElement).value;
  const choose = (
    key: "unit" | "target" | "activity",
    label: string,
    all: string,
    options: readonly [string, string][],
  ) => {
    const option = ([value, name]: readonly [string, string]) =>
      html`<option value=${value} ?selected=${state.value[key] === value}>${name}</option>`;
    return html`
      <label><span class="label">${label}</span><select class="box" name=${key}
        @change=${(event: Event) => state.set({[key]: valueIn(event), point: ""}, {push: true})}>
        ${[["", all] as const, ...options].map(option)}</select></label>`;
  };
  const asOptions = (list: readonly string[]): [string, string][] => [...new Set(list)].map((name) => [name, name]);
  const {words: typed, unit, target, activity} = state.value;
  const reset = () => state.set({words: "", unit: "", target: "", activity: "", point: ""}, {push: true});
  return html`<div class="controls" role="search">
    <label><span class="label">${words.search}</span><input class="box" type="search" name="words" .value=${typed}
      @input=${(event: Event) => state.set({words: valueIn(event).trim(), point: ""})}></label>
    ${choose(
      "unit",
      words.unit,
      words.allUnits,
      rows.units.map((row) => [row.id, row.name]),
    )}
    ${choose("target", words.target, words.allTargets, asOptions([...names("target"), ...sectionTargets]))}
    ${choose("activity", words.activity, words.allActivities, asOptions(names("activity")))}
    ${
      typed || unit || target || activity
        ? html`<button type="button" class="btn line" @click=${reset}>${words.reset}</button>`
        : ""
    }</div>`;
}

function sectionHeading(
  {section}: PointFacts,
  sections: Context["rows"]["sections"],
  targetWord: string,
): TemplateResult {
  const parent = sections.find((each) => each.id === section?.parentId);
  const above = parent === undefined ? "" : html`<span class="soft">${parent.label} ${parent.title}</span>`;
  return html`<li class="section-heading">${above}<h2>${section?.label} ${section?.title}
    ${section?.targets.map((name) => html`<span class="chip">${targetWord} ${name}</span>`)}</h2></li>`;
}

function entry({point, responsibilities, mentions}: PointFacts, language: Language, chosen: string): TemplateResult {
  const page = inLanguage(pageMessages, language);
  const words = inLanguage(pointMessages, language);
  const unitNames = responsibilities.map(({start, end, name}): Highlight => ({start, end, kind: "unit", title: name}));
  const lead = responsibilities.find((row) => row.lead);
  const leading =
    lead === undefined
      ? ""
      : html`<a href=${pageAddress("unit", {id: lead.unitId ?? ""})}>${lead.name}</a>${basisChip(lead.leadBasis, language)}`;
  const deadline = point.deadlineRaw === null ? "" : html`${words.deadline(point.deadlineRaw)} · `;
  return html`<li class=${chosen === point.id ? "point full chosen" : "point full"} data-point=${point.id}>
    <div class="head"><b>${page.point(point.label)}</b>${leading}
      <span class="place">${deadline}${page.line(point.line)}</span></div>
    <div class="quote">${quotedPoint(point, [...unitNames, ...mentionHighlights(mentions)])}</div></li>`;
}

function downloadPoints(shown: readonly PointFacts[], language: Language, name: string): void {
  const words = inLanguage(pointMessages, language);
  const page = inLanguage(pageMessages, language);
  const terms = (mentions: readonly MentionRow[], kind: MentionRow["kind"]) =>
    [...new Set(mentions.filter((row) => row.kind === kind).map((row) => row.name))].join("、");
  const rows = shown.map(({point, section, responsibilities, mentions}) => {
    const lead = responsibilities.find((row) => row.lead);
    const listed = (group: boolean) =>
      responsibilities
        .filter((row) => row.group === group)
        .map((row) => row.name)
        .join("、");
    return [
      point.label,
      section?.title,
      wordingOf(point),
      clauseOf(point),
      lead?.name,
      lead?.leadBasis ? page.basis[lead.leadBasis] : "",
      listed(false),
      listed(true),
      terms(mentions, "target"),
      terms(mentions, "activity"),
      point.deadlineRaw,
      point.line,
    ];
  });
  downloadCsv(`${name}-${words.page}`, words.csvColumns, rows);
}
