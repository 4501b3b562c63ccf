/**
 * The page of collaboration: who leads whom, who works with whom, and which ties are more than size.
 *
 * (language, source of rows) in, the page's element out. What is shown is worked out by sight.ts from rows and address;
 * every change of the address draws the same views again, and pointing at something changes classes only.
 */
import {html, type TemplateResult} from "lit-html";
import {inLanguage, type Language} from "../../messages/language.js";
import {networkMessages} from "../../messages/network.js";
import {networkViewMessages} from "../../messages/network-views.js";
import {paced, pause} from "../shared/cooperative-work.js";
import {showKeys} from "../shared/key-list.js";
import {pageAddress, pageTools} from "../shared/page-tools.js";
import {type PlanContext, planPage} from "../shared/plan-page.js";
import type {RowsSource} from "../shared/rows-source.js";
import {hoverLine} from "./cards/hover-line.js";
import {controls} from "./controls.js";
import {drawings} from "./drawings.js";
import {csvFile, type FilesOptions, filesMenu} from "./files/files-menu.js";
import {listenToKeys} from "./keyboard.js";
import {type Drawing, type DrawingEvents, keepAboveSheet} from "./model/drawing.js";
import {GENERATED_LIMITS, generatedSize} from "./model/generated-network.js";
import {SVG_UNIT_LIMIT} from "./model/limits.js";
import {type Hovered, partnersOf} from "./model/network.js";
import {DEFAULTS, isFiltered, type NetworkState, networkState} from "./model/network-state.js";
import {otherPlans} from "./model/other-plans.js";
import {NO_ROWS, TOPICS, type Topic} from "./model/point-filter.js";
import {findUnits, isLatin, spell} from "./model/search.js";
import {type ViewModel, viewModels} from "./model/view-model.js";
import {viewAnswer} from "./model/view-sentences.js";
import {counted, method, pageBody} from "./page-body.js";
import {pageSide} from "./page-side.js";
import {exposeForTests} from "./test-hook.js";

type Context = PlanContext<"units" | "points" | "responsibilities" | "sections" | "mentions", NetworkState>;

