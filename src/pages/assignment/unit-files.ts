/** Each unit's own table as a Word document, all of them in one zip. Loaded on request. */
import {zipSync} from "fflate";
import {assignmentMessages} from "../../messages/assignment.js";
import {inLanguage} from "../../messages/language.js";
import {docxFile} from "./docx-file.js";
import {safeName} from "./file-name.js";
import {assignmentTable, type TableOptions, type TableRows} from "./table.js";

/** One docx for each unit that has a point. */
export async function unitFiles(rows: TableRows, options: TableOptions): Promise<Blob> {
  const {name} = inLanguage(assignmentMessages, options.language);
  const files: Record<string, Uint8Array> = {};
  for (const unit of rows.units) {
    const table = assignmentTable(rows, {...options, by: "unit", unitId: unit.id});
    if (table.blocks.every((block) => block.rows.length === 0)) continue;
    const bytes = new Uint8Array(await (await docxFile(table)).arrayBuffer());
    files[`${safeName(`${unit.name}-${name}`)}.docx`] = bytes;
  }
  return new Blob([zipSync(files) as Uint8Array<ArrayBuffer>]);
}
