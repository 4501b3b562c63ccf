/** Word files as offices write them: automatic numbers, tracked changes, comments, merged cells. */
import {zipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {readDocx} from "../../../src/document/docx.js";
import {numberAs} from "../../../src/document/number-formats.js";
import {
  abstractNum,
  cell,
  deleted,
  docx,
  inserted,
  level,
  listed,
  num,
  paragraph,
  restart,
  row,
  run,
  styled,
  table,
} from "./office.js";

const OUTLINE = abstractNum(
  0,
  level(0, "chineseCounting", "%1、"),
  level(1, "chineseCountingThousand", "（%2）"),
  level(2, "decimal", "%3."),
);
const lines = async (body: string, numbering = "", styles = "") =>
  (await readDocx(docx({body, numbering, styles}), "要点.docx")).text.trimEnd().split("\n");
const item = (words: string, id: number, depth = 0) => paragraph(run(words), listed(id, depth));

describe("readDocx: automatic numbers", () => {
  it("counts each level and begins again below a higher one", async () => {
    const body =
      item("章", 1) +
      item("节", 1, 1) +
      item("甲", 1, 2) +
      item("乙", 1, 2) +
      item("节", 1, 1) +
      item("丙", 1, 2) +
      item("章", 1);
    expect(await lines(body, OUTLINE + num(1, 0))).toEqual([
      "一、章",
      "（一）节",
      "1.甲",
      "2.乙",
      "（二）节",
      "1.丙",
      "二、章",
    ]);
  });

  it("goes on counting where another list of the same definition stands between, and restarts where told", async () => {
    const body =
      item("甲", 1, 2) +
      item("乙", 2, 2) +
      item("丙", 3, 2) +
      item("丁", 3, 2) +
      paragraph(run("文")) +
      item("戊", 1, 2);
    expect(await lines(body, OUTLINE + num(1, 0) + num(2, 0) + num(3, 0, restart(2, 1)))).toEqual([
      "1.甲",
      "2.乙",
      "1.丙",
      "2.丁",
      "文",
      "3.戊",
    ]);
  });

  it("keeps counting across chapters where the level never restarts", async () => {
    const levels = abstractNum(
      0,
      level(0, "chineseCounting", "%1、"),
      level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>'),
    );
    const body = item("章", 1) + item("甲", 1, 1) + item("章", 1) + item("乙", 1, 1);
    expect(await lines(body, levels + num(1, 0))).toEqual(["一、章", "1.甲", "二、章", "2.乙"]);
  });

  it("takes the list from the paragraph's style, and the level from the list that names the style", async () => {
    const numbering =
      abstractNum(
        0,
        level(0, "chineseCounting", "%1、", '<w:pStyle w:val="Head1"/>'),
        level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="Head2"/>'),
      ) + num(1, 0);
    const style = (id: string, more: string) => `<w:style w:type="paragraph" w:styleId="${id}">${more}</w:style>`;
    const styles =
      style("Head1", `<w:pPr>${listed(1)}</w:pPr>`) +
      style("Head2", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
      style("Mine", '<w:basedOn w:val="Head2"/>');
    const body = ["Head1", "Head2", "Mine"].map((name) => paragraph(run("题"), styled(name))).join("");
    expect(await lines(body + paragraph(run("无"), `${styled("Mine")}${listed(0)}`), numbering, styles)).toEqual([
      "一、题",
      "（一）题",
      "（二）题",
      "无",
    ]);
  });

  it("writes 1.2 from two levels, leaves bullets out, and counts an empty paragraph as Word does", async () => {
    const numbering =
      abstractNum(0, level(0, "chineseCounting", "%1、"), level(1, "decimal", "%1.%2", "<w:isLgl/>")) +
      abstractNum(1, level(0, "bullet", "\uf06c")) +
      num(1, 0) +
      num(2, 1);
    const body = item("章", 1) + item("甲", 1, 1) + paragraph("", listed(1, 1)) + item("乙", 1, 1) + item("点", 2);
    expect(await lines(body, numbering)).toEqual(["一、章", "1.1 甲", "1.3 乙", "点"]);
  });

  it.each([
    ["chineseCountingThousand", 10, "十"],
    ["chineseCountingThousand", 12, "十二"],
    ["chineseCountingThousand", 20, "二十"],
    ["chineseCountingThousand", 105, "一百零五"],
    ["chineseCountingThousand", 110, "一百一十"],
    ["decimalEnclosedCircleChinese", 3, "③"],
    ["decimalEnclosedCircle", 21, "㉑"],
    ["decimalEnclosedFullstop", 2, "⒉"],
    ["decimalEnclosedParen", 2, "⑵"],
    ["decimalFullWidth", 12, "１２"],
    ["ideographDigital", 10, "一〇"],
    ["upperRoman", 14, "XIV"],
    ["ideographTraditional", 2, "乙"],
    ["chineseLegalSimplified", 10, "壹拾"],
  ])("writes %s %i as %s", (format, value, words) => expect(numberAs(format, value)).toBe(words));
});

describe("readDocx: tracked changes and comments", () => {
  const body =
    paragraph(run("1.办好") + deleted("科普周") + inserted(run("科技节")) + run("。（市科协）")) +
    `<w:p><w:pPr><w:rPr><w:del w:id="3" w:author="乙"/></w:rPr></w:pPr>${deleted("2.旧事。")}</w:p>` +
    `<w:p><w:pPr><w:rPr><w:ins w:id="4" w:author="甲"/></w:rPr></w:pPr>${inserted(run("2.新事。"))}</w:p>` +
    paragraph(run("完"));

  it.each([
    ["final", "1.办好科技节。（市科协）\n2.新事。\n完\n"],
    ["original", "1.办好科普周。（市科协）\n2.旧事。\n完\n"],
    ["both", "1.办好科普周科技节。（市科协）\n2.旧事。\n2.新事。\n完\n"],
  ] as const)("reads the %s side and counts the changes", async (revisions, text) => {
    const read = await readDocx(docx({body}), "要点.docx", {revisions});
    expect(read.text).toBe(text);
    const remark = read.remarks!.find((each) => each.code === "revision-accepted");
    expect(remark?.facts).toEqual({revisions, insertions: 3, deletions: 3});
  });

  it("joins paragraphs whose mark was deleted", async () => {
    const mark = '<w:rPr><w:del w:id="3" w:author="乙"/></w:rPr>';
    expect(await lines(paragraph(run("1.办好科技"), mark) + paragraph(run("节。")))).toEqual(["1.办好科技节。"]);
  });

  it("leaves out a row that was deleted", async () => {
    const gone = row(cell("旧"), cell("乙")).replace(
      "<w:tr>",
      '<w:tr><w:trPr><w:del w:id="9" w:author="乙"/></w:trPr>',
    );
    expect(await lines(table(row(cell("新"), cell("甲")), gone))).toEqual(["新\t甲"]);
  });

  it("makes a remark of each comment, on the words that it is about", async () => {
    const commented = paragraph(
      `${run("1.办好")}<w:commentRangeStart w:id="7"/>${run("科技节")}<w:commentRangeEnd w:id="7"/>${run("。")}`,
    );
    const comments = `<w:comment w:id="7" w:author="王科长">${paragraph(run("改为科普周？"))}</w:comment>`;
    const {text, remarks} = await readDocx(docx({body: commented, comments}), "要点.docx");
    expect(remarks!.map(({code, facts, start, end}) => [code, facts, text.slice(start, end)])).toEqual([
      ["comment", {author: "王科长", words: "改为科普周？"}, "科技节"],
    ]);
  });

  it("leaves out field codes, hidden words and text boxes, and says so", async () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
      `${run("2024年")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const box = `<w:r><w:pict><w:txbxContent>${paragraph(run("框里的话"))}</w:txbxContent></w:pict></w:r>`;
    const {text, remarks} = await readDocx(
      docx({body: paragraph(field + run("暗", "<w:vanish/>") + box)}),
      "要点.docx",
    );
    expect(text).toBe("2024年\n");
    expect(remarks!.map((each) => each.facts)).toEqual([
      {what: "hidden-text", count: 1, words: "暗"},
      {what: "text-box", count: 1, words: "框里的话"},
    ]);
  });
});

describe("readDocx: tables", () => {
  it("keeps cells, with those merged across columns and rows", async () => {
    const body = table(
      row(cell("任务"), cell("分工", '<w:gridSpan w:val="2"/>')),
      row(cell("甲"), cell("市科协\n市教育局", '<w:vMerge w:val="restart"/>'), cell("一")),
      row(cell("乙"), cell("", "<w:vMerge/>"), cell("二")),
    );
    const {text, tables} = await readDocx(docx({body}), "表.docx");
    expect(text).toBe("任务\t分工\n甲\t市科协\u2028市教育局\t一\n乙\t二\n");
    expect(
      tables!.map(({rows}) =>
        rows.map(({cells}) => cells.map(({start, end, ...span}) => [text.slice(start, end), ...Object.entries(span)])),
      ),
    ).toEqual([
      [
        [["任务"], ["分工", ["colSpan", 2]]],
        [["甲"], ["市科协\u2028市教育局", ["rowSpan", 2]], ["一"]],
        [["乙"], ["二"]],
      ],
    ]);
  });

  it("takes a frame of one column for the text that it frames", async () => {
    const {text, tables} = await readDocx(docx({body: table(row(cell("一、章\n1.甲")))}), "框.docx");
    expect([text, tables]).toEqual(["一、章\n1.甲\n", []]);
  });
});

describe("readDocx: files that are none", () => {
  const whole = docx({body: paragraph(run("1.办好科技节。"))});
  it.each([
    ["cut off", whole.slice(0, whole.length / 2)],
    ["without a document", zipSync({"a.xml": new Uint8Array([60])})],
    ["of broken XML", docx({body: "<w:p><w:r>"})],
    ["nested deeper than any document", docx({body: "<w:sdt>".repeat(500) + "</w:sdt>".repeat(500)})],
  ])("says that a file %s is damaged", async (_, bytes) => {
    await expect(readDocx(bytes, "坏.docx")).rejects.toMatchObject({name: "YaodianError", code: "file-damaged"});
  });

  it("unpacks no more than its bound", async () => {
    const bomb = zipSync({"word/document.xml": new Uint8Array(200 * 1024 * 1024)}, {level: 9});
    expect(bomb.length).toBeLessThan(1_000_000);
    await expect(readDocx(bomb, "弹.docx")).rejects.toMatchObject({code: "file-too-large"});
  });
});
