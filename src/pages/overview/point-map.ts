/** All points by chapter and section, in the plan's order, shaded by how many units each lists. */
import {group} from "d3-array";
import {html, type TemplateResult} from "lit-html";
import type {PointRow, ResponsibilityRow, SectionRow} from "../../analytics/rows.js";
import type {Messages} from "../../messages/language.js";
import type {overviewMessages} from "../../messages/overview.js";
import {pageAddress} from "../shared/page-tools.js";
import {sectionName} from "../shared/section-name.js";
import {listStep} from "./list-lengths.js";

export function pointMap(
  rows: {points: readonly PointRow[]; sections: readonly SectionRow[]; responsibilities: readonly ResponsibilityRow[]},
  words: Messages<typeof overviewMessages>,
): TemplateResult {
  const bySection = group(rows.points, (point) => point.sectionId);
  const children = group(rows.sections, (section) => section.parentId);
  const byPoint = group(rows.responsibilities, (row) => row.pointId);
  const tile = (point: PointRow) => {
    const named = byPoint.get(point.id) ?? [];
    const units = named.find((row) => row.unitId !== null)?.of ?? 0;
    const step = units > 0 ? listStep(units) : named.length > 0 ? "group" : "none";
    return html`<a class=${`tile ${step}`} href=${pageAddress("points", {point: point.id})}
      title=${units > 0 ? words.units(units) : words[step]}>${point.label}${
        units > 0 ? html`<small>${words.units(units)}</small>` : ""
      }</a>`;
  };
  const tiles = (section: SectionRow) => html`<div class="tiles">${(bySection.get(section.id) ?? []).map(tile)}</div>`;
  const countIn = (section: SectionRow): number =>
    (bySection.get(section.id)?.length ?? 0) +
    (children.get(section.id) ?? []).reduce((sum, child) => sum + countIn(child), 0);
  const line = (section: SectionRow): TemplateResult =>
    html`<li><span>${sectionName(section)}</span>${tiles(section)}</li>${(children.get(section.id) ?? []).map(line)}`;
  const ownPoints = (chapter: SectionRow) => {
    if (!bySection.has(chapter.id)) return "";
    const name = children.has(chapter.id) ? "" : words.noSections;
    return html`<li><span class="soft">${name}</span>${tiles(chapter)}</li>`;
  };
  const chapterMap = (chapter: SectionRow) =>
    html`<section><h3>${heading(chapter)} <small>${words.inChapter(countIn(chapter))}</small></h3>
      <ul>${ownPoints(chapter)}${(children.get(chapter.id) ?? []).map(line)}</ul></section>`;
  const chapters = (children.get(null) ?? []).filter((chapter) => countIn(chapter) > 0);
  return html`<div class="point-map">${chapters.map(chapterMap)}
    <div class="legend">${(["few", "some", "many", "group"] as const).map(
      (step) => html`<span><i class=${`tile key ${step}`}></i>${words[step]}</span>`,
    )}</div></div>`;
}

/** "一、标题" for a chapter, the title alone if there is no number. */
const heading = ({label, title}: SectionRow): string =>
  label === "" ? title : /^[（(]/.test(label) ? label + title : `${label}、${title}`;
