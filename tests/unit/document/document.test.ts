import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import path from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {planFiles, readDocument} from "../../../src/document/document.js";
import {Flow, plainCharacters} from "../../../src/document/repair.js";
import {docx, paragraph, run, zipped} from "./office.js";

const folder = await mkdtemp(path.join(tmpdir(), "文件 夹 "));
afterAll(() => rm(folder, {recursive: true}));

async function saved(name: string, bytes: Uint8Array | string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  return file;
}

const TEXT = "2024年清河市科普工作要点\r\n1.办好科技节。（市科协、教育局）\r\n";
/** 中文 and the rest of TEXT's characters in GBK, by hand: Node encodes no GBK. */
const GBK = Buffer.from(
  "32303234c4eac7e5bad3cad0bfc6c6d5b9a4d7f7d2aab5e30d0a312eb0ecbac3bfc6bcbcbdda" +
    "a1a3a3a8cad0bfc6d0ada1a2bdccd3fdbed6a3a90d0a",
  "hex",
);
const utf16 = (text: string, big = false) => {
  const bytes = Buffer.from(text, "utf16le");
  return big ? bytes.swap16() : bytes;
};

/** A compound file by its first bytes, with the name of one stream. */
const ole = (stream: string) => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from(stream, "utf16le")]);

describe("readDocument(file)", () => {
  it.each([
    ["UTF-8", Buffer.from(TEXT)],
    ["UTF-8 with BOM", Buffer.from(`\ufeff${TEXT}`)],
    ["GBK", GBK],
    ["UTF-16 LE with BOM", utf16(`\ufeff${TEXT}`)],
    ["UTF-16 BE with BOM", utf16(`\ufeff${TEXT}`, true)],
    ["UTF-16 LE", utf16(TEXT)],
    ["UTF-16 BE", utf16(TEXT, true)],
  ])("decodes %s, lines ended alike", async (_, bytes) => {
    expect((await readDocument(await saved("要点.txt", bytes))).text).toBe(TEXT.replaceAll("\r\n", "\n"));
  });

  it.each([
    ["a missing file", "没有.txt", null, "file-not-found"],
    ["an empty file", "空.txt", "", "file-empty"],
    ["a file of spaces", "空白.txt", " \n　\n", "file-empty"],
    ["a binary", "图.txt", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 0x00, 0x80]), "file-binary"],
    ["NUL bytes in text", "断.txt", "1.办好科技节\0。（市科协）", "file-binary"],
    ["a Word file with a wrong ending", "要点.doc.txt", Buffer.from("d0cf11e0a1b11ae1", "hex"), "format-unsupported"],
    ["a page without words", "页.html", "<!DOCTYPE html><html><head></head></html>", "file-empty"],
    ["RTF in a .doc", "要点.doc", "{\\rtf1\\ansi 1.}", "format-unsupported"],
    ["an encrypted Word file", "密.docx", ole("EncryptedPackage"), "file-encrypted"],
    ["a WPS file", "要点.wps", ole("WordDocument"), "format-unsupported"],
    ["a cut-off Word file", "断.docx", Buffer.from("504b030414000000", "hex"), "file-damaged"],
    ["an OFD file", "要点.ofd", zipped({"OFD.xml": "<a/>"}), "format-unsupported"],
    ["a cut-off PDF", "断.pdf", "%PDF-1.7\n1 0 obj\n<<", "file-damaged"],
  ])("refuses %s", async (_, name, bytes, code) => {
    const file = bytes === null ? path.join(folder, name) : await saved(name, bytes);
    await expect(readDocument(file)).rejects.toMatchObject({name: "YaodianError", code});
  });

  it.each([
    ["a web page named .doc", "页.doc", "<html><body><p>1.办好科技节。</p></body></html>"],
    ["a Word file named .txt", "要点.txt", docx({body: paragraph(run("1.办好科技节。"))})],
    ["text named .docx", "文.docx", "1.办好科技节。\n"],
  ])("lets the content decide: %s", async (_, name, bytes) => {
    expect((await readDocument(await saved(name, bytes))).text).toBe("1.办好科技节。\n");
  });

  it("gives the same hash for the same bytes only", async () => {
    const one = await readDocument(await saved("一.txt", TEXT));
    expect((await readDocument(await saved("二.txt", TEXT))).hash).toBe(one.hash);
    expect((await readDocument(await saved("三.txt", `${TEXT}。`))).hash).not.toBe(one.hash);
  });
});

describe("planFiles(paths)", () => {
  it("takes a folder's documents by name and leaves the rest", async () => {
    const plans = path.join(folder, "要点");
    await mkdir(plans);
    for (const name of ["b.txt", "a.md", "README.md", ".hidden.txt", "图.png"])
      await writeFile(path.join(plans, name), TEXT);
    expect(await planFiles([plans])).toEqual([path.join(plans, "a.md"), path.join(plans, "b.txt")]);
  });

  it("refuses a folder without plans and a path that is not there", async () => {
    const bare = path.join(folder, "无");
    await mkdir(bare);
    await expect(planFiles([bare])).rejects.toMatchObject({code: "no-plan-in-folder"});
    await expect(planFiles([path.join(folder, "不在")])).rejects.toMatchObject({code: "file-not-found"});
  });
});

describe("repair", () => {
  it("replaces look-alikes one for one, so that offsets stay", () => {
    expect(plainCharacters("⼈⼯智能　２０２４．ＡＩ⻓")).toBe("人工智能 2024.AI长");
  });

  it("joins wrapped words and leads every unit back to the source", () => {
    const source = "省委网信\n  办、AI 技 术 and\tmore";
    const flow = new Flow().add(source, 0, 4).add(source, 5, source.length);
    expect(flow.text).toBe("省委网信办、AI技术and more");
    const span = flow.span(0, 5);
    expect(source.slice(span.start, span.end)).toBe("省委网信\n  办");
    const part = flow.slice(4, 8);
    expect([part.text, source.charAt(part.sourceAt(0))]).toEqual(["办、AI", "办"]);
  });
});
