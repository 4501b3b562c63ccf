/** The page on which a reading is checked: every word of the document once, every mark leading to its reading. */
import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import path from "node:path";
import {fileURLToPath} from "node:url";
import fc from "fast-check";
import {type DefaultTreeAdapterTypes, parse} from "parse5";
import {chromium} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {extract} from "../../../src/extract/extract.js";
import {loadOntology} from "../../../src/extract/ontology.js";
import {type Mark, marksOf, stretchesOf} from "../../../src/review/marked-text.js";
import {reviewPage} from "../../../src/review/review-page.js";
import {yaodian} from "../../support/programs.js";

type Element = DefaultTreeAdapterTypes.Element;

const root = new URL("../../../", import.meta.url);
const SAMPLE = fileURLToPath(new URL("graph/documents/liuzhou-2019.txt", root));
const ontology = await loadOntology(fileURLToPath(new URL("graph/ontology", root)));
const MADE = new Date("2026-01-02T00:00:00Z");
const sample = extract({path: SAMPLE, text: await readFile(SAMPLE, "utf8")}, {ontology});

function elements(page: string): Element[] {
  const found: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document) => {
    if ("tagName" in node) found.push(node);
    if ("childNodes" in node) node.childNodes.forEach(visit);
  };
  visit(parse(page));
  return found;
}
const attribute = (element: Element, name: string) => element.attrs.find((each) => each.name === name)?.value;

describe("stretchesOf(text, marks)", () => {
  it("cuts any text by any marks without losing or doubling a character", () => {
    const mark = fc.record({start: fc.nat(60), length: fc.nat(30), entry: fc.constantFrom("p0", "p1", "d0")});
    fc.assert(
      fc.property(fc.string({maxLength: 80}), fc.array(mark, {maxLength: 12}), (text, drawn) => {
        const marks = drawn.map(
          ({start, length, entry}): Mark => ({start, end: start + length, kind: "point", title: "", entry}),
        );
        const stretches = stretchesOf(text, marks);
        expect(stretches.map(({start, end}) => text.slice(start, end)).join("")).toBe(text);
        for (const {start, end, marks: on} of stretches) {
          const covering = marks.filter((each) => each.start <= start && each.end >= end);
          expect(on).toHaveLength(covering.length);
        }
      }),
    );
  });
});

describe("reviewPage(plan)", () => {
  it("holds the whole document, a mark for every reading, and links that lead somewhere", async () => {
    const page = await reviewPage(sample, "zh", MADE);
    const all = elements(page);
    const ids = all.map((each) => attribute(each, "id")).filter((id) => id !== undefined);
    expect(new Set(ids).size).toBe(ids.length);
    const links = all.map((each) => attribute(each, "href")).filter((href) => href !== undefined);
    expect(links.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
    expect(all.filter((each) => each.tagName === "article")).toHaveLength(36);
    const words = (element: Element): string =>
      element.childNodes.map((node) => ("value" in node ? node.value : words(node as Element))).join("");
    expect(words(all.find((each) => each.tagName === "pre")!)).toBe(sample.document.text);
    const units = marksOf(sample).filter(({kind}) => ["lead", "support", "listed", "group"].includes(kind));
    expect(units).toHaveLength(162);
  });

  it("is safe whatever the document says", async () => {
    const text = '2026年<script>alert(1)</script>计划\n1.办好<img src=x onerror="alert(1)">。（市科协、市"b"局）\n';
    const page = await reviewPage(extract({path: 'a"><b>.txt', text}, {ontology}), "en", MADE);
    const tags = new Set(elements(page).map((each) => each.tagName));
    expect([...tags].filter((tag) => ["script", "img", "b"].includes(tag))).toEqual(["b"]);
    expect(elements(page).filter((each) => each.attrs.some(({name}) => name.startsWith("on")))).toEqual([]);
  });
});

describe("yaodian inspect --html", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "yaodian-review-"));
  });
  afterAll(() => rm(folder, {recursive: true, force: true}));

  it("writes one file that opens from the disk and leads from words to their reading and back", async () => {
    const file = path.join(folder, "review.html");
    const ended = await yaodian(["inspect", SAMPLE, "--html", file], {YAODIAN_LANG: "zh"});
    expect(ended.code, ended.err).toBe(0);
    expect(ended.out).toContain("任务 36 项");
    const browser = await chromium.launch({
      executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
      args: ["--no-sandbox"],
    });
    try {
      const page = await browser.newPage();
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.goto(`file://${file}`);
      await page.locator("pre a.lead").first().click();
      expect(await page.locator("article:target b").innerText()).toBe("4");
      await page.locator("article:target a.to-words").click();
      expect(new URL(page.url()).hash).toBe("#t-p3");
      expect(asked.filter((url) => !url.startsWith("file://"))).toEqual([]);
    } finally {
      await browser.close();
    }
  });

  it("says which place cannot be written, and that a page is for one document", async () => {
    const nowhere = await yaodian(["inspect", SAMPLE, "--html", path.join(folder, "no", "review.html")]);
    expect(nowhere).toMatchObject({code: 1});
    expect(nowhere.err).toContain("file-unwritable");
    const two = await yaodian(["inspect", SAMPLE, SAMPLE, "--html", path.join(folder, "two.html")]);
    expect(two.code).toBe(1);
    expect(two.err).toContain("one-plan-only");
  });
});
