/**
 * The card beside the drawing: nothing pinned, the strongest lines; one unit, its figures and partners and the words
 * of its strongest tie; two units, all points that they share.
 */
import {html, nothing, type TemplateResult} from "lit-html";
import type {Tie} from "../../../analytics/collaboration.js";
import {pairKey} from "../../../analytics/collaboration.js";
import type {Arc, Certainty} from "../../../analytics/leading.js";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkMessages} from "../../../messages/network.js";
import {inSentence} from "../../../tables/figures.js";
import {pageAddress} from "../../shared/page-tools.js";
import type {Network, NetworkUnit} from "../model/network.js";
import {cardHead} from "./card-head.js";
import {quotedPoints} from "./quoted-points.js";

export interface SideCardOptions {
  network: Network;
  language: Language;
  directed: boolean;
  centre: string | null;
  pin: (...ids: string[]) => void;
  unpin: () => void;
  hide: (id: string) => void;
  centreOn: (id: string | null) => void;
}

const words = (language: Language) => inLanguage(networkMessages, language);

/** The card of one pinned unit. */
export function unitCard(unit: NetworkUnit, options: SideCardOptions): TemplateResult {
  const {network, language, centre} = options;
  const say = words(language);
  const out = network.arcs.filter((arc) => arc.from === unit.id);
  const into = network.arcs.filter((arc) => arc.to === unit.id);
  const ties = network.ties.filter((tie) => tie.a === unit.id || tie.b === unit.id);
  const other = (tie: Tie) => (tie.a === unit.id ? tie.b : tie.a);
  const directed = network.arcs.length > 0;
  return html`
    ${cardHead(unit.category === null ? say.pinned : `${say.pinned} · ${say.sector(unit.category)}`, unit.name, options.unpin, language)}
    <dl class="figures">
      <div><dt>${say.points}</dt><dd>${unit.points}</dd></div>
      <div><dt>${say.led}${unit.inferred ? html` <span class="chip inferred">${say.inferred}</span>` : ""}</dt><dd>${unit.led}</dd></div>
      <div><dt>${say.fractional}</dt><dd>${inSentence(unit.fractional)}</dd></div>
      <div><dt>${say.partners}</dt><dd>${unit.partners}</dd></div>
    </dl>
    ${
      ties.length === 0
        ? html`<p class="soft">${say.noPartners}</p>`
        : directed
          ? html`
            <h3>${say.itLeads} <span class="soft">${out.length > 0 ? say.countUnits(out.length) : ""}</span></h3>
            ${
              out.length === 0
                ? html`<p class="soft s">${say.noneLed}</p>`
                : bars(
                    out,
                    (arc) => arc.to,
                    (arc) => arc.certainty,
                    unit,
                    options,
                  )
            }
            <h3>${say.itSupports} <span class="soft">${into.length > 0 ? say.countUnits(into.length) : ""}</span></h3>
            ${
              into.length === 0
                ? html`<p class="soft s">${say.noneSupported}</p>`
                : bars(
                    into,
                    (arc) => arc.from,
                    () => null,
                    unit,
                    options,
                  )
            }`
          : html`<h3>${say.sharedWith}</h3>${bars(ties, other, () => null, unit, options)}`
    }
    ${strongestWords(unit, out[0] ?? into[0], ties[0], options)}
    <p class="actions">
      <a href=${pageAddress("unit", {id: unit.id})}>${say.unitPage}</a>
      <button type="button" class="link" @click=${() => options.centreOn(centre === unit.id ? null : unit.id)}>${centre === unit.id ? say.wholeNetwork : say.centre}</button>
      <button type="button" class="link" @click=${() => options.hide(unit.id)}>${say.hide}</button>
    </p>`;
}

const SHOWN = 5;

/** Partners as bars, the first five; the rest on demand. */
function bars<Line extends {points: number}>(
  lines: readonly Line[],
  otherOf: (line: Line) => string,
  certaintyOf: (line: Line) => Certainty | null,
  unit: NetworkUnit,
  {network, language, pin}: SideCardOptions,
): TemplateResult {
  const say = words(language);
  const most = Math.max(1, ...lines.map(({points}) => points));
  const item = (line: Line) => {
    const other = network.unit.get(otherOf(line));
    return html`<li><button type="button" class="link" title=${say.clickForWords} @click=${() => pin(unit.id, otherOf(line))}>${other?.name}</button>
      <i class=${certaintyOf(line) ?? "rest"} style=${`width:${Math.max(4, (line.points / most) * 100)}%`}></i><b>${line.points}</b></li>`;
  };
  const rest = lines.slice(SHOWN);
  const [high, low] = [rest[0]?.points ?? 0, rest.at(-1)?.points ?? 0];
  return html`<ul class="partners">${lines.slice(0, SHOWN).map((line) => html`${item(line)}`)}</ul>
    ${
      rest.length === 0
        ? nothing
        : html`<details class="rest"><summary>${say.otherUnits(rest.length, say.range(low, high))}</summary><ul class="partners">${rest.map((line) => html`${item(line)}`)}</ul></details>`
    }`;
}

