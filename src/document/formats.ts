/**
 * Formats: which reader takes a file. Content decides before the file's ending, since files are often misnamed.
 *
 * A new format is a file with a reader and a record in this list. A format that offices use and that has no reader
 * yet is in the list too, so that its owner is told what to do.
 */
import path from "node:path";
import {YaodianError} from "../errors.js";
import type {PageStart} from "./document.js";
import {readPdf} from "./pdf.js";
import {readPlainText} from "./text.js";

export interface Read {
  text: string;
  pages?: PageStart[];
}

export interface Format {
  name: string;
  endings: readonly string[];
  /** Whether the bytes are of this format, whatever the ending says. */
  matches(bytes: Uint8Array): boolean;
  read(bytes: Uint8Array, file: string): Read | Promise<Read>;
}

const magic = (text: string) => (bytes: Uint8Array) => latin1(bytes, text.length) === text;
const zipHolding = (part: string) => (bytes: Uint8Array) =>
  latin1(bytes, 4) === "PK\x03\x04" && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(part);

/** In order: the first whose content matches reads the file; plain text is the last. */
export const FORMATS: readonly Format[] = [
  {name: "PDF", endings: [".pdf"], matches: magic("%PDF-"), read: readPdf},
  unsupported("Word", [".docx", ".docm"], zipHolding("word/document.xml")),
  unsupported("Excel", [".xlsx"], zipHolding("xl/workbook.xml")),
  unsupported("OFD", [".ofd"], zipHolding("OFD.xml")),
  unsupported("ZIP", [".zip"], magic("PK\x03\x04")),
  unsupported("Word 97-2003 / WPS", [".doc", ".wps", ".xls", ".et"], magic("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")),
  unsupported("RTF", [".rtf"], magic("{\\rtf")),
  unsupported("HTML", [".html", ".htm", ".mht"], (bytes) =>
    /^\s*<(?:!doctype\s+html|html)\b/i.test(latin1(bytes, 512)),
  ),
  {name: "text", endings: [".txt", ".md", ".markdown", ".text"], matches: () => true, read: readPlainText},
];

export function formatOf(bytes: Uint8Array, _file: string): Format {
  return FORMATS.find((format) => format.matches(bytes))!;
}

/** Whether a folder's file of this name is worth opening. */
export function isReadable(name: string): boolean {
  const ending = path.extname(name).toLowerCase();
  return FORMATS.some((format) => format.endings.includes(ending));
}

function unsupported(name: string, endings: readonly string[], matches: Format["matches"]): Format {
  return {
    name,
    endings,
    matches,
    read(_bytes, file) {
      throw new YaodianError("format-unsupported", {
        zh: `还不能读 ${name} 格式的文件 ${file}。可另存为 PDF 或纯文本（.txt）。`,
        en: `${file} is a ${name} file, which cannot be read yet. Save it as PDF or plain text (.txt).`,
      });
    },
  };
}

function latin1(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.length)).toString("latin1");
}
