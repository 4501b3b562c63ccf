/** PDF: lines by their place on the page, two columns one after the other, clear words for scans and locked files. */
import {describe, expect, it} from "vitest";
import {readPdf} from "../../../src/document/pdf.js";
import {type PdfLine, type PdfWords, pdf} from "./office.js";

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

  it("reads a ruled table by its cells, merged ones once, between the lines around it", async () => {
    const across = (y: number, from: number, to: number): PdfLine => ({from: [from, y], to: [to, y]});
    const down = (x: number): PdfLine => ({from: [x, 700], to: [x, 610]});
    const words = (x: number, y: number, text: string): PdfWords => ({words: text, x, y});
    const {text, tables} = await readPdf(
      pdf([
        [
          words(60, 760, "2026年清河市科普工作任务分解表"),
          ...[700, 670, 610].map((y) => across(y, 50, 350)),
          across(640, 50, 250),
          ...[50, 90, 250, 350].map(down),
          ...[words(55, 680, "序号"), words(95, 680, "任务"), words(255, 680, "责任单位")],
          ...[words(55, 650, "1"), words(95, 655, "办好科技节，"), words(95, 643, "开放基地")],
          ...[words(55, 620, "2"), words(95, 620, "开展培训"), words(255, 635, "市科协")],
          words(60, 560, "注：持续推进。"),
        ],
      ]),
      "表.pdf",
    );
    expect(text).toBe(
      "2026年清河市科普工作任务分解表\n序号\t任务\t责任单位\n1\t办好科技节，\u2028开放基地\t市科协\n2\t开展培训\n注：持续推进。\n",
    );
    expect(tables!.map(({rows}) => rows.map(({cells}) => cells.map((cell) => cell.rowSpan ?? 1)))).toEqual([
      [
        [1, 1, 1],
        [1, 1, 2],
        [1, 1],
      ],
    ]);
  });

  it("puts a row together that a page's end cuts", async () => {
    const across = (y: number, from: number, to: number): PdfLine => ({from: [from, y], to: [to, y]});
    const down = (x: number, top: number, bottom: number): PdfLine => ({from: [x, top], to: [x, bottom]});
    const words = (x: number, y: number, text: string): PdfWords => ({words: text, x, y});
    const frame = (top: number, bottom: number) => [50, 90, 250, 350].map((x) => down(x, top, bottom));
    const heads = (y: number) => [words(55, y, "序号"), words(95, y, "任务"), words(255, y, "责任单位")];
    const {text} = await readPdf(
      pdf([
        [
          ...[700, 670, 640].map((y) => across(y, 50, 350)),
          // The last row goes on overleaf: nothing is drawn below it.
          ...frame(700, 590),
          ...heads(680),
          ...[words(55, 650, "1"), words(95, 650, "办好科技节"), words(255, 650, "市科协")],
          ...[words(55, 620, "2"), words(95, 620, "开展培训，"), words(255, 620, "市教育局、市科")],
          words(190, 30, "— 1 —"),
        ],
        [
          ...[700, 670, 640, 610].map((y) => across(y, 50, 350)),
          ...frame(700, 610),
          ...heads(680),
          ...[words(95, 650, "组织讲座"), words(255, 650, "技局")],
          ...[words(55, 620, "3"), words(95, 620, "编写读物"), words(255, 620, "市科协")],
        ],
      ]),
      "表.pdf",
    );
    expect(text.split("\n").map((line) => line.trim())).toEqual([
      "序号\t任务\t责任单位",
      "1\t办好科技节\t市科协",
      "2\t开展培训，\u2028组织讲座\t市教育局、市科\u2028技局",
      "序号\t任务\t责任单位",
      "3\t编写读物\t市科协",
      "",
    ]);
  });

  it("takes page numbers out of the sentences that go on overleaf, and says so", async () => {
    const pages = [
      [...column(60, 700, "1.办好科技节。（市科协、市教"), {words: "— 1 —", x: 200, y: 40}],
      [...column(60, 700, "育局）"), {words: "2", x: 200, y: 40}],
    ];
    const {text, remarks} = await readPdf(pdf(pages), "要点.pdf");
    expect(text).toBe("1.办好科技节。（市科协、市教\n育局）\n");
    expect(remarks).toMatchObject([{code: "left-out", facts: {what: "page-number", count: 2, words: "—1—、2"}}]);
  });

  it("maps the radicals of a text layer to the characters that they look like", async () => {
    const {text} = await readPdf(pdf([column(60, 700, "1.⼈形机器⼈⻓期坚持⺠")]), "要点.pdf");
    expect(text).toBe("1.人形机器人长期坚持民\n");
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
