/**
 * Documents: a path in, the decoded text with its origin out.
 *
 * Nothing is understood here; the reader of plans (src/extract) sees the same shape whatever the file was. A format
 * is a file in this folder, named in formats.ts.
 */
import {createHash} from "node:crypto";
import {readdir, readFile, stat} from "node:fs/promises";
import path from "node:path";
import {YaodianError} from "../errors.js";
import {formatOf, isReadable} from "./formats.js";
import type {Read, ReadOptions} from "./source.js";

export type {PageStart, Read, ReadOptions, Remark, Revisions, SourceCell, SourceTable} from "./source.js";

export interface SourceDocument extends Read {
  path: string;
  /** Decoded, without BOM, otherwise unchanged; all offsets of a plan count into it. */
  text: string;
  /** SHA-256 of the file's bytes, hex. */
  hash: string;
}

/** A larger file is no plan; reading it would only fill the memory. */
const MAX_BYTES = 256 * 1024 * 1024;

/**
 * Reads one file.
 *
 * @throws YaodianError `file-not-found`, `file-unreadable`, `file-empty`, `file-binary`, `file-damaged`,
 *         `file-encrypted`, `file-scanned`, `file-too-large`, `format-unsupported`
 */
export async function readDocument(file: string, options: ReadOptions = {}): Promise<SourceDocument> {
  const status = await stat(file).catch((cause: unknown) => {
    throw cannotRead(file, cause);
  });
  if (status.size > MAX_BYTES) throw tooLarge(file, status.size);
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw cannotRead(file, cause);
  });
  if (bytes.length === 0) throw empty(file);
  const read = await formatOf(bytes, file).read(bytes, file, options);
  if (!/\S/.test(read.text)) throw empty(file);
  return {path: file, ...read, hash: createHash("sha256").update(bytes).digest("hex")};
}

/**
 * The files that a command's arguments name: a file as it is, a folder by the plans in it, sorted by name.
 *
 * @throws YaodianError `file-not-found`, `no-plan-in-folder`
 */
export async function planFiles(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const each of paths) {
    const status = await stat(each).catch((cause: unknown) => {
      throw cannotRead(each, cause);
    });
    if (!status.isDirectory()) {
      files.push(each);
      continue;
    }
    const entries = await readdir(each, {withFileTypes: true}).catch((cause: unknown) => {
      throw cannotRead(each, cause);
    });
    const plans = entries
      .filter((entry) => entry.isFile() && !/^(?:\.|~\$|README)/i.test(entry.name) && isReadable(entry.name))
      .map((entry) => path.join(each, entry.name))
      .sort();
    if (plans.length === 0) {
      throw new YaodianError("no-plan-in-folder", {
        zh: `文件夹 ${each} 里没有可读的文件。`,
        en: `No readable document in the folder ${each}.`,
      });
    }
    files.push(...plans);
  }
  return files;
}

function tooLarge(file: string, size: number): YaodianError {
  const [found, most] = [size, MAX_BYTES].map((bytes) => Math.round(bytes / 1024 / 1024));
  return new YaodianError("file-too-large", {
    zh: `${file} 有 ${found} MB，最多读 ${most} MB。`,
    en: `${file} has ${found} MB; at most ${most} MB are read.`,
  });
}

function empty(file: string): YaodianError {
  return new YaodianError("file-empty", {zh: `文件 ${file} 是空的。`, en: `The file ${file} is empty.`});
}

function cannotRead(file: string, cause: unknown): YaodianError {
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === "ENOENT" || code === "ENOTDIR") {
    return new YaodianError("file-not-found", {zh: `找不到文件 ${file}。`, en: `No such file: ${file}.`}, {cause});
  }
  const reason = code === "EISDIR" ? "EISDIR" : (code ?? String(cause));
  return new YaodianError(
    "file-unreadable",
    {zh: `读不了文件 ${file}（${reason}）。`, en: `Cannot read the file ${file} (${reason}).`},
    {cause},
  );
}
