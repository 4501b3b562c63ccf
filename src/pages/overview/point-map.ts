/** All points where they stand, by chapter and section, shaded by how many units each lists. */
import {group} from "d3-array";
import {html, type TemplateResult} from "lit-html";
import type {PointRow, ResponsibilityRow, SectionRow} from "../../analytics/rows.js";
import type {Messages} from "../../messages/language.js";
import type {overviewMessages} from "../../messages/overview.js";
import {pageAddress} from "../shared/page-tools.js";
import {sectionName} from "../shared/section-name.js";

type Words = Messages<typeof overviewMessages>;

/** How many units a point lists, as a step of shade. */
export const listStep = (units: number): "few" | "some" | "many" => (units <= 3 ? "few" : units <= 7 ? "some" : "many");

export function pointMap(
  rows: {points: readonly PointRow[]; sections: readonly SectionRow[]; responsibilities: readonly ResponsibilityRow[]},
  words: Words,
): TemplateResult {
  const bySection = group(rows.points, (point) => point.sectionId);
  const children = group(rows.sections, (section) => section.parentId);
  const byPoint = group(rows.responsibilities, (row) => row.pointId);
  const tile = (point: PointRow) => {
    const named = byPoint.get(point.id) ?? [];
    const units = named.find((row) => row.unitId !== null)?.of ?? 0;
    const step = units > 0 ? listStep(units) : named.length > 0 ? "group" : "none";
    return html`<a class=${`tile ${step}`} href=${pageAddress("points", {point: point.id})} title=${units > 0 ? words.units(units) : words[step]}>${point.label}${units > 0 ? html`<small>${words.units(units)}</small>` : ""}</a>`;
  };
  const tiles = (section: SectionRow) => html`<div class="tiles">${(bySection.get(section.id) ?? []).map(tile)}</div>`;
  const all = (section: SectionRow): number =>
    (bySection.get(section.id)?.length ?? 0) +
    (children.get(section.id) ?? []).reduce((sum, child) => sum + all(child), 0);
  const line = (section: SectionRow): TemplateResult =>
    html`<li><span>${sectionName(section)}</span>${tiles(section)}</li>${(children.get(section.id) ?? []).map(line)}`;
  return html`<div class="point-map">${(children.get(null) ?? [])
    .filter((chapter) => all(chapter) > 0)
    .map(
      (chapter) => html`<section><h3>${heading(chapter)} <small>${words.inChapter(all(chapter))}</small></h3><ul>
        ${bySection.has(chapter.id) ? html`<li><span class="soft">${children.has(chapter.id) ? "" : words.noSections}</span>${tiles(chapter)}</li>` : ""}
        ${(children.get(chapter.id) ?? []).map(line)}</ul></section>`,
    )}
    <div class="legend">${(["few", "some", "many", "group"] as const).map((step) => html`<span><i class=${`tile key ${step}`}></i>${words[step]}</span>`)}</div></div>`;
}

/** "一、标题" for a chapter, the title alone where there is no number. */
const heading = ({label, title}: SectionRow): string =>
  label === "" ? title : /^[（(]/.test(label) ? label + title : `${label}、${title}`;
