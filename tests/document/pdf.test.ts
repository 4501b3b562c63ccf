/** PDF: lines by their place on the page, two columns one after the other, clear words for scans and locked files. */
import {describe, expect, it} from "vitest";
import {readPdf} from "../../src/document/pdf.js";
import {type PdfWords, pdf} from "./office.js";

/** Lines of 16 characters (192 points wide) below each other. */
const column = (x: number, top: number, ...lines: string[]): PdfWords[] =>
  lines.map((words, index) => ({words, x, y: top - index * 20}));
const full = (words: string) => words.padEnd(16, "好");
const LEFT = [
  "一、加强科普",
  "1.办好科技节",
  "开放科普基地",
  "评选科普达人",
  "组织科普讲座",
  "编写科普读物",
  "建设科普队伍",
].map(full);
const RIGHT = [
  "2.开展培训班",
  "组织农民听讲",
  "请专家授课呀",
  "下到乡里讲课",
  "送到田间地头",
  "教会实用技术",
  "受到农民欢迎",
].map(full);

describe("readPdf", () => {
  it("reads the left of two columns before the right, between lines that go across", async () => {
    const title = {words: "2024年清河市全民科学素质行动工作要点安排", x: 170, y: 800};
    const foot = {words: "— 12 页码 12 —", x: 250, y: 40};
    const rows = LEFT.flatMap((_, index) => [column(60, 700, ...LEFT)[index]!, column(330, 700, ...RIGHT)[index]!]);
    const {text, remarks} = await readPdf(pdf([[title, ...rows, foot]]), "要点.pdf");
    expect(text.split("\n").map((line) => line.trim())).toEqual([title.words, ...LEFT, ...RIGHT, foot.words, ""]);
    expect(remarks).toMatchObject([{code: "columns-read", facts: {pages: [1]}}]);
  });

  it("keeps the rows of a table, whose cells do not fill their side", async () => {
    const rows = LEFT.flatMap((words, index) => [
      {words, x: 60, y: 700 - index * 20},
      {words: "市科协", x: 330, y: 700 - index * 20},
    ]);
    const {text, remarks} = await readPdf(pdf([rows]), "表.pdf");
    expect(text.trimEnd().split("\n")).toEqual(LEFT.map((words) => `${words} 市科协`));
    expect(remarks).toEqual([]);
  });

  it("says which pages have no text layer, and that a scan needs OCR", async () => {
    const {remarks, pages} = await readPdf(pdf([column(60, 700, "1.办好科技节。"), []]), "要点.pdf");
    expect(remarks).toMatchObject([{code: "left-out", facts: {what: "page", count: 1, words: "2"}}]);
    expect(pages!.map((each) => each.page)).toEqual([1, 2]);
    await expect(readPdf(pdf([[], []]), "扫描.pdf")).rejects.toMatchObject({code: "file-scanned"});
  });

  it("asks for the password to be removed", async () => {
    const key = "41".repeat(32);
    const locked = pdf(
      [column(60, 700, "1.办好科技节。")],
      `/ID[<${key}><${key}>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${key}>/U<${key}>>>`,
    );
    await expect(readPdf(locked, "密.pdf")).rejects.toMatchObject({code: "file-encrypted"});
  });
});
