/**
 * The page of collaboration: who leads whom, who works with whom, and which ties are more than size.
 *
 * (language, source of rows) in, the page's element out. The model is made once a plan; every change of the address
 * draws the same views again, and pointing at something changes classes only.
 */
import {html, render, type TemplateResult} from "lit-html";
import {inLanguage, type Language} from "../../messages/language.js";
import {networkMessages} from "../../messages/network.js";
import {networkMeasureMessages} from "../../messages/network-measures.js";
import {networkSentences} from "../../messages/network-sentences.js";
import {download, downloadCsv} from "../download.js";
import {pageAddress, pageTools} from "../page-tools.js";
import {type PlanContext, planPage} from "../plan-page.js";
import type {RowsSource} from "../rows-source.js";
import {headline, hoverSentence, rests} from "./answers.js";
import {columnDrawing} from "./column-drawing.js";
import {controls} from "./controls.js";
import {crowdDrawing} from "./crowd-drawing.js";
import {DEMO_LIMITS, demoNetwork, demoSize} from "./demo.js";
import {type Drawing, type DrawingEvents, type Hovered, keepAboveSheet} from "./drawing.js";
import {forceDrawing} from "./force-drawing.js";
import {gexf, graphml} from "./graph-file.js";
import {showKeys} from "./key-list.js";
import {listenToKeys} from "./keyboard.js";
import {legend} from "./legend.js";
import {csvOf, linkTable, listing, type Sorting} from "./link-table.js";
import {matrix, matrixLegend} from "./matrix.js";
import {type Measures, measuresOf} from "./measures.js";
import {
  type Network,
  network as networkOf,
  partnersOf,
  recounted,
  type Visible,
  visible as visibleOf,
} from "./model.js";
import {
  DEFAULTS,
  isFiltered,
  measureOf,
  type NetworkState,
  networkState,
  type Reading,
  reading as read,
} from "./network-state.js";
import {pictureFile} from "./picture-file.js";
import {findUnits, isLatin, spell} from "./search.js";
import {type SideCardOptions, tieCard, unitCard} from "./side-card.js";
import {state as stateSentence} from "./states.js";
import {strongestCard} from "./strongest-card.js";
import {exposeForTests} from "./test-hook.js";
import {unitRows, unitTable} from "./unit-table.js";

type Context = PlanContext<"units" | "points" | "responsibilities", NetworkState>;

/** Whether the reader points with a finger. */
const onTouch = () => matchMedia("(hover: none)").matches;