function strongestWords(
  unit: NetworkUnit,
  arc: Arc | undefined,
  tie: Tie | undefined,
  {network, language, pin}: SideCardOptions,
): TemplateResult | typeof nothing {
  const say = words(language);
  const line = arc ?? tie;
  if (line === undefined) return nothing;
  const [a, b] = arc !== undefined ? [arc.from, arc.to] : [unit.id, tie!.a === unit.id ? tie!.b : tie!.a];
  const name = (id: string) => network.unit.get(id)?.name ?? "";
  const title = `${name(a)} ${arc === undefined ? "–" : "→"} ${name(b)}`;
  const shown = [...line.pointIds].sort((x, y) => strength(network, y) - strength(network, x)).slice(0, 2);
  return html`<h3>${say.quotes}${title} <span class="soft">${say.someOf(shown.length, line.points)}</span></h3>
    ${quotedPoints(network, shown, [a, b], language)}
    ${line.points > shown.length ? html`<p class="s"><button type="button" class="link" @click=${() => pin(a, b)}>${say.allPoints(line.points)}</button></p>` : ""}`;
}

/** Points whose lead is better founded are quoted first. */
function strength(network: Network, pointId: string): number {
  const basis = (network.at.get(pointId) ?? []).find((row) => row.lead)?.leadBasis;
  return basis === undefined || basis === null
    ? 0
    : basis === "first-in-order"
      ? 1
      : basis === "first-against-order"
        ? 2
        : 3;
}

/** The card of two units: every point that they share, by who leads it. */
export function tieCard(a: NetworkUnit, b: NetworkUnit, options: SideCardOptions): TemplateResult {
  const {network, language} = options;
  const say = words(language);
  const tie = network.tie.get(pairKey(a.id, b.id));
  const pair = network.pairs.get(pairKey(a.id, b.id));
  const leads = (pointId: string, id: string) =>
    (network.at.get(pointId) ?? []).some((row) => row.lead && row.unitId === id);
  const ids = tie?.pointIds ?? [];
  const byA = ids.filter((id) => leads(id, a.id));
  const byB = ids.filter((id) => leads(id, b.id) && !byA.includes(id));
  const rest = ids.filter((id) => !byA.includes(id) && !byB.includes(id));
  const anyLead = rest.some((id) => (network.at.get(id) ?? []).some((row) => row.lead));
  const part = (title: string, own: readonly string[]) =>
    own.length === 0
      ? ""
      : html`<h3>${title} <span class="soft">${say.someOf(own.length, own.length)}</span></h3>${quotedPoints(network, own, [a.id, b.id], language)}`;
  const way = tie === undefined ? path(network, a.id, b.id) : [];
  return html`
    ${cardHead(say.pinned, `${a.name} – ${b.name}`, options.unpin, language)}
    <dl class="figures">
      <div><dt>${say.sharedCount}</dt><dd>${tie?.points ?? 0}</dd></div>
      ${pair === undefined ? "" : html`<div><dt>${say.expected}</dt><dd>${inSentence(pair.expected)}</dd></div><div><dt>${say.ratio}</dt><dd>${inSentence(pair.ratio)}</dd></div>`}
      ${tie === undefined ? "" : html`<div><dt>${say.weight}</dt><dd>${inSentence(tie.weight)}</dd></div>`}
    </dl>
    ${tie === undefined ? html`<p>${say.noTie}</p>` : ""}
    ${way.length > 2 ? html`<p class="soft">${say.path(way.map((id) => network.unit.get(id)?.name ?? ""))}</p>` : ""}
    ${part(say.aLeads(a.name, b.name), byA)}${part(say.aLeads(b.name, a.name), byB)}${part(anyLead ? say.othersLead : say.noLead, rest)}
    <p class="actions">
      <a href=${pageAddress("unit", {id: a.id})}>${a.name}</a>
      <a href=${pageAddress("unit", {id: b.id})}>${b.name}</a>
    </p>`;
}

/** Fewest steps by ties from one unit to another; [] when there is no way. */
export function path(network: Pick<Network, "ties">, from: string, to: string): string[] {
  const next = new Map<string, string[]>();
  for (const {a, b} of network.ties) {
    next.set(a, [...(next.get(a) ?? []), b]);
    next.set(b, [...(next.get(b) ?? []), a]);
  }
  const before = new Map<string, string | null>([[from, null]]);
  const queue = [from];
  for (const id of queue) {
    if (id === to) break;
    for (const other of next.get(id) ?? []) {
      if (before.has(other)) continue;
      before.set(other, id);
      queue.push(other);
    }
  }
  if (!before.has(to)) return [];
  const way: string[] = [];
  for (let at: string | null = to; at !== null; at = before.get(at) ?? null) way.unshift(at);
  return way;
}
