/**
 * Formats: which reader takes a file. Content decides before the file's ending, since files are often misnamed.
 *
 * A new format is a file with a reader and a record in this list. A format that offices use and that has no reader
 * is in the list too, so that its owner is told what to do.
 */
import path from "node:path";
import {YaodianError} from "../errors.js";
import {damaged, encrypted} from "./archive.js";
import {readDoc} from "./doc.js";
import {readDocx} from "./docx.js";
import {isHtml, readHtml} from "./html.js";
import {readPdf} from "./pdf.js";
import type {Read, ReadOptions} from "./source.js";
import {readPlainText} from "./text.js";
import {readXlsx} from "./xlsx.js";

export interface Format {
  name: string;
  endings: readonly string[];
  /** Whether the bytes are of this format, whatever the ending says. */
  matches(bytes: Uint8Array, file: string): boolean;
  read(bytes: Uint8Array, file: string, options: ReadOptions): Read | Promise<Read>;
}

const ZIP = "PK\x03\x04";
const OLE = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
const magic = (text: string) => (bytes: Uint8Array) => latin1(bytes, text.length) === text;
const zipHolding = (part: string) => (bytes: Uint8Array) => magic(ZIP)(bytes) && bufferOf(bytes).includes(part);
/** The directory of a compound file names its streams in UTF-16. */
const oleHolding = (stream: string) => (bytes: Uint8Array) =>
  magic(OLE)(bytes) && bufferOf(bytes).includes(Buffer.from(stream, "utf16le"));
const ending = (file: string) => path.extname(file).toLowerCase();

/** In order: the first whose content matches reads the file; plain text is the last. */
export const FORMATS: readonly Format[] = [
  {name: "PDF", endings: [".pdf"], matches: (bytes) => latin1(bytes, 1024).includes("%PDF-"), read: readPdf},
  {name: "Word", endings: [".docx", ".docm"], matches: zipHolding("word/document.xml"), read: readDocx},
  {name: "Excel", endings: [".xlsx", ".xlsm"], matches: zipHolding("xl/workbook.xml"), read: readXlsx},
  unsupported("OFD", [".ofd"], zipHolding("OFD.xml")),
  {name: "cut-off Office file", endings: [], matches: isCutOff, read: (_, file) => refuse(damaged(file, null))},
  unsupported("ZIP", [".zip"], magic(ZIP)),
  {
    name: "encrypted Office file",
    endings: [],
    matches: oleHolding("EncryptedPackage"),
    read: (_, file) => refuse(encrypted(file)),
  },
  {
    name: "Word 97-2003",
    endings: [".doc"],
    matches: (bytes, file) => oleHolding("WordDocument")(bytes) && !/^\.(?:wps|wpt)$/.test(ending(file)),
    read: readDoc,
  },
  unsupported("WPS / Excel 97-2003", [".wps", ".xls", ".et"], magic(OLE)),
  unsupported("RTF", [".rtf"], magic("{\\rtf")),
  {
    name: "web archive",
    endings: [".mht", ".mhtml"],
    matches: (bytes) =>
      /^(?:From:|MIME-Version:)[\s\S]{0,2000}Content-Type:\s*multipart\/related/i.test(latin1(bytes, 4096)),
    read: (_, file) => refuse(unreadable("MHT", file)),
  },
  {
    name: "HTML",
    endings: [".html", ".htm", ".xhtml"],
    matches: (bytes, file) => !/^\.(?:md|markdown)$/.test(ending(file)) && isHtml(bytes),
    read: readHtml,
  },
  {name: "text", endings: [".txt", ".md", ".markdown", ".text"], matches: () => true, read: readPlainText},
];

export function formatOf(bytes: Uint8Array, file: string): Format {
  return FORMATS.find((format) => format.matches(bytes, file))!;
}

/** Whether a folder's file of this name is worth opening. */
export function isReadable(name: string): boolean {
  return FORMATS.some((format) => format.endings.includes(ending(name)));
}

/** A ZIP file that is named as an Office file, or begins like one, and whose list of parts is missing. */
function isCutOff(bytes: Uint8Array, file: string): boolean {
  return (
    magic(ZIP)(bytes) && (/^\.(?:docx|docm|xlsx|ofd)$/.test(ending(file)) || !bufferOf(bytes).includes("PK\x05\x06"))
  );
}

function unsupported(name: string, endings: readonly string[], matches: Format["matches"]): Format {
  return {name, endings, matches, read: (_, file) => refuse(unreadable(name, file))};
}

function unreadable(name: string, file: string): YaodianError {
  return new YaodianError("format-unsupported", {
    zh: `不能读 ${name} 格式的文件 ${file}，请另存为 docx 或 PDF 再导入。`,
    en: `${file} is a ${name} file, which cannot be read. Save it as docx or PDF and load that.`,
  });
}

function refuse(error: YaodianError): never {
  throw error;
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

function latin1(bytes: Uint8Array, length: number): string {
  return bufferOf(bytes.subarray(0, length)).toString("latin1");
}
