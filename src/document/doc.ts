/**
 * Word 97-2003 documents (doc): the text by word-extractor, in a process of its own.
 *
 * The sectors of a damaged file can lead a reader round in circles until its process falls, so the process is apart
 * and has a time and a memory limit.
 * Automatic numbers are not in the text of this format; a document whose numbers are all automatic is refused with
 * the advice to save it as docx, since its points would be lost.
 */
import {execFile} from "node:child_process";
import {createRequire} from "node:module";
import {YaodianError} from "../errors.js";
import {damaged} from "./archive.js";
import type {Read} from "./source.js";
import {tablesInText} from "./text-tables.js";

const TIME_LIMIT = 60_000;
const MEMORY_LIMIT_MB = 256;
const MAX_TEXT = 64 * 1024 * 1024;

const READER = `
const Extractor = require(process.argv[1]);
const pieces = [];
process.stdin.on("data", (piece) => pieces.push(piece)).on("end", () =>
  new Extractor().extract(Buffer.concat(pieces)).then(
    (document) => process.stdout.write(document.getBody()),
    (error) => process.exit(1),
  ),
);`;

const NUMBERED =
  /^\s*(?:第[一二三四五六七八九十\d]+[章条节部]|[（(]?[一二三四五六七八九十]{1,4}[）)、.．]|\d{1,3}\s*[.．、])/gm;

/** @throws YaodianError `file-damaged`; `format-unsupported` for a document whose numbers are automatic */
export async function readDoc(bytes: Uint8Array, file: string): Promise<Read> {
  const text = (await extracted(bytes, file)).replace(/\r\n?/g, "\n").replaceAll("\0", "");
  const tables = tablesInText(text);
  if (tables.length === 0 && text.trim() !== "" && (text.match(NUMBERED) ?? []).length < 2) {
    throw new YaodianError("format-unsupported", {
      zh: `${file} 是旧版 Word 文件，其中的自动编号读不到，请另存为 docx 再导入。`,
      en: `${file} is an old Word file whose automatic numbers cannot be read. Save it as docx and load that.`,
    });
  }
  return tables.length > 0 ? {text, tables} : {text};
}

function extracted(bytes: Uint8Array, file: string): Promise<string> {
  const module = createRequire(import.meta.url).resolve("word-extractor");
  return new Promise<string>((resolve, reject) => {
    const reader = execFile(
      process.execPath,
      [`--max-old-space-size=${MEMORY_LIMIT_MB}`, "-e", READER, module],
      {
        timeout: TIME_LIMIT,
        killSignal: "SIGKILL",
        maxBuffer: MAX_TEXT,
        windowsHide: true,
        env: {...process.env, NODE_OPTIONS: ""},
      },
      (cause, text) => (cause ? reject(damaged(file, cause)) : resolve(text)),
    );
    reader.stdin?.on("error", () => {}); // the reader may stop before it has read everything
    reader.stdin?.end(bytes);
  });
}