/** The page's element. */
export function networkPage({language, source}: {language: Language; source: RowsSource}): HTMLElement {
  const say = inLanguage(networkMessages, language);
  const words = inLanguage(networkSentences, language);
  const measured = inLanguage(networkMeasureMessages, language);
  const state = networkState();
  /** The plan's network, and what is left of it when points or units are left out. */
  let base: Network | null = null;
  let model: Network | null = null;
  let counted = "";
  let measures: Measures | null = null;
  let reading: Reading | null = null;
  let seen: Visible | null = null;
  let hovered: Hovered = null;
  let sorting: Sorting = {column: 2, descending: true};
  let unitSorting: Sorting = {column: 5, descending: true};
  let sheetFull = false;
  let steps = 0;

  const sentence = document.createElement("p");
  sentence.className = "sentence";
  sentence.setAttribute("role", "status");
  const help = document.createElement("dialog");

  const change = (next: Partial<NetworkState>) => {
    steps += 1;
    state.set(next, {push: true});
  };
  const redraw = () => state.set({});
  const directed = () => state.value.view === "leads" && (model?.arcs.length ?? 0) > 0;

  const needsMeasures = () => {
    const {figures, view: chosen, pin: pinned} = state.value;
    return figures || (!base?.madeUp && chosen !== "leads" && pinned.length === 0) || chosen === "matrix";
  };
  const hover = (target: Hovered) => {
    hovered = target;
    drawing()?.light(target);
    sayHovered();
  };
  const sayHovered = () => {
    if (model === null || seen === null) return;
    const told = hoverSentence(model, seen.links, directed(), hovered, language);
    render(
      told === null
        ? onTouch()
          ? html`<span class="at-rest">${say.hintTouch}</span>`
          : html`<span class="at-rest">${say.hint} <kbd>←</kbd> <kbd>→</kbd> ${say.hintKeys} <kbd>Esc</kbd> ${say.hintEscape}</span>`
        : html`${told.name === "" ? "" : html`<b>${told.name}</b> `}${told.text}`,
      sentence,
    );
  };
  const pin = (id: string, second: boolean) => {
    const {pin: pinned} = state.value;
    if (second && pinned.length > 0 && pinned[0] !== id) change({pin: [pinned[0]!, id]});
    else change({pin: pinned.length === 1 && pinned[0] === id ? [] : [id]});
    keepAboveSheet(drawing()?.position(id) ?? null);
  };
  const hide = (id: string) => {
    hover(null);
    change({hide: [...state.value.hide, id], pin: state.value.pin.filter((other) => other !== id)});
  };
  const centreOn = (id: string | null) => change({centre: id ?? ""});
  const events: DrawingEvents = {
    hover,
    pin,
    open: ({source, target}) => change({pin: [source, target]}),
    arrange: (ids) => change({hand: [...state.value.hand.filter((id) => !ids.includes(id)), ...ids]}),
  };
  const columns = columnDrawing(events);
  const force = forceDrawing(events);
  // Made when first needed: it starts a worker.
  let crowd: Drawing | null = null;
  const drawing = (): Drawing | null => {
    if (reading === null || state.value.table || state.value.figures) return null;
    if (reading.drawn === "crowd") crowd ??= crowdDrawing(events);
    return {columns, force, crowd, matrix: null, none: null}[reading.drawn];
  };
  const tests = exposeForTests(
    () => drawing(),
    () => (hovered !== null && "unit" in hovered ? hovered.unit : (state.value.pin[0] ?? null)),
    () => model,
  );

  const typed = (query: string) => {
    state.set({q: query});
    if (isLatin(query) && model !== null) void spell(model.units).then(redraw);
  };
  const choose = (id: string) => {
    steps += 1;
    state.set({q: "", pin: [id]}, {push: true});
    drawing()?.focus(id);
  };

  const view = (context: Context): TemplateResult => {
    const demo = demoSize(state.value.demo);
    base ??= demo === null || demo === "bad" ? networkOf(context.rows) : demoNetwork(demo);
    const {most, hide: hidden} = state.value;
    const wanted = `${most} ${hidden.join()}`;
    if (model === null || counted !== wanted) model = recounted(base, context.rows, {most, hidden});
    counted = wanted;
    const network = model;
    const told = {...network, units: network.units.filter(({id}) => !hidden.includes(id))};
    reading = read(network, state.value, base);
    measures = needsMeasures() ? measuresOf(network, hidden, redraw) : null;
    const own = visibleOf(network.units, reading.links, reading.filter);
    seen = own;
    const found = findUnits(network.units, state.value.q);
    const title = network.madeUp
      ? say.madeUpTitle(network.units.length, network.ties.length)
      : headline(told, state.value.view, language);
    const listed = () => listing(network, own, directed(), language);
    const csv = () => {
      if (state.value.figures && measures !== null) {
        const {head, rows} = unitRows(network, own, measures, language);
        downloadCsv(`${context.document.id}-units`, head, rows);
        return;
      }
      const {head, rows} = csvOf(network, listed(), language);
      downloadCsv(`${context.document.id}-${directed() ? "leads" : "ties"}`, head, rows);
    };
    const notes = () => [
      `${context.document.title} · ${words.showing(own.units.size, network.units.length, own.links.length, reading?.all ?? 0)}`,
      document.querySelector("[data-fill='as-of']")?.textContent?.replaceAll(/\s+/g, " ").trim() ?? "",
    ];
    const picture = () => {
      const drawn = drawing()?.element.querySelector("svg");
      if (!drawn) return;
      download(`${context.document.id}-network.svg`, "image/svg+xml", pictureFile(drawn, title, notes()));
    };
    const graph = (kind: "gexf" | "graphml") => {
      const file = {network, visible: own, directed: directed(), title, notes: notes()};
      const content = kind === "gexf" ? gexf(file) : graphml(file);
      download(`${context.document.id}-network.${kind}`, "application/xml", content);
    };
    return html`${pageTools({
      language,
      page: say.title,
      plan: context.document.title,
      onCsv: network.units.length > 0 ? csv : undefined,
      console: pageAddress("console", {query: "responsibilities", "param.documentId": context.document.id}),
      more:
        network.units.length === 0
          ? undefined
          : html`${drawing() === null || drawing() === crowd ? "" : html`<button type="button" class="btn wide" @click=${picture}>${say.svg}</button>`}
            <button type="button" class="btn wide" @click=${() => graph("gexf")}>gexf</button>
            <button type="button" class="btn wide" @click=${() => graph("graphml")}>graphml</button>`,
    })}
    ${demo === "bad" ? html`<p class="notice" role="status">${say.badDemo(state.value.demo.slice(0, 40), DEMO_LIMITS.units, DEMO_LIMITS.ties)}</p>` : ""}
    ${reading.gone.length > 0 ? html`<p class="notice" role="status">${say.goneIds(reading.gone)}</p>` : ""}
    <div class="answer"><h1>${title}</h1><p>${network.madeUp ? "" : rests(told, state.value.view, language)}</p></div>
    ${network.units.length === 0 ? "" : controls({network, reading, visible: own, state, language, found, change, typed, choose})}
    ${network.units.length === 0 ? emptyCard() : body(network, reading, own, new Set(found.map(({id}) => id)))}
    ${help}`;
  };

  const emptyCard = () =>
    html`<div class="card state"><h2>${say.noUnits}</h2><p><a href=${pageAddress("points")}>${say.toPoints}</a></p></div>`;

  const body = (network: Network, now: Reading, own: Visible, found: ReadonlySet<string>): TemplateResult => {
    const {table, view: chosen, order} = state.value;
    const told = stateSentence(network, now, own, state.value, language, change);
    const cell = (a: string | null, b: string | null) => {
      const key = a === null || b === null ? null : [a, b].sort().join("\n");
      hover(
        key === null
          ? null
          : {link: {key, source: a!, target: b!, points: network.tie.get(key)?.points ?? 0, value: 0}},
      );
      for (const label of document.querySelectorAll<HTMLElement>(".matrix th"))
        label.classList.toggle(
          "lit",
          (a !== null && label.dataset.row === a) || (b !== null && label.dataset.column === b),
        );
    };
    const main = state.value.figures
      ? unitTable({
          network,
          visible: own,
          measures,
          language,
          sorting: unitSorting,
          pinned: now.pinned,
          sort: (next) => {
            unitSorting = next;
            redraw();
          },
          pin: (id) => change({pin: [id]}),
          hover,
        })
      : table
        ? linkTable(network, listing(network, own, directed(), language), sorting, language, {
            sort: (next) => {
              sorting = next;
              redraw();
            },
            pin: (a, b) => change({pin: [a, b]}),
          })
        : now.drawn === "matrix"
          ? html`${matrix({network, visible: own, language, order, by: measureOf(network, state.value), measures, pinned: now.pinned, found, hover: cell, pin: (a, b) => change({pin: [a, b]})})}${sentence}${matrixLegend(network, language, measureOf(network, state.value))}`
          : now.drawn === "none"
            ? ""
            : html`<div class="stage">${drawing()?.element}${zoomButtons()}</div>${sentence}${network.madeUp ? "" : legend(network, own, directed(), language, measureOf(network, state.value))}`;
    const method =
      chosen === "matrix"
        ? words.methodMatrix(network.directPoints)
        : chosen === "shared"
          ? words.methodShared(network.directPoints, network.groupPoints)
          : words.method(network.directPoints, network.groupPoints, network.bases);
    const alone = network.madeUp && now.pinned.length === 0;
    const by = measureOf(network, state.value);
    const {backbone, most, hide: hidden} = state.value;
    const left = network.units.filter(({id}) => !hidden.includes(id)).length;
    const notes = [
      chosen !== "leads" && (most > 0 || hidden.length > 0)
        ? measured.recounted((left * (left - 1)) / 2, network.ties.length)
        : "",
      measured.measureMeaning[by],
      backbone > 0 && chosen !== "leads" ? measured.backboneNote(backbone) : "",
    ].join("");
    return html`<div class="network-wrap ${alone ? "alone" : ""}"><section class="card main" aria-label=${say.title}>${told}${notes === "" ? "" : html`<p class="state-line">${notes}</p>`}${main}</section>${alone ? "" : side(network, now)}</div>
      <p class="foot">${network.madeUp ? "" : method} <button type="button" class="link" @click=${openHelp}>${say.keys}</button></p>`;
  };

  const zoomButtons = () => {
    const shown = drawing();
    if (shown?.zoom === undefined) return "";
    const {zoom} = shown;
    return html`<div class="zoom" role="group" aria-label=${say.zoomFit}>
      <button type="button" aria-label=${say.zoomIn} title="${say.zoomIn} +" @click=${() => zoom.by(1.25)}>＋</button>
      <button type="button" aria-label=${say.zoomOut} title="${say.zoomOut} −" @click=${() => zoom.by(0.8)}>−</button>
      <button type="button" aria-label=${say.zoomFit} title="${say.zoomFit} 0" @click=${() => zoom.fit()}>⤢</button>
      <button type="button" aria-label=${say.resetPlaces} title=${say.resetPlaces} @click=${() => shown.restore?.()}>↺</button></div>`;
  };

  const side = (network: Network, now: Reading): TemplateResult => {
    const [one, two] = now.pinned.map((id) => network.unit.get(id)!);
    const options: SideCardOptions = {
      network,
      language,
      directed: directed(),
      centre: now.filter.centre,
      pin: (...ids) => change({pin: ids}),
      unpin: () => change({pin: []}),
      hide,
      centreOn,
    };
    const content =
      one === undefined
        ? strongestCard(network, state.value.view, language, options.pin, measures)
        : two === undefined
          ? unitCard(one, options)
          : tieCard(one, two, options);
    const fold = () => {
      sheetFull = !sheetFull;
      redraw();
    };
    return html`<aside class="card side ${one === undefined ? "" : "sheet"} ${sheetFull ? "full" : ""}" tabindex="-1" aria-label=${one === undefined ? say.strongest : say.pinned}>
      ${one === undefined ? "" : html`<button type="button" class="handle" aria-expanded=${sheetFull} aria-label=${say.handle} @click=${fold}></button>`}${content}</aside>`;
  };

  const openHelp = () => showKeys(help, language);

  /** One press of Esc clears one thing. */
  const clear = (): boolean => {
    if (state.value.q !== "") state.set({q: ""});
    else if (hovered !== null) hover(null);
    else if (state.value.pin.length > 0) change({pin: []});
    else if (isFiltered(state.value)) change(DEFAULTS);
    else return false;
    return true;
  };

  const drawn = (root: HTMLElement) => {
    sayHovered();
    const shown = drawing();
    if (model !== null && reading !== null && seen !== null && shown !== null) {
      shown.update({
        network: model,
        language,
        links: reading.links,
        visible: seen,
        directed: directed(),
        pinned: reading.pinned,
        found: new Set(findUnits(model.units, state.value.q).map(({id}) => id)),
        grouping: state.value.column,
        hand: state.value.hand,
      });
      watchWidth(shown.element);
    }
    if (!listening) {
      listening = true;
      listenToKeys(root, {
        drawing,
        partners: (id) => partnersOf(id, seen?.links ?? []),
        pin,
        hide,
        centre: centreOn,
        read: (id) => {
          change({pin: [id]});
          root.querySelector<HTMLElement>(".side")?.focus();
        },
        search: () => root.querySelector<HTMLInputElement>(".network-search input")?.focus(),
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
      if (isLatin(state.value.q)) typed(state.value.q);
    }
    tests.drawn();
  };
  let listening = false;

  let watched = 0;
  const observer = new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width === 0 || width === watched) return;
    watched = width;
    redraw();
  });
  const watchWidth = (element: HTMLElement) => {
    if (watched === 0) watched = Math.floor(element.clientWidth);
    observer.observe(element);
  };

  return planPage({
    language,
    source,
    queries: ["units", "points", "responsibilities"],
    state,
    title: say.title,
    view,
    drawn,
  });
}
