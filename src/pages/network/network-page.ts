/**
 * The page of collaboration: who leads whom, who works with whom, and which ties are more than size.
 *
 * (language, source of rows) in, the page's element out. Each change of the address works out the view model anew
 * (model/view-model.ts) and renders it (page-view.ts); pointing at something changes classes only.
 */
import {inLanguage, type Language} from "../../messages/language.js";
import {networkMessages} from "../../messages/network.js";
import {networkViewMessages} from "../../messages/network-views.js";
import {paced, pause} from "../shared/cooperative-work.js";
import {type PlanContext, planPage} from "../shared/plan-page.js";
import type {RowsSource} from "../shared/rows-source.js";
import {hoverLine} from "./cards/hover-line.js";
import {drawings} from "./drawings.js";
import {listenToKeys} from "./keyboard.js";
import {SVG_UNIT_LIMIT} from "./model/limits.js";
import type {NetworkState} from "./model/network-state.js";
import {namedPlans, otherPlans} from "./model/other-plans.js";
import {type NetworkRows, NO_ROWS} from "./model/point-filter.js";
import {isLatin} from "./model/search.js";
import {type PlanRows, viewModel, viewModelSteps} from "./model/view-model.js";
import {PageEvents, searchInput} from "./page-events.js";
import {PageState} from "./page-state.js";
import {pageView} from "./page-view.js";
import {exposeForTests} from "./test-hook.js";

const QUERIES = ["units", "points", "responsibilities", "sections", "mentions"] as const;
type Context = PlanContext<(typeof QUERIES)[number], NetworkState>;

/** The page's element. */
export function networkPage({language, source}: {language: Language; source: RowsSource}): HTMLElement {
  const state = new PageState();
  const line = hoverLine(language);
  const help = document.createElement("dialog");
  const events = new PageEvents({state, language, line, help, drawing: () => shown.current()});
  const {things} = inLanguage(networkViewMessages, language);
  const shown = drawings(events.drawingEvents, {
    language,
    viewModel: () => state.viewModel,
    state: () => state.value,
    lassoing: () => state.lassoing,
    bipartiteTitle: () => things[state.value.beside],
    redraw: state.redraw,
  });
  const tests = exposeForTests(
    shown.current,
    () => highlighted(state),
    () => state.viewModel?.network ?? null,
  );

  const plansOnRequest = otherPlans(source, state.redraw);
  const options = {language, redraw: state.redraw};
  const ownRows = (rows: NetworkRows): NetworkRows => (state.isGenerated ? NO_ROWS : rows);
  /** Works out the first view model before the page is rendered, with pauses in which the page answers. */
  const prepare = (rows: NetworkRows) => paced(viewModelSteps(state.value, alone(ownRows(rows)), options));

  const view = ({documents, document, rows}: Context) => {
    const plans = namedPlans(state.value, documents, document, plansOnRequest);
    const next = viewModel(state.value, {...plans, own: ownRows(rows)}, options);
    shown.beforeRender(next);
    state.viewModel = next;
    const drawing = shown.current();
    return pageView({
      ...{plans, documents, document, state, events, language, drawing, help},
      viewModel: next,
      line: line.element,
    });
  };

  const draw = (root: HTMLElement) => {
    shown.afterRender(root);
    tests.drawn();
  };
  let first = true;
  const drawn = (root: HTMLElement) => {
    events.describeHovered();
    if (!first) return draw(root);
    first = false;
    // The first time, a large network is drawn after its page, which can be read until then.
    const drawing = state.viewModel?.resolved.drawn === "canvas" ? pause().then(() => draw(root)) : draw(root);
    listenToKeys(root, events.keys(root));
    if (startsWithSearch(state)) searchInput(root)?.focus({preventScroll: true});
    if (isLatin(state.value.q)) events.typed(state.value.q);
    return drawing;
  };

  if (state.isGenerated) shown.prepareCanvas();
  // A generated network has no rows to wait for.
  const generated = state.isGenerated ? prepare(NO_ROWS) : null;
  return planPage({
    language,
    source,
    queries: state.isGenerated ? [] : QUERIES,
    state: state.address,
    title: inLanguage(networkMessages, language).title,
    prepare({document, rows}) {
      if (document.units > SVG_UNIT_LIMIT) shown.prepareCanvas();
      return generated ?? prepare(rows);
    },
    view,
    drawn,
  });
}

/** The page's plan without others. */
const alone = (own: NetworkRows): PlanRows => ({own, others: [], earlier: null});

/** The unit that is lit: the one that is pointed at, else the pinned one. */
const highlighted = ({hovered, value}: PageState): string | null =>
  hovered !== null && "unit" in hovered ? hovered.unit : (value.pin[0] ?? null);

/**
 * A picture of hundreds of units is no start, a unit is: the search has the focus then, except on a touch screen, where
 * it would open the keyboard.
 */
const startsWithSearch = ({viewModel: shown, isGenerated, value}: PageState): boolean =>
  shown?.resolved.drawn === "canvas" && !isGenerated && value.pin.length === 0 && matchMedia("(hover: hover)").matches;
