/** The files that the reader can save: pictures, graph files and tables, each with title, filters and date. */
import {html, type TemplateResult} from "lit-html";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkSentences} from "../../../messages/network-sentences.js";
import {networkViewMessages} from "../../../messages/network-views.js";
import {download, downloadBytes, downloadCsv} from "../../shared/download.js";
import type {Drawing} from "../model/drawing.js";
import type {NetworkState} from "../model/network-state.js";
import type {ViewModel} from "../model/view-model.js";
import {linkCsv, linkListing} from "../tables/link-listing.js";
import {unitRows} from "../tables/unit-table.js";
import {gexf, graphml} from "./graph-file.js";
import {matrixPicture} from "./matrix-picture.js";
import {filterWords, networkJson} from "./network-file.js";
import {pictureFile, pngOf} from "./picture-file.js";

export interface FilesOptions {
  /** Beginning of the names of the files. */
  stem: string;
  title: string;
  plan: string;
  viewModel: ViewModel;
  state: NetworkState;
  directed: boolean;
  drawing: Drawing | null;
  language: Language;
}

/** What a file says of itself: what is shown of how much, the filters, the state of the data. */
function notesOf({plan, viewModel, state, language}: FilesOptions): string[] {
  const {visible, network, lineCounts} = viewModel;
  const words = inLanguage(networkSentences, language);
  const shown = words.showing(visible.units.size, network.units.length, lineCounts.shown, lineCounts.all);
  return [
    `${plan} · ${shown}`,
    filterWords(viewModel, state, language).join(language === "zh" ? "；" : "; "),
    document.querySelector("[data-fill='as-of']")?.textContent?.replaceAll(/\s+/g, " ").trim() ?? "",
  ].filter((note) => note !== "");
}

/** Saves the table that is shown, or the lines of the drawing, as csv; title, filters and date are below the rows. */
export function saveCsv(options: FilesOptions): void {
  const {stem, title, viewModel, state, directed, language} = options;
  const {network, visible, measures, planChange} = viewModel;
  const units = state.figures && measures !== null;
  const {head, rows} = units
    ? unitRows(network, visible, measures, language)
    : linkCsv(network, linkListing(network, visible, directed, language, planChange), language);
  const kind = units ? "units" : planChange !== null ? "changes" : directed ? "leads" : "ties";
  downloadCsv(`${stem}-${kind}`, head, [...rows, [], ...[title, ...notesOf(options)].map((note) => [note])]);
}

export function filesMenu(options: FilesOptions): TemplateResult {
  const {viewModel, state, language} = options;
  const say = inLanguage(networkViewMessages, language);
  const drawn = !state.table && !state.figures && viewModel.resolved.drawn !== "none";
  const entry = (name: string, save: () => void) =>
    html`<li><button type="button" class="link" @click=${save}>${name}</button></li>`;
  const pictures = html`${entry(say.svg, () => saveSvg(options))}${entry(say.png, () => void savePng(options))}`;
  return html`<details class="files wide"><summary class="btn">${say.files}</summary><ul>
    ${drawn ? pictures : ""}
    ${entry(say.json, () => saveJson(options))}${entry(say.gexf, () => saveGraph(options, "gexf"))}${entry(
      say.graphml,
      () => saveGraph(options, "graphml"),
    )}</ul></details>`;
}

/** The picture that is shown; null where nothing is drawn. */
function pictureOf(options: FilesOptions): string | null {
  const {title, viewModel, state, drawing} = options;
  const svg = viewModel.resolved.drawn === "matrix" ? matrixPicture(viewModel, state) : (drawing?.picture() ?? null);
  return svg === null ? null : pictureFile(svg, title, notesOf(options));
}

function saveSvg(options: FilesOptions): void {
  const picture = pictureOf(options);
  if (picture !== null) download(`${options.stem}-network.svg`, "image/svg+xml", picture);
}

async function savePng(options: FilesOptions): Promise<void> {
  const picture = pictureOf(options);
  if (picture !== null) downloadBytes(`${options.stem}-network.png`, "image/png", await pngOf(picture));
}

function saveJson(options: FilesOptions): void {
  const {stem, title, viewModel, state, directed, language} = options;
  const content = networkJson(viewModel, state, directed, {title, notes: notesOf(options), language});
  download(`${stem}-network.json`, "application/json", content);
}

function saveGraph(options: FilesOptions, kind: "gexf" | "graphml"): void {
  const {stem, title, viewModel, directed} = options;
  const {network, visible} = viewModel;
  const file = {network, visible, directed, title, notes: notesOf(options)};
  download(`${stem}-network.${kind}`, "application/xml", kind === "gexf" ? gexf(file) : graphml(file));
}
