/** The card of a topic, which says whom to invite and who convenes, and the card of one point. */
import {html, type TemplateResult} from "lit-html";
import type {ResponsibilityRow} from "../../../analytics/rows.js";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkViewMessages} from "../../../messages/network-views.js";
import {pageAddress} from "../../shared/page-tools.js";
import {type InvitedUnit, invitation} from "../model/invitation.js";
import type {Network} from "../model/network.js";
import {type NetworkRows, TOPICS, type Topic} from "../model/point-filter.js";
import {cardHead} from "./card-head.js";
import {quotedPoints} from "./quoted-points.js";

interface TopicCardOptions {
  rows: NetworkRows;
  network: Network;
  language: Language;
  topics: Readonly<Record<Topic, string>>;
  pin: (id: string) => void;
  close: () => void;
}

/** Whom to invite on a topic, and who convenes: 请谁、谁召集. */
export function inviteCard({rows, network, language, topics, pin, close}: TopicCardOptions): TemplateResult {
  const say = inLanguage(networkViewMessages, language);
  const {points, units, groupOnly} = invitation(rows, topics);
  const topic = TOPICS.map((kind) => topics[kind])
    .filter((name) => name !== "")
    .join(" × ");
  const conveners = units.filter(({led}) => led > 0 && led === units[0]!.led);
  const others = units.filter((unit) => !conveners.includes(unit));
  const most = Math.max(1, ...units.map((unit) => unit.points));
  const button = (id: string) =>
    html`<button type="button" class="link" @click=${() => pin(id)}>${network.unit.get(id)?.name ?? id}</button>`;
  const convener = ({id, led, inferred}: InvitedUnit) => {
    const why = say.convenesWhy(led, points.length, inferred);
    return html`<p>${button(id)} <span class="soft">${why}</span></p>`;
  };
  const invited = ({id, led, points: count}: InvitedUnit) => {
    const leads = led > 0 ? html` <span class="soft s">${say.ledShort(led)}</span>` : "";
    return html`<li><span>${button(id)}${leads}</span>
          <i class="rest" style=${`width:${Math.max(4, (count / most) * 100)}%`}></i><b>${count}</b></li>`;
  };
  const pointLink = (id: string) =>
    html`<a href=${pageAddress("points", {point: id})}>${network.point.get(id)?.label ?? ""}</a> `;
  return html`${cardHead(say.invite, say.concerned(topic, points.length, units.length), close, language)}
    <h3>${say.convenes}</h3>
    ${conveners.length === 0 ? html`<p class="soft">${say.noConvener}</p>` : conveners.map(convener)}
    <h3>${say.invited} <span class="soft">${others.length}</span></h3>
    <ul class="partners wide">${others.map(invited)}</ul>
    ${groupOnly > 0 ? html`<p class="s soft hint">${say.groupOnly(groupOnly)}</p>` : ""}
    <p class="point-links s">${points.map(pointLink)}</p>`;
}

/** The card of a point in the view 单位–任务: its words and its units. */
export function pointCard(
  pointId: string,
  {rows, network, language, pin, close}: Omit<TopicCardOptions, "topics">,
): TemplateResult {
  const say = inLanguage(networkViewMessages, language);
  const own = rows.responsibilities.filter((row) => row.pointId === pointId);
  const ids = own.flatMap(({unitId}) => unitId ?? []);
  const title = say.pointCard(network.point.get(pointId)?.label ?? pointId);
  const item = ({unitId, name, lead}: ResponsibilityRow) =>
    unitId === null
      ? html`<li><span class="soft">${name}</span></li>`
      : html`<li><button type="button" class="link" @click=${() => pin(unitId)}>${name}</button>${
          lead ? html`<span class="soft s">${say.led}</span>` : html`<span></span>`
        }</li>`;
  return html`${cardHead(say.things.points, title, close, language)}
    ${quotedPoints(network, [pointId], ids, language)}
    <h3>${say.units} <span class="soft">${ids.length}</span></h3>
    <ul class="partners wide">${own.map(item)}</ul>`;
}