/** The page's element. */
export function networkPage({language, source}: {language: Language; source: RowsSource}): HTMLElement {
  const say = inLanguage(networkMessages, language);
  const views = inLanguage(networkViewMessages, language);
  const state = networkState();
  const redraw = () => state.set({});
  const demo = generatedSize(state.value.demo);
  const madeUp = demo !== null && demo !== "bad";
  const others = otherPlans(source, redraw);
  const {look, steps: lookInSteps} = viewModels(language, redraw);
  let sight: ViewModel | null = null;
  let hovered: Hovered = null;
  let sheetFull = false;
  let lassoing = false;
  let steps = 0;
  const sorting = {links: {column: 2, descending: true}, units: {column: 5, descending: true}};
  const line = hoverLine(language);
  const help = document.createElement("dialog");

  const change = (next: Partial<NetworkState>) => {
    steps += 1;
    state.set(next, {push: true});
  };
  const directed = () => state.value.view === "leads" && sight?.change === null && sight.network.arcs.length > 0;

  // what happens to units and lines -----------------------------------------------------------------------------
  const hover = (target: Hovered) => {
    hovered = target;
    drawing()?.light(target);
    sayHovered();
  };
  const sayHovered = () => {
    if (sight !== null) line.say(sight, directed(), hovered);
  };
  const pin = (id: string, second: boolean) => {
    const {pin: pinned} = state.value;
    const [kind, name] = [id.slice(0, id.indexOf(":")), id.slice(id.indexOf(":") + 1)];
    if (kind === "fold") change({open: [...state.value.open, name]});
    else if (kind === "point") change({point: state.value.point === name ? "" : name, pin: []});
    else if (TOPICS.includes(kind as Topic))
      change({[kind]: state.value[kind as Topic] === name ? "" : name, pin: [], point: ""});
    else if (second && pinned.length > 0 && pinned[0] !== id) change({pin: [pinned[0]!, id]});
    else change({pin: pinned.length === 1 && pinned[0] === id ? [] : [id], point: ""});
    keepAboveSheet(drawing()?.position(id) ?? null);
  };
  const hide = (id: string) => {
    hover(null);
    change({hide: [...state.value.hide, id], pin: state.value.pin.filter((other) => other !== id)});
  };
  const isUnit = (id: string) => sight?.network.unit.has(id) ?? false;
  const centreOn = (id: string | null) => change({centre: id ?? "", ...(id === null ? {depth: 1} : {})});
  const events: DrawingEvents = {
    hover,
    pin,
    open({source: a, target: b}) {
      const beyond = [a, b].find((id) => !isUnit(id));
      if (beyond === undefined) change({pin: [a, b]});
      else pin(beyond, false);
    },
    arrange: (ids) => change({hand: [...state.value.hand.filter((id) => !ids.includes(id)), ...ids]}),
    place: (id, spot) => change({place: new Map([...state.value.place, [id, spot]])}),
    pick(ids) {
      const {pick} = state.value;
      const own = ids.filter(isUnit);
      const [only] = own;
      if (only === undefined) return;
      const next =
        own.length === 1 && pick.includes(only) ? pick.filter((id) => id !== only) : [...new Set([...pick, ...own])];
      change({pick: next, pin: []});
    },
  };
  const shown = drawings(events, {
    sight: () => sight,
    state: () => state.value,
    lassoing: () => lassoing,
    title: () => views.things[state.value.beside],
    redraw,
  });
  const drawing = (): Drawing | null => shown.current();
  const tests = exposeForTests(
    drawing,
    () => (hovered !== null && "unit" in hovered ? hovered.unit : (state.value.pin[0] ?? null)),
    () => sight?.network ?? null,
  );

  // the page ----------------------------------------------------------------------------------------------------
  const typed = (query: string) => {
    state.set({q: query});
    if (isLatin(query) && sight !== null) void spell(sight.network.units).then(redraw);
  };
  const choose = (id: string) => {
    steps += 1;
    state.set({q: "", pin: [id], point: ""}, {push: true});
    drawing()?.focus(id);
  };

  const view = (context: Context): TemplateResult => {
    const {value} = state;
    const known = (id: string) => context.documents.some((row) => row.id === id) && id !== context.document.id;
    const wanted = [...value.also, ...(value.versus === "" ? [] : [value.versus])];
    const also = value.also.filter(known).map((id) => others.rows(id));
    const old = known(value.versus) ? others.rows(value.versus) : null;
    const next = look(
      value,
      madeUp ? NO_ROWS : context.rows,
      also.filter((rows) => rows !== null),
      old,
    );
    shown.leave(next);
    sight = next;
    const {network, reading} = next;
    const waiting = also.includes(null) || (known(value.versus) && old === null);
    const failure = wanted.map((id) => others.failure(id)).find((reason) => reason !== null);
    const found = findUnits(network.units, value.q);
    const told = {...network, units: counted(next, value)};
    const {title, rests} = viewAnswer(next, {
      counted: told,
      view: value.view,
      now: context.document,
      before: context.documents.find(({id}) => id === value.versus),
      language,
    });
    const files: FilesOptions = {
      stem: context.document.id,
      title,
      plan: context.document.title,
      sight: next,
      state: value,
      directed: directed(),
      drawing: drawing(),
      language,
    };
    const goneIds = [...reading.gone, ...next.goneSections];
    const gone = wanted.filter((id) => context.documents.every((row) => row.id !== id));
    const notice = (said: string) => html`<p class="notice" role="status">${said}</p>`;
    return html`${pageTools({
      language,
      page: say.title,
      plan: context.document.title,
      onCsv: network.units.length > 0 ? () => csvFile(files) : undefined,
      console: pageAddress("console", {query: "responsibilities", "param.documentId": context.document.id}),
      more: network.units.length === 0 ? undefined : filesMenu(files),
    })}
    ${next.demo === "bad" ? notice(say.badDemo(value.demo.slice(0, 40), GENERATED_LIMITS.units, GENERATED_LIMITS.ties)) : ""}
    ${goneIds.length > 0 ? notice(say.goneIds(goneIds)) : ""}${gone.length > 0 ? notice(views.planGone(gone)) : ""}
    ${failure !== undefined ? notice(failure) : waiting ? notice(views.planLoading) : ""}
    <div class="answer"><h1>${title}</h1><p>${rests}</p></div>
    ${
      network.units.length === 0
        ? html`<div class="card state"><h2>${say.noUnits}</h2><p><a href=${pageAddress("points")}>${say.toPoints}</a></p></div>`
        : html`${controls({sight: next, state, language, documents: context.documents, document: context.document, found, change, typed, choose})}
          ${body(next, new Set(found.map(({id}) => id)))}`
    }
    ${help}`;
  };

  const body = (now: ViewModel, found: ReadonlySet<string>): TemplateResult => {
    const {value} = state;
    const alone = now.network.madeUp && now.reading.pinned.length + now.reading.picked.length === 0;
    const main = pageBody({
      sight: now,
      state: value,
      directed: directed(),
      language,
      drawing: drawing(),
      sentence: line.element,
      found,
      sorting,
      lassoing,
      change,
      hover,
      redraw,
      lasso: () => {
        lassoing = !lassoing;
        redraw();
      },
    });
    const side = () =>
      pageSide({
        sight: now,
        state: value,
        directed: directed(),
        language,
        full: sheetFull,
        fold: () => {
          sheetFull = !sheetFull;
          redraw();
        },
        change,
        hide,
        centreOn,
      });
    return html`<div class="network-wrap ${alone ? "alone" : ""}"><section class="card main" aria-label=${say.title}>${main}</section>${alone ? "" : side()}</div>
      <p class="foot">${method(now, value, language)} <button type="button" class="link" @click=${openHelp}>${say.keys}</button></p>`;
  };

  const openHelp = () => showKeys(help, {title: say.keys, close: say.close, keys: say.keyList});

  /** One press of Esc clears one thing. */
  const clear = (): boolean => {
    const {value} = state;
    if (value.q !== "") state.set({q: ""});
    else if (hovered !== null) hover(null);
    else if (value.pin.length > 0 || value.point !== "") change({pin: [], point: ""});
    else if (value.pick.length > 0) change({pick: [], only: false});
    else if (isFiltered(value)) change(DEFAULTS as Partial<NetworkState>);
    else return false;
    return true;
  };

  const arrive = (root: HTMLElement) => {
    shown.arrive(root, language);
    tests.drawn();
  };
  let listening = false;
  const drawn = (root: HTMLElement) => {
    sayHovered();
    // The first time a large network is drawn after its page, which can be read until then.
    const later = !listening && sight?.reading.drawn === "crowd" ? pause().then(() => arrive(root)) : arrive(root);
    if (listening) return later;
    listening = true;
    const search = () => root.querySelector<HTMLInputElement>(".network-search input");
    listenToKeys(root, {
      drawing,
      partners: (id) => drawing()?.partners?.(id) ?? partnersOf(id, sight?.visible.links ?? []),
      pin,
      isUnit,
      hide,
      centre: centreOn,
      read: (id) => {
        change({pin: [id], point: ""});
        root.querySelector<HTMLElement>(".side")?.focus();
      },
      search: () => search()?.focus(),
      help: openHelp,
      clear,
      undo: () => {
        if (steps > 0) history.back();
        steps = Math.max(0, steps - 1);
      },
      redo: () => {
        history.forward();
        steps += 1;
      },
    });
    // A picture of hundreds is no start: a unit is. Where a finger would call up a keyboard, the reader asks for it.
    if (
      sight?.reading.drawn === "crowd" &&
      !madeUp &&
      state.value.pin.length === 0 &&
      matchMedia("(hover: hover)").matches
    )
      search()?.focus({preventScroll: true});
    if (isLatin(state.value.q)) typed(state.value.q);
    return later;
  };

  // A made-up network has no rows to wait for.
  const ahead = madeUp ? paced(lookInSteps(state.value, NO_ROWS, [], null)) : null;
  if (madeUp) shown.warm("crowd");
  return planPage({
    language,
    source,
    queries: madeUp ? [] : ["units", "points", "responsibilities", "sections", "mentions"],
    state,
    title: say.title,
    prepare({document, rows}) {
      if (document.units > SVG_UNIT_LIMIT) shown.warm("crowd");
      return ahead ?? paced(lookInSteps(state.value, rows, [], null));
    },
    view,
    drawn,
  });
}
