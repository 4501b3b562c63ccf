/** The menu that exports the assignment table: by point or by unit, as docx, xlsx, csv, or one docx per unit in a zip. */
import {html, type TemplateResult} from "lit-html";
import {assignmentMessages} from "../../messages/assignment.js";
import {inLanguage} from "../../messages/language.js";
import {downloadBytes, downloadCsv} from "../shared/download.js";
import {safeName} from "./file-name.js";
import {assignmentTable, type TableOptions, type TableRows} from "./table.js";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

type Kind = "docx" | "xlsx" | "csv" | "zip";

/** @param options  which plan, and for a unit's own table its id */
export function exportMenu(rows: TableRows, options: Omit<TableOptions, "by">): TemplateResult {
  const words = inLanguage(assignmentMessages, options.language);
  const item = (by: TableOptions["by"], kind: Kind) => {
    const click = (event: Event) => run(event, () => write(rows, {...options, by}, kind));
    return html`<button type="button" class="btn" @click=${click}>${words[kind]}</button>`;
  };
  const run = async (event: Event, work: () => Promise<void>) => {
    const menu = (event.currentTarget as HTMLElement).closest("details")!;
    const status = menu.querySelector<HTMLElement>("[role=status]")!;
    status.textContent = words.making;
    try {
      await work();
      status.textContent = "";
      menu.open = false;
    } catch (error) {
      status.textContent = words.failed(error instanceof Error ? error.message : String(error));
    }
  };
  const block = (by: TableOptions["by"], kinds: readonly Kind[]) =>
    html`<div><b>${by === "point" ? words.byPoint : words.byUnit}</b>${kinds.map((kind) => item(by, kind))}</div>`;
  return html`<details class="menu-of"><summary class="btn line">${words.export}</summary><div class="menu-body">
    ${options.unitId === undefined ? block("point", ["docx", "xlsx", "csv"]) : ""}
    ${block("unit", options.unitId === undefined ? ["docx", "xlsx", "csv", "zip"] : ["docx", "xlsx", "csv"])}
    <p role="status" class="soft"></p></div></details>`;
}

async function write(rows: TableRows, options: TableOptions, kind: Kind): Promise<void> {
  const {plan, language} = options;
  const words = inLanguage(assignmentMessages, language);
  const unit = rows.units.find((row) => row.id === options.unitId)?.name;
  const name = safeName(`${plan}-${words.name}-${unit ?? (options.by === "unit" ? words.byUnit : words.byPoint)}`);
  if (kind === "zip") {
    downloadBytes(`${name}.zip`, "application/zip", await (await import("./unit-files.js")).unitFiles(rows, options));
    return;
  }
  const table = assignmentTable(rows, options);
  if (kind === "csv") {
    const first = options.by === "unit" ? words.byUnit : words.byPoint;
    const flat = table.blocks.flatMap(({heading, rows: own}) => own.map((row) => [heading, ...row]));
    downloadCsv(name, [first, ...table.columns], flat);
  } else if (kind === "docx") {
    downloadBytes(`${name}.docx`, DOCX, await (await import("./docx-file.js")).docxFile(table));
  } else {
    downloadBytes(`${name}.xlsx`, XLSX, await (await import("./xlsx-file.js")).xlsxFile(table));
  }
}
