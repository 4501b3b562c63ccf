/**
 * One work point as it stands in a side panel or a list: number, section, basis, words; opened, the full quote with
 * what was read in it, why a lead is concluded, and where in the document it stands.
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
import {type Mark, mentionMarks, quotedClauses, quotedPoint} from "./quote.js";

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

export interface PointEntryOptions {
  language: Language;
  /** The unit whose mention is marked; all units when left out. */
  unitId?: string | undefined;
  /** Basis shown at the right: the marked unit's. */
  basis: LeadBasis | null;
  /** What the marked unit does where it does not lead; left out, nothing is said. */
  role?: ResponsibilityRow["role"] | undefined;
  open: boolean;
  onToggle: () => void;
  units: ReadonlyMap<string, UnitRow>;
  /** What a page adds under an opened point. */
  more?: TemplateResult | "";
}

export function pointEntry(facts: PointFacts, options: PointEntryOptions): TemplateResult {
  const {point, section, responsibilities, mentions} = facts;
  const {language, unitId, basis, open, onToggle} = options;
  const page = inLanguage(pageMessages, language);
  const words = inLanguage(pointMessages, language);
  const unitMarks: Mark[] = responsibilities
    .filter((row) => unitId === undefined || row.unitId === unitId)
    .map(({start, end, name}) => ({start, end, kind: "unit", title: name}));
  const head = html`<div class="head"><b>${page.point(point.label)}</b><span class="section">${section?.title ?? ""}</span>${basis === null && options.role !== undefined ? html`<span class="chip">${words.role[options.role]}</span>` : basisChip(basis, language)}</div>`;
  return html`<li class=${open ? "point open" : "point"}>
    <button type="button" class="toggle" aria-expanded=${open} @click=${onToggle}>${head}
      ${open ? "" : html`<div class="first-words">${wordingOf(point)}</div>`}</button>
    ${
      open
        ? html`<div class="quote">${quotedPoint(point, [...unitMarks, ...mentionMarks(mentions)])}</div>
          ${why(facts, options, words)}
          <div class="at"><span>${page.line(point.line)}</span>${weight(responsibilities, words)}
            <a href=${pageAddress("points", {point: point.id})}>${words.inDocument}</a></div>${options.more ?? ""}`
        : html`<div class="clause-line">${quotedClauses(point, unitId === undefined ? [] : unitMarks)}</div>`
    }
  </li>`;
}

type Words = ReturnType<typeof inLanguage<typeof pointMessages>>;

/** Why the first unit is taken to lead, in one line. */
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
