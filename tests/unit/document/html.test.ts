/** Saved pages of governments: the article as it reads, without what surrounds it. */
import {describe, expect, it} from "vitest";
import {readHtml} from "../../../src/document/html.js";

const read = (html: string) => readHtml(Buffer.from(html), "页.html");

const ARTICLE = `<p style="text-align:center">2024年清河市科普工作要点</p>
  <p>　　<strong>一、</strong><b>重点任务</b></p><p>&emsp;&emsp;1.办好科技节，<span>开放</span>
  科普基地。（市科协、<a href="/">教育局</a>）</p><p>2.开展培训。<br>责任单位：市妇联</p>`;
const LINES = [
  "2024年清河市科普工作要点",
  "一、重点任务",
  "1.办好科技节，开放 科普基地。（市科协、教育局）",
  "2.开展培训。",
  "责任单位：市妇联",
  "",
].join("\n");
const links = (...names: string[]) => `<ul>${names.map((name) => `<li><a href="#">${name}</a></li>`).join("")}</ul>`;

describe("readHtml", () => {
  it("keeps the article's lines and leaves out navigation and colophon, told in a remark", () => {
    const {text, remarks} =
      read(`<!DOCTYPE html><html><head><title>要点_清河市政府</title><script>var a = "<p>1.假</p>";</script>
      <style>p{}</style></head><body><div class="header"><div class="nav">${links("首页", "政务公开", "互动交流", "市长信箱")}</div></div>
      <div class="main"><div class="dqwz">当前位置：<a href="/">首页</a> &gt; 工作要点</div>
      <h1>2024年清河市科普工作要点</h1><div class="info">发布时间：2024-03-01　来源：市科协　浏览次数：12</div>
      <div id="zoom" class="TRS_Editor">${ARTICLE}</div><div>【<a>打印</a>】【<a>关闭</a>】</div><p>责任编辑：张三</p>
      <p>上一篇：<a href="#">关于放假的通知</a></p><p>扫一扫在手机打开当前页</p></div>
      <div class="footer">主办单位：清河市人民政府　备案号：某ICP备00000000号</div></body></html>`);
    expect(text).toBe(LINES);
    expect(remarks!.map((each) => each.facts)).toMatchObject([{what: "navigation"}]);
  });

  it("puts the page's title in front where the article does not repeat it", () => {
    const page = `<html><head><meta name="ArticleTitle" content="2024年清河市科普工作要点"></head><body><h1>清河市人民政府</h1><div>${ARTICLE.replace(/<p style[\s\S]*?<\/p>/, "")}</div></body></html>`;
    expect(read(page).text).toBe(LINES);
  });

  it("leaves no chapter out where chapters stand in boxes of their own", () => {
    const long = `<p>${"开展科普活动，".repeat(60)}</p>`;
    const {text} = read(
      `<body><div><div><p>一、机制</p><p>1.完善联席会议制度。（市科协）</p></div><div><p>二、活动</p><p>2.办好科技节。（市科协）</p>${long}</div></div></body>`,
    );
    expect(text).toContain("1.完善联席会议制度。（市科协）\n二、活动\n2.办好科技节");
  });

  it.each([
    [
      "GBK by http-equiv",
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body><p>',
      "d2bbc7d9",
      "一琴",
    ],
    [
      "UTF-8 that says GBK",
      '<html><head><meta charset="gbk"></head><body><p>',
      Buffer.from("一、办好科技节；二、开展培训").toString("hex"),
      "一、办好科技节；二、开展培训",
    ],
  ])("decodes %s", (_, head, hex, words) => {
    const bytes = Buffer.concat([Buffer.from(head), Buffer.from(hex, "hex"), Buffer.from("</p></body></html>")]);
    expect(readHtml(bytes, "页.html").text).toBe(`${words}\n`);
  });

  it("numbers the items of a list that have no numbers", () => {
    const {text} = read(
      '<body><ol start="3"><li><p>办好科技节</p></li><li>4.开展培训</li><li>评选<ol><li>推荐</li></ol></li></ol></body>',
    );
    expect(text).toBe("3.办好科技节\n4.开展培训\n5.评选\n1.推荐\n");
  });

  it("keeps the cells of a table of words, and takes a frame for its words", () => {
    const {text, tables} = read(
      `<body><table><tr><td><p>表</p><table><thead><tr><th>任务</th><th colspan="2">分工</th></tr></thead><tbody><tr><td>甲</td><td rowspan=2><p>市科协</p><p>教育局</p></td><td>一</td></tr><tr><td>乙</td><td>二</td></tr></tbody></table></td></tr></table></body>`,
    );
    expect(text).toBe("表\n任务\t分工\n甲\t市科协\u2028教育局\t一\n乙\t二\n");
    expect(
      tables!.map(({rows}) => rows.map(({cells}) => cells.map((cell) => [cell.colSpan ?? 1, cell.rowSpan ?? 1]))),
    ).toEqual([
      [
        [
          [1, 1],
          [2, 1],
        ],
        [
          [1, 1],
          [1, 2],
          [1, 1],
        ],
        [
          [1, 1],
          [1, 1],
        ],
      ],
    ]);
  });

  it("reads a page without body, hidden parts and NUL bytes, and stops at a depth that no page has", () => {
    expect(read("<html><p>1.办好\0科技节</p><p hidden>暗</p><div style='display: none'>暗</div>").text).toBe(
      "1.办好科技节\n",
    );
    expect(() => read("<div>".repeat(100_000))).toThrowError(expect.objectContaining({code: "file-damaged"}));
  });
});
