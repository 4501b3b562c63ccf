/**
 * Archives: the parts of a ZIP file (docx, xlsx), each read as a stream and within bounds.
 *
 * A small file can claim or hold gigabytes, so the sizes that it states are summed first, and yauzl stops a part that
 * is longer than stated.
 */
import {type Entry, fromBufferPromise, type ZipFile} from "yauzl";
import {YaodianError} from "../errors.js";

/** Most that the parts of one file may hold when unpacked; a plan of 36,000 points takes some 60 MB. */
const MAX_UNPACKED = 192 * 1024 * 1024;
const MAX_ENTRIES = 20_000;

export class Archive {
  private unpacked = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly file: string,
  ) {}

  /** @throws YaodianError `file-damaged` when the list of parts cannot be read */
  static async open(bytes: Uint8Array, file: string): Promise<Archive> {
    const entries = new Map<string, Entry>();
    let zip: ZipFile;
    try {
      const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      zip = await fromBufferPromise(buffer, {lazyEntries: true, autoClose: false});
      for await (const entry of zip.eachEntry()) {
        if (entries.size >= MAX_ENTRIES) throw tooLarge(file);
        entries.set(entry.fileName.replace(/^\/+/, ""), entry);
      }
    } catch (cause) {
      throw cause instanceof YaodianError ? cause : damaged(file, cause);
    }
    return new Archive(zip, entries, file);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /**
   * Hands a part's bytes to `take`, piece by piece.
   *
   * @throws YaodianError `file-damaged`, `file-encrypted`, `file-too-large`
   */
  async read(name: string, take: (piece: Uint8Array) => void): Promise<void> {
    const entry = this.entries.get(name);
    if (!entry) throw damaged(this.file, new Error(`no part ${name}`));
    if (entry.isEncrypted()) throw encrypted(this.file);
    this.unpacked += entry.uncompressedSize;
    if (this.unpacked > MAX_UNPACKED) throw tooLarge(this.file);
    try {
      const stream = await this.zip.openReadStreamPromise(entry);
      for await (const piece of stream) take(piece as Uint8Array);
    } catch (cause) {
      throw cause instanceof YaodianError ? cause : damaged(this.file, cause);
    }
  }
}

export function damaged(file: string, cause: unknown): YaodianError {
  return new YaodianError(
    "file-damaged",
    {zh: `${file} 不完整或已损坏，读不出来。`, en: `${file} is incomplete or damaged and cannot be read.`},
    {cause},
  );
}

export function encrypted(file: string): YaodianError {
  return new YaodianError("file-encrypted", {
    zh: `${file} 加了密码，先去掉密码再导入。`,
    en: `${file} is encrypted; remove the password first.`,
  });
}

export function tooLarge(file: string): YaodianError {
  return new YaodianError("file-too-large", {
    zh: `${file} 太大：展开后超过 ${MAX_UNPACKED >> 20} MB。`,
    en: `${file} is too large: more than ${MAX_UNPACKED >> 20} MB when unpacked.`,
  });
}
