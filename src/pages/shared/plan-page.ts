/**
 * A page about one plan: reads its rows, fills the frame, and draws the page's view again at every change of state.
 *
 * (queries, state, view) in, one element out. While the rows are slow to come, the element shows its title and grey bars
 * as placeholders; an error is shown in the page with a button to try again; for a graph without plans the page says
 * what to do.
 */
import {html, render, type TemplateResult} from "lit-html";
import type {DocumentRow, Rows} from "../../analytics/rows.js";
import {byYear, together} from "../../analytics/several-plans.js";
import {inLanguage, type Language} from "../../messages/language.js";
import {pageMessages} from "../../messages/page.js";
import {chosenPlan, fillFrame, wireFrame} from "./frame-fill.js";
import type {Answer, RowsSource} from "./rows-source.js";
import type {UrlState} from "./url-state.js";

export type PlanRows<Name extends keyof Rows> = {[K in Name]: Rows[K][]};

interface PlanPageOptions<Name extends keyof Rows, S extends Record<string, unknown>> {
  language: Language;
  source: RowsSource;
  /** Named queries whose rows of this plan the view needs. */
  queries: readonly Name[];
  /** The page's parameters other than `doc`. */
  state: UrlState<S>;
  /** Headline until the rows are there. */
  title: string;
  /** Plans that are counted together with the chosen one; left out by a page that shows one plan only. */
  others?: (documents: readonly DocumentRow[], chosen: DocumentRow) => DocumentRow[];
  /** Awaited with the rows before the first drawing: long work that would otherwise block the page. */
  prepare?: (context: PlanContext<Name, S>) => Promise<unknown>;
  view: (context: PlanContext<Name, S>) => TemplateResult;
  /** Called after each drawing, for parts that d3 draws into the view; a promise if it draws some of them later. */
  drawn?: (root: HTMLElement, context: PlanContext<Name, S>) => void | Promise<void>;
}

export interface PlanContext<Name extends keyof Rows, S extends Record<string, unknown>> {
  language: Language;
  document: DocumentRow;
  documents: DocumentRow[];
  /** The plans that the rows are of: the chosen one, and those counted together with it, oldest first. */
  counted: DocumentRow[];
  rows: PlanRows<Name>;
  state: UrlState<S>;
  live: boolean;
  /** The state of the graph that the rows were read from. */
  graph: Answer<DocumentRow>["graph"];
}

/** ms after which the page shows that it is waiting for rows: a shorter wait would only flicker. */
const LOADING_DELAY = 300;

/** The page's element; it draws itself when its rows arrive. */
export function planPage<Name extends keyof Rows, S extends Record<string, unknown>>(
  options: PlanPageOptions<Name, S>,
): HTMLElement {
  const {language, source, queries, state} = options;
  const words = inLanguage(pageMessages, language);
  const root = document.createElement("div");
  root.className = "page";
  root.setAttribute("aria-busy", "true");
  wireFrame();

  let draw = () => {};
  state.onChange(() => draw());

  /** The rows with their context; null if the graph has no plan. */
  const read = async (): Promise<{context: PlanContext<Name, S>; unknownPlan: string | null} | null> => {
    const documents = await source.read("documents");
    const {wanted, chosen} = chosenPlan(documents.rows);
    fillFrame(language, documents, chosen);
    if (chosen === undefined) return null;
    const counted = byYear([chosen, ...(options.others?.(documents.rows, chosen) ?? [])]);
    const context: PlanContext<Name, S> = {
      language,
      document: chosen,
      documents: documents.rows,
      counted,
      rows: await readPlans(source, queries, counted),
      state,
      live: documents.live,
      graph: documents.graph,
    };
    await options.prepare?.(context);
    return {context, unknownPlan: wanted !== null && wanted !== chosen.id ? words.unknownPlan(wanted) : null};
  };
  const load = async () => {
    const waits = setTimeout(() => render(skeleton(options.title, words.loading), root), LOADING_DELAY);
    try {
      const found = await read().finally(() => clearTimeout(waits));
      if (found === null) render(empty(options.title, language), root);
      else {
        draw = () => drawInto(root, options, found.context, found.unknownPlan);
        draw();
      }
    } catch (error) {
      const why = {heading: words.failed, sentence: words.failedWhy};
      render(failure(options.title, language, why, error, load), root);
    } finally {
      root.removeAttribute("aria-busy");
    }
  };
  void load();
  return root;
}

/** Rows of one plan; for several plans together, each query is asked once for all plans of the graph. */
async function readPlans<Name extends keyof Rows>(
  source: RowsSource,
  queries: readonly Name[],
  plans: readonly DocumentRow[],
): Promise<PlanRows<Name>> {
  const of = plans.length === 1 ? {documentId: plans[0]!.id} : {};
  const answers = await Promise.all(queries.map(async (name) => [name, (await source.read(name, of)).rows] as const));
  const rows = Object.fromEntries(answers) as unknown as PlanRows<Name>;
  return plans.length === 1 ? rows : (together(rows as never, plans) as PlanRows<Name>);
}

/** Draws the view; if that fails, the page says so and keeps its frame. */
function drawInto<Name extends keyof Rows, S extends Record<string, unknown>>(
  root: HTMLElement,
  {language, title, view, drawn}: PlanPageOptions<Name, S>,
  context: PlanContext<Name, S>,
  unknownPlan: string | null,
): void {
  const broken = (error: unknown) => {
    console.error(error);
    const words = inLanguage(pageMessages, language);
    const why = {heading: words.broken, sentence: words.brokenWhy};
    render(
      failure(title, language, why, error, () => location.assign(location.pathname)),
      root,
    );
  };
  try {
    render(html`${notice(unknownPlan ?? ignored(context.state, language))}${view(context)}`, root);
    drawn?.(root, context)?.catch(broken);
  } catch (error) {
    broken(error);
  }
}

const skeleton = (title: string, loading: string) => html`
  <div class="answer"><h1>${title}</h1><p role="status">${loading}</p></div>
  <div class="card waiting" aria-hidden="true">${Array.from(
    {length: 12},
    (_, row) => html`<i style=${`width:${90 - row * 6}%`}></i>`,
  )}</div>`;

const notice = (sentence: string | null) =>
  sentence === null ? "" : html`<p class="notice" role="status">${sentence}</p>`;

function ignored<S extends Record<string, unknown>>(state: UrlState<S>, language: Language): string | null {
  return state.ignored.length === 0 ? null : inLanguage(pageMessages, language).ignored(state.ignored);
}

function empty(title: string, language: Language): TemplateResult {
  const words = inLanguage(pageMessages, language);
  return html`<div class="answer"><h1>${title}</h1></div>
    <div class="card state"><h2>${words.noPlan}</h2><p>${words.loadOne}</p>
      <pre>npm run ingest -- graph/documents/liuzhou-2019.txt</pre></div>`;
}

function failure(
  title: string,
  language: Language,
  why: {heading: string; sentence: string},
  error: unknown,
  retry: () => void,
): TemplateResult {
  const words = inLanguage(pageMessages, language);
  return html`<div class="answer"><h1>${title}</h1></div>
    <div class="card state error" role="alert"><h2>${why.heading}</h2><p>${why.sentence}</p>
    <p class="soft s">${error instanceof Error ? error.message : String(error)}</p>
    <button class="btn line" type="button" @click=${retry}>${words.retry}</button></div>`;
}
