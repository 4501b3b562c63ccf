/**
 * PDF with a text layer: bytes in; lines of text with the page on which each begins out.
 *
 * The lines are made from the positions of the text runs: runs on one baseline are a line, from left to right, and a
 * line that begins right of the margin is indented, since that is how paragraphs show. Nothing is recognised in
 * pictures: a scan gives an error that says so.
 */
import {createRequire} from "node:module";
import path from "node:path";
import {pathToFileURL} from "node:url";
import {YaodianError} from "../errors.js";
import {damaged, encrypted} from "./archive.js";
import type {PageStart, Read} from "./source.js";

interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** @throws YaodianError `file-damaged`, `file-encrypted`, `file-scanned` */
export async function readPdf(bytes: Uint8Array, file: string): Promise<Read> {
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const folder = path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${pathToFileURL(path.join(folder, "cmaps")).pathname}/`,
    cMapPacked: true,
    standardFontDataUrl: `${pathToFileURL(path.join(folder, "standard_fonts")).pathname}/`,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  });
  try {
    const pdf = await task.promise;
    let text = "";
    const pages: PageStart[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const content = await page.getTextContent();
      const runs: Run[] = [];
      for (const item of content.items) {
        if (!("str" in item) || item.str === "") continue;
        const [, , , , x, y] = item.transform as number[];
        runs.push({
          text: item.str,
          x: x!,
          y: y!,
          width: item.width,
          height: item.height || Math.abs(item.transform[3]),
        });
      }
      pages.push({page: number, start: text.length});
      for (const line of linesOfPage(runs)) text += `${line}\n`;
      page.cleanup();
    }
    if (text.trim() === "") throw scanned(file, pdf.numPages);
    return {text, pages};
  } catch (cause) {
    throw cause instanceof YaodianError ? cause : unreadable(file, cause);
  } finally {
    await task.destroy();
  }
}

/** Runs on one baseline, in the order of reading. A line right of the margin begins with two ideographic spaces. */
function linesOfPage(runs: readonly Run[]): string[] {
  const rows: Run[][] = [];
  for (const run of runs) {
    const row = rows.at(-1);
    const before = row?.at(-1);
    const near = before && Math.abs(before.y - run.y) <= Math.max(before.height, run.height) * 0.4;
    if (row && near) row.push(run);
    else if (run.text.trim() !== "") rows.push([run]);
  }
  rows.sort((a, b) => b[0]!.y - a[0]!.y);
  const starts = rows.map((row) => row[0]!.x).sort((a, b) => a - b);
  const margin = starts[Math.floor(starts.length * 0.15)] ?? 0;
  return rows.map((row) => {
    row.sort((a, b) => a.x - b.x);
    const size = row.reduce((largest, run) => Math.max(largest, run.height), 0) || 12;
    const indent = row[0]!.x > margin + size * 1.2 ? "　　" : "";
    return indent + joined(row, size).trim();
  });
}

/** A wide gap between runs is a space, as between the columns of a table. */
function joined(row: readonly Run[], size: number): string {
  let text = "";
  let end = Number.NaN;
  for (const run of row) {
    if (run.x - end > size * 0.8 && !text.endsWith(" ")) text += " ";
    text += run.text;
    end = run.x + run.width;
  }
  return text;
}

function scanned(file: string, pages: number): YaodianError {
  return new YaodianError("file-scanned", {
    zh: `${file} 的 ${pages} 页都没有文字层，像是扫描件，要先做文字识别（OCR）。`,
    en: `None of the ${pages} pages of ${file} has a text layer; it looks like a scan and needs OCR first.`,
  });
}

function unreadable(file: string, cause: unknown): YaodianError {
  const name = cause instanceof Error ? cause.name : "";
  return name === "PasswordException" ? encrypted(file) : damaged(file, cause);
}
