/**
 * The command line as a user meets it: what bad input is answered with, and that it changes nothing.
 */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {ERRORS} from "../../../src/errors.js";
import {connect} from "../../../src/neo4j/connection.js";
import {runNamedQuery} from "../../../src/neo4j/queries.js";
import {type Ended, yaodian} from "../../support/programs.js";

const PLAN = "2020年某某市工作要点\n一、任务\n1.办培训。（教育局、科协）\n2.办讲座。（科协、团市委）\n";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "要点 图谱-"));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** Writes a file of the test's folder and gives its path, which has a space and Chinese in it. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A failure names its code, tells what to do, and shows no stack. */
function expectFailure({code, out, err}: Ended, name: keyof typeof ERRORS): void {
  expect(err).toContain(`error ${name}:`);
  expect(err).toContain("what to do:");
  expect(err).not.toMatch(/^\s+at /m);
  expect(out).toBe("");
  expect(code).toBe(1);
}

describe("yaodian inspect", () => {
  it("prints only JSON with --json, each raw the slice of the text", async () => {
    const {code, out} = await yaodian(["inspect", file("一份 要点.txt", PLAN), "--json"]);
    expect(code).toBe(0);
    const {document, points, diagnostics} = JSON.parse(out);
    expect(document).toMatchObject({id: "一份 要点", title: "2020年某某市工作要点", year: 2020, text: PLAN});
    expect(points.map((point: {label: string}) => point.label)).toEqual(["1", "2"]);
    for (const {raw, start, end} of points.flatMap((point: {responsibilities: unknown[]}) => point.responsibilities))
      expect(document.text.slice(start, end)).toBe(raw);
    for (const {line, column, message} of diagnostics) {
      expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
      expect(message.zh && message.en).toMatch(/\w/);
    }
  });
  // "1.办培训。（科协）" in GBK, byte by byte, since Node encodes no GBK.
  const gbk = Buffer.from("312eb0ecc5e0d1b5a1a3a3a8bfc6d0ada3a9", "hex");
  it.each([
    ["GBK", gbk],
    ["UTF-16 LE with BOM", Buffer.from("\uFEFF1.办培训。（科协）", "utf16le")],
    ["UTF-8 with BOM", Buffer.from("\uFEFF1.办培训。（科协）", "utf8")],
  ])("decodes %s", async (name, bytes) => {
    const {out} = await yaodian(["inspect", file(`${name}.txt`, bytes), "--json"]);
    const {document, points} = JSON.parse(out);
    expect(document.text).toBe("1.办培训。（科协）");
    expect(points[0].responsibilities[0].raw).toBe("科协");
  });
});

describe("bad input", () => {
  it("a missing file", async () =>
    expectFailure(await yaodian(["ingest", join(folder, "没有.txt")]), "file-not-found"));
  it("an empty file", async () => expectFailure(await yaodian(["ingest", file("empty.txt", "")]), "file-empty"));
  it("a binary", async () => {
    const bytes = Uint8Array.from({length: 4000}, (_, index) => (index * 7919) % 256);
    expectFailure(await yaodian(["ingest", file("noise.txt", bytes)]), "file-binary");
  });
  it("a text without any work point", async () => {
    expectFailure(await yaodian(["ingest", file("letter.txt", "各位同事：\n祝好。\n")]), "no-work-points");
  });
  it("a folder without plans", async () => {
    const empty = join(folder, "空 文件夹");
    mkdirSync(empty);
    expectFailure(await yaodian(["ingest", empty]), "no-plan-in-folder");
  });
  it("two files with one id", async () => {
    const other = join(folder, "别处");
    mkdirSync(other);
    writeFileSync(join(other, "twice.txt"), PLAN);
    expectFailure(await yaodian(["ingest", file("twice.txt", PLAN), join(other, "twice.txt")]), "document-id-taken");
  });
  it("a data folder that cannot be written", async () => {
    const blocked = join(file("a-file.txt", "x"), "home");
    expectFailure(await yaodian(["ingest", file("good.txt", PLAN)], {YAODIAN_HOME: blocked}), "home-unwritable");
  });
  it("a server that does not answer, without its password in the message", async () => {
    const env = {NEO4J_URI: "bolt://127.0.0.1:9", NEO4J_PASSWORD: "geheim-3971"};
    const ended = await yaodian(["ingest", file("good.txt", PLAN)], env);
    expectFailure(ended, "neo4j-unreachable");
    expect(ended.err).not.toContain("geheim-3971");
  });
  it("one bad file among good ones loads none of them", async () => {
    expectFailure(await yaodian(["ingest", file("good-one.txt", PLAN), file("bad-one.txt", "无")]), "no-work-points");
    const connection = await connect({purpose: "test of the command line"});
    const {rows} = await runNamedQuery(connection, "documents", {documentId: "good-one"});
    expect(rows).toEqual([]);
    await connection.close();
  });
  it("says it in Chinese where the terminal is Chinese", async () => {
    const {err} = await yaodian(["ingest", join(folder, "没有.txt")], {YAODIAN_LANG: "zh_CN.UTF-8"});
    expect(err).toContain(ERRORS["file-not-found"].remedy.zh);
  });
});

describe("yaodian --help", () => {
  it("lists the commands with examples", async () => {
    const {out, code} = await yaodian(["--help"]);
    expect(code).toBe(0);
    for (const command of ["serve", "ingest", "inspect", "query", "neo4j"]) expect(out).toContain(command);
    expect(out).toContain("Examples:");
  });
});
