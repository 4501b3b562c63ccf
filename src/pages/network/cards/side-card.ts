/** The cards next to the drawing of one pinned unit and of two: figures, partners, and the quoted points behind them. */
import {html, nothing, type TemplateResult} from "lit-html";
import {pairKey, type Tie} from "../../../analytics/collaboration.js";
import type {Arc, Certainty} from "../../../analytics/leading.js";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkMessages} from "../../../messages/network.js";
import {inSentence} from "../../../tables/figures.js";
import {pageAddress} from "../../shared/page-tools.js";
import type {Network, NetworkUnit} from "../model/network.js";
import {shortestPath} from "../model/shortest-path.js";
import {cardHead} from "./card-head.js";
import {quotedPoints} from "./quoted-points.js";

export interface SideCardOptions {
  network: Network;
  language: Language;
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
  const crumb = unit.category === null ? say.pinned : `${say.pinned} · ${say.sector(unit.category)}`;
  const inferred = unit.inferred ? html` <span class="chip inferred">${say.inferred}</span>` : "";
  const isCentre = centre === unit.id;
  return html`
    ${cardHead(crumb, unit.name, options.unpin, language)}
    <dl class="figures">
      <div><dt>${say.points}</dt><dd>${unit.points}</dd></div>
      <div><dt>${say.led}${inferred}</dt><dd>${unit.led}</dd></div>
      <div><dt>${say.fractional}</dt><dd>${inSentence(unit.fractional)}</dd></div>
      <div><dt>${say.partners}</dt><dd>${unit.partners}</dd></div>
    </dl>
    ${ties.length === 0 ? html`<p class="soft">${say.noPartners}</p>` : partners(unit, {out, into, ties}, options)}
    ${strongestWords(unit, out[0] ?? into[0], ties[0], options)}
    <p class="actions">
      <a href=${pageAddress("unit", {id: unit.id})}>${say.unitPage}</a>
      <button type="button" class="link" @click=${() => options.centreOn(isCentre ? null : unit.id)}>${
        isCentre ? say.wholeNetwork : say.centre
      }</button>
      <button type="button" class="link" @click=${() => options.hide(unit.id)}>${say.hide}</button>
    </p>`;
}

/** Units that it leads and units that lead it; where no lead is known, units with which it shares points. */
function partners(
  unit: NetworkUnit,
  {out, into, ties}: {out: Arc[]; into: Arc[]; ties: Tie[]},
  options: SideCardOptions,
): TemplateResult {
  const say = words(options.language);
  if (options.network.arcs.length === 0) {
    const bars = ties.map((tie): Bar => ({id: otherOf(tie, unit), points: tie.points, certainty: null}));
    return html`<h3>${say.sharedWith}</h3>${partnerBars(bars, unit, options)}`;
  }
  const section = (title: string, bars: readonly Bar[], none: string) => html`
            <h3>${title} <span class="soft">${bars.length > 0 ? say.countUnits(bars.length) : ""}</span></h3>
            ${bars.length === 0 ? html`<p class="soft s">${none}</p>` : partnerBars(bars, unit, options)}`;
  const led = out.map(({to, points, certainty}): Bar => ({id: to, points, certainty}));
  const leading = into.map(({from, points}): Bar => ({id: from, points, certainty: null}));
  return html`${section(say.itLeads, led, say.noneLed)}${section(say.itSupports, leading, say.noneSupported)}`;
}

const otherOf = (tie: Tie, {id}: NetworkUnit) => (tie.a === id ? tie.b : tie.a);

interface Bar {
  /** Of the partner. */
  id: string;
  points: number;
  /** How certain it is that the partner is led; null where that is not the question. */
  certainty: Certainty | null;
}

const SHOWN = 5;

/** Partners as bars, the first five; the rest on demand. */
function partnerBars(
  bars: readonly Bar[],
  unit: NetworkUnit,
  {network, language, pin}: SideCardOptions,
): TemplateResult {
  const say = words(language);
  const most = Math.max(1, ...bars.map(({points}) => points));
  const item = ({id, points, certainty}: Bar) =>
    html`<li><button type="button" class="link" title=${say.clickForWords}
        @click=${() => pin(unit.id, id)}>${network.unit.get(id)?.name}</button>
      <i class=${certainty ?? "rest"} style=${`width:${Math.max(4, (points / most) * 100)}%`}></i><b>${points}</b></li>`;
  const rest = bars.slice(SHOWN);
  const [high, low] = [rest[0]?.points ?? 0, rest.at(-1)?.points ?? 0];
  return html`<ul class="partners">${bars.slice(0, SHOWN).map(item)}</ul>
    ${
      rest.length === 0
        ? nothing
        : html`<details class="rest"><summary>${say.otherUnits(
            rest.length,
            say.range(low, high),
          )}</summary><ul class="partners">${rest.map(item)}</ul></details>`
    }`;
}

