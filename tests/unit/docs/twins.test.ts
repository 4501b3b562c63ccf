/** Chinese and English pages say the same: same headings, tables, lists and code, and links within their own language. */
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {dirname, join, normalize} from "node:path";
import {describe, expect, it} from "vitest";
import {CHECKOUT} from "../../../src/checkout.js";
import {outlineOf} from "./outline.js";

const pagesBelow = (folder: string): string[] =>
  readdirSync(join(CHECKOUT, folder), {recursive: true, encoding: "utf8"})
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".md"))
    .sort();

const english = pagesBelow("docs/en");
const chinese = pagesBelow("docs").filter((name) => !name.startsWith("en/"));

const TWINS: [zh: string, en: string][] = [
  ...chinese.map((name): [string, string] => [`docs/${name}`, `docs/en/${name}`]),
  ["README.zh-CN.md", "README.md"],
];
const chineseOf = new Map(TWINS.map(([zh, en]) => [en, zh]));
const languageOf = (file: string): "zh" | "en" | null =>
  chineseOf.has(file) ? "en" : [...chineseOf.values()].includes(file) ? "zh" : null;

interface Page {
  path: string;
  language: "zh" | "en";
  outline: ReturnType<typeof outlineOf>;
  /** Files that it links to, without those on other sites and its own twin. */
  links: string[];
}

function pageAt(path: string, twin: string): Page {
  const outline = outlineOf(readFileSync(join(CHECKOUT, path), "utf8"));
  const links = outline.links
    .filter((target) => !/^(?:https?:|#)/.test(target))
    .map((target) => normalize(join(dirname(path), target.replace(/[?#].*$/, ""))))
    .map((file) => (existsSync(join(CHECKOUT, `${file}.md`)) ? `${file}.md` : file))
    .filter((file) => file !== twin);
  return {path, language: languageOf(path)!, outline, links};
}

describe("pages in two languages", () => {
  it("come in pairs", () => expect(english).toEqual(chinese));

  describe.each(TWINS)("%s and %s", (zh, en) => {
    const [one, other] = [pageAt(zh, en), pageAt(en, zh)];
    it("have the same headings", () => expect(other.outline.headings).toEqual(one.outline.headings));
    it("have as many paragraphs, rows of tables and items of lists", () => {
      expect(other.outline.paragraphs).toBe(one.outline.paragraphs);
      expect(other.outline.tableRows).toBe(one.outline.tableRows);
      expect(other.outline.listItems).toBe(one.outline.listItems);
    });
    it("have the same code", () => {
      expect(other.outline.codeBlocks).toEqual(one.outline.codeBlocks);
      expect(other.outline.code).toEqual(one.outline.code);
    });
    it("link to files that are there, and to pages of their own language", () => {
      for (const {path, language, links} of [one, other])
        for (const file of links) {
          expect(existsSync(join(CHECKOUT, file)), `${path} links to ${file}`).toBe(true);
          expect([language, null], `${path} links to ${file}`).toContain(languageOf(file));
        }
    });
    it("link to the same pages", () => {
      const inChinese = ({links}: Page) => links.map((file) => chineseOf.get(file) ?? file).sort();
      expect(inChinese(other)).toEqual(inChinese(one));
    });
  });
});

describe("outlineOf(text)", () => {
  const page = (up: string, file: string, language: string) =>
    [
      "---",
      "title: A",
      "---",
      "```js",
      `import {t} from "${up}/pages/prose.js";`,
      `const a = FileAttachment("${file}");`,
      "```",
      "# A",
      "",
      "- one [x](./x)",
      "- two",
      "",
      "Some words",
      "go on.",
      "",
      "**More** words.",
      "",
      "| a |",
      "|---|",
      "| `b` |",
      "",
      "```sh",
      "# no heading, - no item",
      "```",
      `$\{t(a, "${language}")}`,
      "## B",
      "",
    ].join("\n");
  it("counts headings, paragraphs, rows, items, code and links, and nothing inside code", () => {
    expect(outlineOf(page("..", "./accuracy.json", "zh"))).toMatchObject({
      headings: [1, 2],
      paragraphs: 2,
      tableRows: 3,
      listItems: 2,
      codeBlocks: ["js", "sh"],
      links: ["./x"],
    });
  });
  it("takes language and depth out of a page's code", () => {
    const {code} = outlineOf(page("..", "./accuracy.json", "zh"));
    expect(code).toHaveLength(2);
    expect(outlineOf(page("../..", "../../about/accuracy.json", "en")).code).toEqual(code);
  });
});
