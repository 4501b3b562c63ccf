/** What happens on the page: to units and lines in the drawing, in the search, and by keys. */
import {inLanguage, type Language} from "../../messages/language.js";
import {networkMessages} from "../../messages/network.js";
import {showKeys} from "../shared/key-list.js";
import type {HoverLine} from "./cards/hover-line.js";
import type {Keys} from "./keyboard.js";
import type {Drawing, DrawingEvents} from "./model/drawing.js";
import {type Hovered, partnersOf} from "./model/links.js";
import {DEFAULTS, isFiltered, type NetworkState} from "./model/network-state.js";
import {TOPICS} from "./model/point-filter.js";
import {isLatin, spell} from "./model/search.js";
import type {PageState} from "./page-state.js";
import {keepAboveSheet} from "./sheet.js";

interface PageEventsOptions {
  state: PageState;
  language: Language;
  /** The drawing that is shown. */
  drawing: () => Drawing | null;
  /** The line that says what is pointed at. */
  line: HoverLine;
  /** Lists the keys when it is open. */
  help: HTMLDialogElement;
}

export class PageEvents {
  private readonly state: PageState;

  constructor(private readonly options: PageEventsOptions) {
    this.state = options.state;
  }

  readonly hover = (target: Hovered): void => {
    this.state.hovered = target;
    this.options.drawing()?.light(target);
    this.describeHovered();
  };

  /** Says under the drawing what is pointed at. */
  describeHovered(): void {
    const {viewModel, directed, hovered} = this.state;
    if (viewModel !== null) this.options.line.show(viewModel, directed, hovered);
  }

  /**
   * Pins a unit, a point or a topic, or opens an aggregate; what was pinned already is released.
   *
   * @param second  whether a unit is pinned in addition to another one, so that their tie is shown
   */
  readonly pin = (id: string, second: boolean): void => {
    this.state.change(pinned(this.state.value, id, second));
    keepAboveSheet(this.options.drawing()?.position(id) ?? null);
  };

  readonly hide = (id: string): void => {
    this.hover(null);
    const {hide, pin} = this.state.value;
    this.state.change({hide: [...hide, id], pin: pin.filter((other) => other !== id)});
  };

  /** Shows a unit and its neighbours only; null shows all. */
  readonly centreOn = (id: string | null): void =>
    this.state.change({centre: id ?? "", ...(id === null ? {depth: 1} : {})});

  /** What a drawing calls. */
  readonly drawingEvents: DrawingEvents = {
    hover: this.hover,
    pin: this.pin,
    open: ({source: a, target: b}) => {
      const noUnit = [a, b].find((id) => !this.state.isUnit(id));
      if (noUnit === undefined) this.state.change({pin: [a, b]});
      else this.pin(noUnit, false);
    },
    arrange: (ids) => {
      const {hand} = this.state.value;
      this.state.change({hand: [...hand.filter((id) => !ids.includes(id)), ...ids]});
    },
    place: (id, spot) => this.state.change({place: new Map([...this.state.value.place, [id, spot]])}),
    pick: (ids) => {
      const {pick} = this.state.value;
      const units = ids.filter((id) => this.state.isUnit(id));
      const [only] = units;
      if (only === undefined) return;
      const drop = units.length === 1 && pick.includes(only);
      this.state.change({pick: drop ? pick.filter((id) => id !== only) : [...new Set([...pick, ...units])], pin: []});
    },
  };

  /** The reader typed into the search. Latin letters need the dictionary of pinyin, which is fetched then. */
  readonly typed = (query: string): void => {
    this.state.address.set({q: query});
    const {viewModel, redraw} = this.state;
    if (isLatin(query) && viewModel !== null) void spell(viewModel.network.units).then(redraw);
  };

  /** The reader chose a unit that the search found. */
  readonly choose = (id: string): void => {
    this.state.change({q: "", pin: [id], point: ""});
    this.options.drawing()?.focus(id);
  };

  readonly toggleLasso = (): void => {
    this.state.lassoing = !this.state.lassoing;
    this.state.redraw();
  };

  readonly toggleSheet = (): void => {
    this.state.sheetExpanded = !this.state.sheetExpanded;
    this.state.redraw();
  };

  readonly openHelp = (): void => {
    const {keys: title, close, keyList: keys} = inLanguage(networkMessages, this.options.language);
    showKeys(this.options.help, {title, close, keys});
  };

  /** @param root  the page's element */
  keys(root: HTMLElement): Keys {
    const {state} = this;
    const {drawing} = this.options;
    return {
      drawing,
      partners: (id) => drawing()?.partners?.(id) ?? partnersOf(id, state.viewModel?.visible.links ?? []),
      pin: this.pin,
      isUnit: (id) => state.isUnit(id),
      hide: this.hide,
      centre: this.centreOn,
      read: (id) => {
        state.change({pin: [id], point: ""});
        root.querySelector<HTMLElement>(".side")?.focus();
      },
      search: () => searchInput(root)?.focus(),
      help: this.openHelp,
      clear: () => this.clear(),
      undo: () => state.undo(),
      redo: () => state.redo(),
    };
  }

  /** Each press of Esc clears one thing. */
  private clear(): boolean {
    const {address, hovered, value, change} = this.state;
    if (value.q !== "") address.set({q: ""});
    else if (hovered !== null) this.hover(null);
    else if (value.pin.length > 0 || value.point !== "") change({pin: [], point: ""});
    else if (value.pick.length > 0) change({pick: [], only: false});
    else if (isFiltered(value)) change(DEFAULTS as Partial<NetworkState>);
    else return false;
    return true;
  }
}

export const searchInput = (root: HTMLElement): HTMLInputElement | null => root.querySelector(".network-search input");

/** The change of the address when something is pinned; ids of what is not a unit begin with its kind and a colon. */
function pinned(value: NetworkState, id: string, second: boolean): Partial<NetworkState> {
  const [kind, name] = [id.slice(0, id.indexOf(":")), id.slice(id.indexOf(":") + 1)];
  if (kind === "fold") return {open: [...value.open, name]};
  if (kind === "point") return {point: value.point === name ? "" : name, pin: []};
  const topic = TOPICS.find((one) => one === kind);
  if (topic !== undefined) return {[topic]: value[topic] === name ? "" : name, pin: [], point: ""};
  const [first] = value.pin;
  if (second && first !== undefined && first !== id) return {pin: [first, id]};
  return {pin: value.pin.length === 1 && first === id ? [] : [id], point: ""};
}