const QUOTED = 2;

/** Points of the strongest line, those with the surest lead first. */
function strongestWords(
  unit: NetworkUnit,
  arc: Arc | undefined,
  tie: Tie | undefined,
  {network, language, pin}: SideCardOptions,
): TemplateResult | typeof nothing {
  const say = words(language);
  const line = arc ?? tie;
  if (line === undefined) return nothing;
  const [a, b] = arc !== undefined ? [arc.from, arc.to] : [unit.id, otherOf(tie!, unit)];
  const name = (id: string) => network.unit.get(id)?.name ?? "";
  const title = `${name(a)} ${arc === undefined ? "–" : "→"} ${name(b)}`;
  const shown = [...line.pointIds].sort((x, y) => leadRank(network, y) - leadRank(network, x)).slice(0, QUOTED);
  const all = html`<p class="s"><button type="button" class="link"
      @click=${() => pin(a, b)}>${say.allPoints(line.points)}</button></p>`;
  return html`<h3>${say.quotes}${title} <span class="soft">${say.someOf(shown.length, line.points)}</span></h3>
    ${quotedPoints(network, shown, [a, b], language)}
    ${line.points > shown.length ? all : ""}`;
}

/** How sure a point's lead is: 3 where the text states it, 0 where there is none. */
function leadRank(network: Network, pointId: string): number {
  const basis = network.rowsAt.get(pointId)?.find((row) => row.lead)?.leadBasis;
  if (basis === undefined || basis === null) return 0;
  return basis === "first-in-order" ? 1 : basis === "first-against-order" ? 2 : 3;
}

/** The card of two units: every point that they share, by who leads it. */
export function tieCard(a: NetworkUnit, b: NetworkUnit, options: SideCardOptions): TemplateResult {
  const {network, language} = options;
  const say = words(language);
  const tie = network.tie.get(pairKey(a.id, b.id));
  const pair = network.pairs.get(pairKey(a.id, b.id));
  const figure = (title: string, value: string | number) => html`<div><dt>${title}</dt><dd>${value}</dd></div>`;
  const path = tie === undefined ? shortestPath(network.ties, a.id, b.id) : [];
  return html`
    ${cardHead(say.pinned, `${a.name} – ${b.name}`, options.unpin, language)}
    <dl class="figures">
      ${figure(say.sharedCount, tie?.points ?? 0)}
      ${
        pair === undefined
          ? ""
          : html`${figure(say.expected, inSentence(pair.expected))}${figure(say.ratio, inSentence(pair.ratio))}`
      }
      ${tie === undefined ? "" : figure(say.weight, inSentence(tie.weight))}
    </dl>
    ${tie === undefined ? html`<p>${say.noTie}</p>` : ""}
    ${path.length > 2 ? html`<p class="soft">${say.path(path.map((id) => network.unit.get(id)?.name ?? ""))}</p>` : ""}
    ${sharedPoints(a, b, tie?.pointIds ?? [], options)}
    <p class="actions">
      <a href=${pageAddress("unit", {id: a.id})}>${a.name}</a>
      <a href=${pageAddress("unit", {id: b.id})}>${b.name}</a>
    </p>`;
}

function sharedPoints(
  a: NetworkUnit,
  b: NetworkUnit,
  pointIds: readonly string[],
  {network, language}: SideCardOptions,
): TemplateResult {
  const say = words(language);
  const leads = (pointId: string, unitId?: string) =>
    (network.rowsAt.get(pointId) ?? []).some((row) => row.lead && (unitId === undefined || row.unitId === unitId));
  const byA = pointIds.filter((id) => leads(id, a.id));
  const byB = pointIds.filter((id) => leads(id, b.id) && !byA.includes(id));
  const rest = pointIds.filter((id) => !byA.includes(id) && !byB.includes(id));
  const section = (title: string, ids: readonly string[]) =>
    ids.length === 0
      ? ""
      : html`<h3>${title} <span class="soft">${say.someOf(ids.length, ids.length)}</span></h3>${quotedPoints(
          network,
          ids,
          [a.id, b.id],
          language,
        )}`;
  const restTitle = rest.some((id) => leads(id)) ? say.othersLead : say.noLead;
  return html`${section(say.aLeads(a.name, b.name), byA)}${section(say.aLeads(b.name, a.name), byB)}${section(restTitle, rest)}`;
}
