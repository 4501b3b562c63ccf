/** The card next to the drawing: units picked out, a topic, a point, a unit, a pair, or the strongest lines. */
import {html, type TemplateResult} from "lit-html";
import {inLanguage, type Language} from "../../messages/language.js";
import {networkMessages} from "../../messages/network.js";
import {type SideCardOptions, tieCard, unitCard} from "./cards/side-card.js";
import {changeCard, pickedCard} from "./cards/side-lists.js";
import {strongestCard} from "./cards/strongest-card.js";
import {inviteCard, pointCard} from "./cards/topic-card.js";
import type {NetworkState} from "./model/network-state.js";
import {TOPICS} from "./model/point-filter.js";
import type {ViewModel} from "./model/view-model.js";

interface SideOptions {
  viewModel: ViewModel;
  state: NetworkState;
  language: Language;
  /** On a narrow screen the card covers the page. */
  expanded: boolean;
  toggleSheet: () => void;
  change: (next: Partial<NetworkState>) => void;
  hide: (id: string) => void;
  centreOn: (id: string | null) => void;
}

export function pageSide(options: SideOptions): TemplateResult {
  const {language, expanded, toggleSheet} = options;
  const say = inLanguage(networkMessages, language);
  const chosen = chosenCard(options);
  const isSheet = chosen !== null;
  const handle = html`<button type="button" class="handle" aria-expanded=${expanded} aria-label=${say.handle}
    @click=${toggleSheet}></button>`;
  return html`<aside class="card side ${isSheet ? "sheet" : ""} ${expanded ? "full" : ""}" tabindex="-1"
      aria-label=${isSheet ? say.pinned : say.strongest}>
      ${isSheet ? handle : ""}${chosen ?? generalCard(options)}</aside>`;
}

type Pin = (...ids: string[]) => void;

const pinWith =
  ({change}: SideOptions): Pin =>
  (...ids) =>
    change({pin: ids, point: ""});

/** The card of what the reader chose; null where that is nothing. */
function chosenCard(options: SideOptions): TemplateResult | null {
  const {viewModel, state, language, change, hide, centreOn} = options;
  const {network, base, rows, resolved, unknownTopics} = viewModel;
  const pin = pinWith(options);
  const [one, two] = resolved.pinned.map((id) => network.unit.get(id)!);
  if (one !== undefined) {
    const unpin = () => change({pin: []});
    const centre = resolved.filter.centre;
    const cardOptions: SideCardOptions = {network, language, centre, pin, unpin, hide, centreOn};
    return two === undefined ? unitCard(one, cardOptions) : tieCard(one, two, cardOptions);
  }
  const about = {rows, network: base, language, pin};
  if (network.point.has(state.point)) return pointCard(state.point, {...about, close: () => change({point: ""})});
  if (resolved.picked.length > 0) return pickedCard({viewModel, state, language, change, pin});
  const {target, activity, programme} = state;
  if (TOPICS.some((topic) => state[topic] !== "") && unknownTopics.length === 0) {
    const close = () => change({target: "", activity: "", programme: ""});
    return inviteCard({...about, topics: {target, activity, programme}, close});
  }
  return null;
}

/** What can be said of the whole network. */
function generalCard(options: SideOptions): TemplateResult {
  const {viewModel, state, language} = options;
  const pin = pinWith(options);
  return viewModel.planChange !== null
    ? changeCard(viewModel, language, pin)
    : strongestCard(viewModel.network, state.view, language, pin, viewModel.measures);
}
