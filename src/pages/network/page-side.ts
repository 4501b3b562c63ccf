/** The card beside the drawing: units picked out, a topic, a point, a unit, a pair, or the strongest lines. */
import {html, type TemplateResult} from "lit-html";
import {inLanguage, type Language} from "../../messages/language.js";
import {networkMessages} from "../../messages/network.js";
import {joinsPart} from "./cards/joins-card.js";
import {type SideCardOptions, tieCard, unitCard} from "./cards/side-card.js";
import {changeCard, pickedCard} from "./cards/side-lists.js";
import {strongestCard} from "./cards/strongest-card.js";
import {inviteCard, pointCard} from "./cards/topic-card.js";
import type {NetworkState} from "./model/network-state.js";
import {TOPICS} from "./model/point-filter.js";
import type {ViewModel} from "./model/view-model.js";

export interface SideOptions {
  sight: ViewModel;
  state: NetworkState;
  directed: boolean;
  language: Language;
  full: boolean;
  fold: () => void;
  change: (next: Partial<NetworkState>) => void;
  hide: (id: string) => void;
  centreOn: (id: string | null) => void;
}

export function pageSide({
  sight,
  state,
  directed,
  language,
  full,
  fold,
  change,
  hide,
  centreOn,
}: SideOptions): TemplateResult {
  const say = inLanguage(networkMessages, language);
  const {network, reading, rows} = sight;
  const [one, two] = reading.pinned.map((id) => network.unit.get(id)!);
  const pin = (...ids: string[]) => change({pin: ids, point: ""});
  const options: SideCardOptions = {
    network,
    language,
    directed,
    centre: reading.filter.centre,
    pin,
    unpin: () => change({pin: []}),
    hide,
    centreOn,
  };
  const topics = {target: state.target, activity: state.activity, programme: state.programme};
  const about = {rows, network: sight.base, language, pin};
  const point = network.point.has(state.point) ? state.point : null;
  const topical = TOPICS.some((topic) => topics[topic] !== "") && sight.unknownTopics.length === 0;
  const content =
    one !== undefined
      ? two === undefined
        ? unitCard(one, options)
        : tieCard(one, two, options)
      : point !== null
        ? pointCard(point, {...about, close: () => change({point: ""})})
        : reading.picked.length > 0
          ? pickedCard({sight, state, language, change, pin})
          : topical
            ? inviteCard({...about, topics, close: () => change({target: "", activity: "", programme: ""})})
            : null;
  const sheet = content !== null;
  const resting = () =>
    sight.change !== null
      ? changeCard(sight, language, pin)
      : html`${strongestCard(network, state.view, language, pin, sight.measures)}${state.view === "leads" ? joinsPart(network, sight.measures, language, pin) : ""}`;
  const title = sheet ? say.pinned : say.strongest;
  return html`<aside class="card side ${sheet ? "sheet" : ""} ${full ? "full" : ""}" tabindex="-1" aria-label=${title}>
      ${sheet ? html`<button type="button" class="handle" aria-expanded=${full} aria-label=${say.handle} @click=${fold}></button>` : ""}${content ?? resting()}</aside>`;
}
