/** What the reader can take away of the network: pictures, graph files, tables, each with title, filters and date. */
import {html, type TemplateResult} from "lit-html";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkSentences} from "../../../messages/network-sentences.js";
import {networkViewMessages} from "../../../messages/network-views.js";
import {download, downloadBytes, downloadCsv} from "../../shared/download.js";
import type {Drawing} from "../model/drawing.js";
import type {NetworkState} from "../model/network-state.js";
import type {ViewModel} from "../model/view-model.js";
import {csvOf, listing} from "../tables/link-table.js";
import {unitRows} from "../tables/unit-table.js";
import {gexf, graphml} from "./graph-file.js";
import {matrixPicture} from "./matrix-picture.js";
import {filterWords, networkJson} from "./network-file.js";
import {pictureFile, pngOf} from "./picture-file.js";

export interface FilesOptions {
  /** Stem of the names of the files. */
  stem: string;
  title: string;
  plan: string;
  sight: ViewModel;
  state: NetworkState;
  directed: boolean;
  drawing: Drawing | null;
  language: Language;
}

/** What a file says of itself: what is shown of how much, the filters, the state of the data. */
function notesOf({plan, sight, state, language}: FilesOptions): string[] {
  const {visible, network, lines} = sight;
  const words = inLanguage(networkSentences, language);
  return [
    `${plan} · ${words.showing(visible.units.size, network.units.length, lines.shown, lines.all)}`,
    filterWords(sight, state, language).join(language === "zh" ? "；" : "; "),
    document.querySelector("[data-fill='as-of']")?.textContent?.replaceAll(/\s+/g, " ").trim() ?? "",
  ].filter((note) => note !== "");
}

/** The table that is shown, or the lines of the drawing, as csv; below the rows stand title, filters and date. */
export function csvFile(options: FilesOptions): void {
  const {stem, title, sight, state, directed, language} = options;
  const {network, visible, measures, change} = sight;
  const units = state.figures && measures !== null;
  const {head, rows} = units
    ? unitRows(network, visible, measures, language)
    : csvOf(network, listing(network, visible, directed, language, change), language);
  const kind = units ? "units" : change !== null ? "changes" : directed ? "leads" : "ties";
  downloadCsv(`${stem}-${kind}`, head, [...rows, [], ...[title, ...notesOf(options)].map((note) => [note])]);
}

export function filesMenu(options: FilesOptions): TemplateResult {
  const {stem, title, sight, state, directed, drawing, language} = options;
  const say = inLanguage(networkViewMessages, language);
  const picture = (): string | null => {
    const svg = sight.reading.drawn === "matrix" ? matrixPicture(sight, state) : (drawing?.picture() ?? null);
    return svg === null ? null : pictureFile(svg, title, notesOf(options));
  };
  const graph = (kind: "gexf" | "graphml") => {
    const {network, visible} = sight;
    const file = {network, visible, directed, title, notes: notesOf(options)};
    download(`${stem}-network.${kind}`, "application/xml", kind === "gexf" ? gexf(file) : graphml(file));
  };
  const saveSvg = () => {
    const content = picture();
    if (content !== null) download(`${stem}-network.svg`, "image/svg+xml", content);
  };
  const savePng = async () => {
    const content = picture();
    if (content !== null) downloadBytes(`${stem}-network.png`, "image/png", await pngOf(content));
  };
  const json = () =>
    download(
      `${stem}-network.json`,
      "application/json",
      networkJson(sight, state, directed, {title, notes: notesOf(options), language}),
    );
  const drawn = !state.table && !state.figures && sight.reading.drawn !== "none";
  const entry = (name: string, save: () => void) =>
    html`<li><button type="button" class="link" @click=${save}>${name}</button></li>`;
  return html`<details class="files wide"><summary class="btn">${say.files}</summary><ul>
    ${drawn ? html`${entry(say.svg, saveSvg)}${entry(say.png, () => void savePng())}` : ""}
    ${entry(say.json, json)}${entry(say.gexf, () => graph("gexf"))}${entry(say.graphml, () => graph("graphml"))}</ul></details>`;
}
