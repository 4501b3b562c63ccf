/**
 * One work point as an entry of a side panel or a list: number, section, basis, words; opened, the full quote with what
 * was read in it, why a lead is inferred, and where in the document it is.
 */
import {group} from "d3-array";
import {html, type TemplateResult} from "lit-html";
import type {LeadBasis, MentionRow, PointRow, ResponsibilityRow, SectionRow, UnitRow} from "../../analytics/rows.js";
import {wordingOf} from "../../analytics/wording.js";
import {inLanguage, type Language} from "../../messages/language.js";
import {pageMessages} from "../../messages/page.js";
import {pointMessages} from "../../messages/points.js";
import {basisChip} from "./marks.js";
import {pageAddress} from "./page-tools.js";
import {type Highlight, mentionHighlights, quotedClauses, quotedPoint} from "./quote.js";

export interface PointFacts {
  point: PointRow;
  section: SectionRow | undefined;
  responsibilities: readonly ResponsibilityRow[];
  mentions: readonly MentionRow[];
}

/** Facts of each point, by its id. */
export function pointFacts(rows: {
  points: readonly PointRow[];
  sections: readonly SectionRow[];
  responsibilities: readonly ResponsibilityRow[];
  mentions: readonly MentionRow[];
}): Map<string, PointFacts> {
  const sections = new Map(rows.sections.map((section) => [section.id, section]));
  const responsibilities = group(rows.responsibilities, (row) => row.pointId);
  const mentions = group(rows.mentions, (row) => row.pointId);
  return new Map(
    rows.points.map((point) => [
      point.id,
      {
        point,
        section: sections.get(point.sectionId),
        responsibilities: responsibilities.get(point.id) ?? [],
        mentions: mentions.get(point.id) ?? [],
      },
    ]),
  );
}

interface PointEntryOptions {
  language: Language;
  /** The unit whose mention is marked; all units if left out. */
  unitId?: string | undefined;
  /** The marked unit's basis, shown at the right. */
  basis: LeadBasis | null;
  /** The marked unit's role if it does not lead; not shown if left out. */
  role?: ResponsibilityRow["role"] | undefined;
  open: boolean;
  onToggle: () => void;
  units: ReadonlyMap<string, UnitRow>;
  /** What the page adds below an opened point. */
  more?: TemplateResult | "";
}

export function pointEntry(facts: PointFacts, options: PointEntryOptions): TemplateResult {
  const {point, section, responsibilities, mentions} = facts;
  const {language, unitId, basis, open, onToggle} = options;
  const page = inLanguage(pageMessages, language);
  const words = inLanguage(pointMessages, language);
  const unitNames: Highlight[] = responsibilities
    .filter((row) => unitId === undefined || row.unitId === unitId)
    .map(({start, end, name}) => ({start, end, kind: "unit", title: name}));
  const role = basis === null && options.role;
  const head = html`<div class="head"><b>${page.point(point.label)}</b><span class="section">${section?.title ?? ""}</span>${
    role ? html`<span class="chip">${words.role[role]}</span>` : basisChip(basis, language)
  }</div>`;
  return html`<li class=${open ? "point open" : "point"}>
    <button type="button" class="toggle" aria-expanded=${open} @click=${onToggle}>${head}
      ${open ? "" : html`<div class="first-words">${wordingOf(point)}</div>`}</button>
    ${
      open
        ? html`<div class="quote">${quotedPoint(point, [...unitNames, ...mentionHighlights(mentions)])}</div>
          ${why(facts, options, words)}
          <div class="at"><span>${page.line(point.line)}</span>${weight(responsibilities, words)}
            <a href=${pageAddress("points", {point: point.id})}>${words.inDocument}</a></div>${options.more ?? ""}`
        : html`<div class="clause-line">${quotedClauses(point, unitId === undefined ? [] : unitNames)}</div>`
    }
  </li>`;
}

type Words = ReturnType<typeof inLanguage<typeof pointMessages>>;

/** Why the first unit is assumed to lead, in one line. */
function why({responsibilities}: PointFacts, {basis, units}: PointEntryOptions, words: Words): TemplateResult | "" {
  const leading = responsibilities.find((row) => row.lead && row.leadBasis === basis);
  if (basis === null || leading === undefined) return "";
  if (basis === "first-against-order") {
    const rankOf = (id: string | null) => units.get(id ?? "")?.rank ?? Infinity;
    const before = responsibilities.find((row) => row.unitId !== null && rankOf(row.unitId) < rankOf(leading.unitId));
    return html`<p class="why">${words.against(leading.name, before?.name ?? "")}</p>`;
  }
  return html`<p class="why">${words.why[basis](leading.name)}</p>`;
}

function weight(responsibilities: readonly ResponsibilityRow[], words: Words): TemplateResult | "" {
  const of = responsibilities.find((row) => row.unitId !== null)?.of ?? 0;
  return of > 1 ? html`<span>${words.share(of)}</span>` : "";
}
