/** A reader's own file as cells of text: csv in UTF-8 or in the encoding of Chinese Windows, or xlsx. */
import {csvParseRows} from "d3-dsv";

/** A table of units or points is small: a larger file is not one. */
export const MOST_BYTES = 5_000_000;

/** @throws TypeError if the bytes are not text, Error if the workbook is damaged */
export async function cellsOf(file: File): Promise<string[][]> {
  return /\.xlsx$/i.test(file.name) ? xlsxCells(file) : csvParseRows(decoded(await file.arrayBuffer()));
}

async function xlsxCells(file: File): Promise<string[][]> {
  const {readSheet} = await import("read-excel-file/browser");
  return (await readSheet(file)).map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
}

/**
 * The text of bytes in UTF-8, else in the encoding of Chinese Windows.
 *
 * @throws TypeError if they are neither
 */
export function decoded(bytes: ArrayBuffer): string {
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      const text = new TextDecoder(encoding, {fatal: true}).decode(bytes);
      if (!text.includes("\u0000")) return text;
    } catch {
      // Try the next encoding.
    }
  }
  throw new TypeError("neither UTF-8 nor GB 18030");
}
