/** Cards about a topic (whom to invite, who convenes) and about one point. */
import {html, type TemplateResult} from "lit-html";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkViewMessages} from "../../../messages/network-views.js";
import {pageAddress} from "../../shared/page-tools.js";
import type {Network} from "../model/network.js";
import {type NetworkRows, NO_FILTER, pointsLeft, TOPICS, type Topic} from "../model/point-filter.js";
import {cardHead} from "./card-head.js";
import {quotedPoints} from "./quoted-points.js";

export interface Invitation {
  points: string[];
  /** Units at these points, those that lead most first. */
  units: {id: string; points: number; led: number; inferred: boolean}[];
  /** Of the points, those that name a group alone. */
  groupOnly: number;
}

/** Who has to do with a topic: units at its points, by what they lead and then by what they take part in. */
export function invitation(rows: NetworkRows, topics: Readonly<Record<Topic, string>>): Invitation {
  const points = pointsLeft(rows, {...NO_FILTER, topics});
  const units = new Map<string, Invitation["units"][number]>();
  const named = new Set<string>();
  for (const {pointId, unitId, lead, leadBasis} of rows.responsibilities) {
    if (unitId === null || !points.has(pointId)) continue;
    named.add(pointId);
    const unit = units.get(unitId) ?? {id: unitId, points: 0, led: 0, inferred: false};
    unit.points += 1;
    if (lead) {
      unit.led += 1;
      unit.inferred ||= (leadBasis ?? "").startsWith("first");
    }
    units.set(unitId, unit);
  }
  return {
    points: [...points],
    units: [...units.values()].sort((a, b) => b.led - a.led || b.points - a.points),
    groupOnly: points.size - named.size,
  };
}

export interface TopicCardOptions {
  rows: NetworkRows;
  network: Network;
  language: Language;
  topics: Readonly<Record<Topic, string>>;
  pin: (id: string) => void;
  close: () => void;
}

/** 请谁、谁召集. */
export function inviteCard({rows, network, language, topics, pin, close}: TopicCardOptions): TemplateResult {
  const say = inLanguage(networkViewMessages, language);
  const {points, units, groupOnly} = invitation(rows, topics);
  const name = TOPICS.map((topic) => topics[topic])
    .filter((own) => own !== "")
    .join(" × ");
  const unit = (id: string) => network.unit.get(id)?.name ?? id;
  const button = (id: string) => html`<button type="button" class="link" @click=${() => pin(id)}>${unit(id)}</button>`;
  const [first] = units;
  const conveners = first === undefined || first.led === 0 ? [] : units.filter(({led}) => led === first.led);
  const others = units.filter((one) => !conveners.includes(one));
  const most = Math.max(1, ...units.map((one) => one.points));
  return html`${cardHead(say.invite, say.concerned(name, points.length, units.length), close, language)}
    <h3>${say.convenes}</h3>
    ${
      conveners.length === 0
        ? html`<p class="soft">${say.noConvener}</p>`
        : conveners.map(
            (one) =>
              html`<p>${button(one.id)} <span class="soft">${say.convenesWhy(one.led, points.length, one.inferred)}</span></p>`,
          )
    }
    <h3>${say.invited} <span class="soft">${others.length}</span></h3>
    <ul class="partners wide">${others.map(
      (one) =>
        html`<li><span>${button(one.id)}${one.led > 0 ? html` <span class="soft s">${say.ledShort(one.led)}</span>` : ""}</span>
          <i class="rest" style=${`width:${Math.max(4, (one.points / most) * 100)}%`}></i><b>${one.points}</b></li>`,
    )}</ul>
    ${groupOnly > 0 ? html`<p class="s soft hint">${say.groupOnly(groupOnly)}</p>` : ""}
    <p class="point-links s">${points.map((id) => html`<a href=${pageAddress("points", {point: id})}>${network.point.get(id)?.label ?? ""}</a> `)}</p>`;
}

/** A point of the view 单位–任务: its words and its units. */
export function pointCard(
  pointId: string,
  {rows, network, language, pin, close}: Omit<TopicCardOptions, "topics">,
): TemplateResult {
  const say = inLanguage(networkViewMessages, language);
  const own = rows.responsibilities.filter((row) => row.pointId === pointId);
  const ids = own.flatMap(({unitId}) => unitId ?? []);
  return html`${cardHead(say.things.points, say.pointCard(network.point.get(pointId)?.label ?? pointId), close, language)}
    ${quotedPoints(network, [pointId], ids, language)}
    <h3>${say.units} <span class="soft">${ids.length}</span></h3>
    <ul class="partners wide">${own.map((row) =>
      row.unitId === null
        ? html`<li><span class="soft">${row.name}</span></li>`
        : html`<li><button type="button" class="link" @click=${() => pin(row.unitId!)}>${row.name}</button>${row.lead ? html`<span class="soft s">${say.led}</span>` : html`<span></span>`}</li>`,
    )}</ul>`;
}
