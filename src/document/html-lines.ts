/**
 * The article of a web page as lines and tables: block elements become lines, lists get their numbers, and lines that
 * belong to the page (打印 关闭 责任编辑) fall away.
 */
import type {DefaultTreeAdapterTypes} from "parse5";
import {
  attribute,
  BLOCKS,
  cellsOf,
  type Element,
  isData,
  isHidden,
  type Node,
  plainWords,
  rowsOf,
  SKIPPED,
  span,
  wordsOfText,
} from "./html-elements.js";
import {numberAs} from "./number-formats.js";
import type {TextWriter} from "./writer.js";

/** Words of the page's buttons: a line of nothing else is none of the document. */
const BUTTONS =
  "打印|关闭|分享|收藏|返回顶部|返回|纠错|字体|字号|大|中|小|繁體|简体|无障碍|手机版|保存|下载|微信|微博|QQ空间|我要纠错";
/** What the page says of itself: a line that begins so and ends there, or goes on to a colon. */
const NOTES = [
  "上一篇|下一篇|上一条|下一条|责任编辑|浏览次数|浏览量|点击数|点击率|访问量|阅读次数|阅读量|扫一扫|分享到|分享至",
  "当前位置|您的位置|您所在的位置|现在位置|版权所有|网站标识码|网站地图|备案号|联系我们|信息来源|文章来源|稿件来源|来源",
  "发布时间|发布日期|发布机构|发布单位|字体|字号|打印本页|关闭窗口|扫码|用微信",
].join("|");
/** A line that belongs to the page and not to the document. */
const COLOPHON = new RegExp(
  [
    `^(?:(?:${BUTTONS})[\\s:：[\\]【】|/、（）()]*)+$`,
    "^[【[（(]?\\s*(?:打印|关闭)",
    `^(?:${NOTES})(?:\\s*[:：丨|]|$|[\\u4e00-\\u9fff“]{0,16}(?:[:：]|$))`,
    "ICP备",
    "公网安备",
  ].join("|"),
);

/** An article while it is written. */
interface Writing {
  writer: TextWriter;
  /** Parts of the article that are the page's. */
  chrome: ReadonlySet<Element>;
  /** Words of the line that is open, and the last line written. */
  line: string;
  lastLine: string;
  left: LeftWords;
}

/** What was not written: how many words, and the first of some of them. */
export interface LeftWords {
  count: number;
  words: string[];
}

/** Writes the article's lines and tables; what it leaves out is returned. */
export function writeArticle(article: Element, chrome: ReadonlySet<Element>, writer: TextWriter): LeftWords {
  const writing: Writing = {writer, chrome, line: "", lastLine: "", left: {count: 0, words: []}};
  writeNodes(writing, article.childNodes);
  endLine(writing);
  return writing.left;
}

function writeNodes(writing: Writing, nodes: readonly Node[]): void {
  for (const node of nodes) {
    if (node.nodeName === "#text")
      writing.line += (node as DefaultTreeAdapterTypes.TextNode).value.replace(/[\t\n\r\f ]+/g, " ");
    else if ("tagName" in node) writeElement(writing, node);
  }
}

function writeElement(writing: Writing, element: Element): void {
  const {tagName} = element;
  if (SKIPPED.has(tagName) || isHidden(element)) return;
  if (writing.chrome.has(element)) leave(writing, plainWords(element));
  else if (tagName === "br") endLine(writing);
  else if (tagName === "table" && isData(element)) writeTable(writing, element);
  else if (tagName === "ol") writeList(writing, element);
  else if (BLOCKS.has(tagName)) {
    endLine(writing);
    writeNodes(writing, element.childNodes);
    endLine(writing);
  } else writeNodes(writing, element.childNodes);
}

function endLine(writing: Writing): void {
  const {writer} = writing;
  const words = writing.line.replace(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g, "");
  writing.line = "";
  if (words === "") return;
  if (!writer.inCell && words.length < 120 && COLOPHON.test(words)) {
    leave(writing, words);
    return;
  }
  // Pages show the title above the article, and the article begins with it again.
  if (words === writing.lastLine && words.length >= 6 && !writer.inCell) return;
  writing.lastLine = words;
  writer.newLine();
  writer.write(words);
  writer.newLine();
}

function leave({left}: Writing, words: string): void {
  if (words === "") return;
  left.count += words.length;
  if (left.words.length < 8) left.words.push(words.slice(0, 30));
}

/** Automatic numbers of a list, where its items have none of their own. */
function writeList(writing: Writing, list: Element): void {
  let number = Number(attribute(list, "start") ?? 1) || 1;
  const style = `${attribute(list, "type") ?? ""} ${attribute(list, "style") ?? ""}`;
  const han = /cjk-|chinese|japanese/.test(style);
  for (const node of list.childNodes) {
    endLine(writing);
    if (!("tagName" in node)) continue;
    if (node.tagName !== "li") {
      writeElement(writing, node);
      continue;
    }
    number = Number(attribute(node, "value") ?? number) || number;
    const words = plainWords(node, 24);
    const numbered = /^[（(〔]?[\d一二三四五六七八九十]+\s*[.．、)）〕]|^[①-⑳]/.test(words);
    if (words !== "" && !numbered && !/none|disc/.test(style))
      writing.line = han ? `${numberAs("chineseCounting", number)}、` : `${number}.`;
    number++;
    writeNodes(writing, unwrapped(node));
    endLine(writing);
  }
}

/** A list item's only paragraph goes into the line of its number. */
function unwrapped(item: Element): Node[] {
  const [first, ...rest] = item.childNodes.filter((node) => node.nodeName !== "#text" || wordsOfText(node) !== "");
  return first && "tagName" in first && /^(?:p|div)$/.test(first.tagName)
    ? [...first.childNodes, ...rest]
    : item.childNodes;
}

function writeTable(writing: Writing, table: Element): void {
  const {writer} = writing;
  endLine(writing);
  writer.beginTable(true);
  for (const row of rowsOf(table)) {
    writer.beginRow();
    for (const cell of cellsOf(row)) {
      writer.beginCell({colSpan: span(cell, "colspan"), rowSpan: span(cell, "rowspan")});
      writeNodes(writing, cell.childNodes);
      endLine(writing);
      writer.endCell();
    }
    writer.endRow();
  }
  writer.endTable();
}
