/**
 * Saved web pages of governments: the article's lines and tables, without navigation and colophon.
 *
 * parse5 reads any HTML as browsers do. Block elements become lines. What is no article falls away by element, by name
 * (nav, footer, share), by being mostly links, or by its words (打印 关闭 责任编辑); the smallest element that holds
 * the numbered paragraphs is the article. What fell away is counted in a remark.
 */
import {type DefaultTreeAdapterTypes, defaultTreeAdapter, parse} from "parse5";
import {YaodianError} from "../errors.js";
import {decodeText} from "./encoding.js";
import {articleIn, chromeIn, titleOf} from "./html-article.js";
import {
  attribute,
  BLOCKS,
  cellsOf,
  type Element,
  elementsBelow,
  isData,
  isHidden,
  type Node,
  plainWords,
  rowsOf,
  SKIPPED,
  sizeOf,
  span,
  wordsOfText,
} from "./html-elements.js";
import {numberAs} from "./number-formats.js";
import type {Read} from "./source.js";
import {TextWriter} from "./writer.js";

/** Larger pages are no articles; deeper ones no pages. */
const MAX_BYTES = 32 * 1024 * 1024;
const MAX_DEPTH = 512;
const MAX_ELEMENTS = 400_000;

/** @throws YaodianError `file-damaged`, `file-empty`, `file-too-large` */
export function readHtml(bytes: Uint8Array, file: string): Read {
  if (bytes.length > MAX_BYTES) throw tooLarge(file);
  const page = parsed(decodeHtml(bytes), file);
  const body = elementsBelow(page, "body")[0] ?? page;
  const article = articleIn(body);
  const writer = new TextWriter();
  const title = titleOf(page);
  const walk = new Walk(writer, chromeIn(article));
  if (title !== null && !plainWords(article).includes(title)) {
    writer.write(title);
    writer.newLine();
  }
  walk.children(article);
  writer.newLine();
  const left = sizeOf(body).words - sizeOf(article).words + walk.leftOut;
  if (left <= 0) return {text: writer.text, tables: writer.tables};
  const words = walk.leftWords.join("；").slice(0, 200);
  const facts = {what: "navigation" as const, count: left, words};
  return {text: writer.text, tables: writer.tables, remarks: [{code: "left-out", start: 0, end: 0, facts}]};
}

/** Whether bytes are a web page, whatever the file is called: a doctype, or elements of one near the begin. */
export function isHtml(bytes: Uint8Array): boolean {
  const wide = bytes[0] === 0xff || bytes[0] === 0xfe;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString("latin1");
  const text = wide ? head.replaceAll("\0", "").slice(2) : head;
  return /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|div|table|p)\b/i.test(
    text,
  );
}

/** By BOM, by what the page declares, else as any text. */
function decodeHtml(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString("latin1");
  const declared = /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  const marked = bytes[0] === 0xff || bytes[0] === 0xfe || (bytes[0] === 0xef && bytes[1] === 0xbb);
  if (declared && !marked && !/^utf-?16/.test(declared)) {
    try {
      const text = new TextDecoder(/^gb/.test(declared) ? "gb18030" : declared).decode(bytes);
      // A page that declares the wrong charset shows in characters that cannot be.
      const broken = text.split("\ufffd").length - 1;
      if (broken * 500 <= text.length) return text;
    } catch {
      // An encoding that nobody knows: as any text.
    }
  }
  return decodeText(bytes) ?? new TextDecoder("utf-8").decode(bytes);
}

function parsed(html: string, file: string): Element {
  let depth = 0;
  let elements = 0;
  const document = parse(html.replaceAll("\0", ""), {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        if (++depth > MAX_DEPTH) throw tooDeep(file);
        if (++elements > MAX_ELEMENTS) throw tooLarge(file);
      },
      onItemPop: () => {
        depth--;
      },
    },
  });
  return document.childNodes.find((node): node is Element => node.nodeName === "html")!;
}

/** A line that belongs to the page and not to the document. */
const COLOPHON =
  /^(?:(?:打印|关闭|分享|收藏|返回顶部|返回|纠错|字体|字号|大|中|小|繁體|简体|无障碍|手机版|保存|下载|微信|微博|QQ空间|我要纠错)[\s:：[\]【】|/、（）()]*)+$|^[【[（(]?\s*(?:打印|关闭)|^(?:上一篇|下一篇|上一条|下一条|责任编辑|浏览次数|浏览量|点击数|点击率|访问量|阅读次数|阅读量|扫一扫|分享到|分享至|当前位置|您的位置|您所在的位置|现在位置|版权所有|网站标识码|网站地图|备案号|联系我们|信息来源|文章来源|稿件来源|来源|发布时间|发布日期|发布机构|发布单位|字体|字号|打印本页|关闭窗口|扫码|用微信)(?:\s*[:：丨|]|$|[\u4e00-\u9fff“]{0,16}(?:[:：]|$))|ICP备|公网安备/;

class Walk {
  leftOut = 0;
  readonly leftWords: string[] = [];
  private line = "";
  private lastLine = "";

  constructor(
    private readonly writer: TextWriter,
    private readonly chrome: ReadonlySet<Element>,
  ) {}

  children(element: Element): void {
    this.nodes(element.childNodes);
    this.flush();
  }

  private nodes(nodes: readonly Node[]): void {
    for (const node of nodes) {
      if (node.nodeName === "#text")
        this.line += (node as DefaultTreeAdapterTypes.TextNode).value.replace(/[\t\n\r\f ]+/g, " ");
      else if ("tagName" in node) this.element(node);
    }
  }

  private element(element: Element): void {
    const {tagName} = element;
    if (SKIPPED.has(tagName) || isHidden(element)) return;
    if (this.chrome.has(element)) {
      this.leave(plainWords(element));
      return;
    }
    if (tagName === "br") this.flush();
    else if (tagName === "table" && isData(element)) this.table(element);
    else if (tagName === "ol") this.list(element);
    else if (BLOCKS.has(tagName)) {
      this.flush();
      this.nodes(element.childNodes);
      this.flush();
    } else this.nodes(element.childNodes);
  }

  private flush(): void {
    const words = this.line.replace(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g, "");
    this.line = "";
    if (words === "") return;
    if (!this.writer.inCell && words.length < 120 && COLOPHON.test(words)) {
      this.leave(words);
      return;
    }
    // Pages show the title above the article, and the article begins with it again.
    if (words === this.lastLine && words.length >= 6 && !this.writer.inCell) return;
    this.lastLine = words;
    this.writer.newLine();
    this.writer.write(words);
    this.writer.newLine();
  }

  private leave(words: string): void {
    if (words === "") return;
    this.leftOut += words.length;
    if (this.leftWords.length < 8) this.leftWords.push(words.slice(0, 30));
  }

  /** Automatic numbers of a list, where its items have none of their own. */
  private list(list: Element): void {
    let number = Number(attribute(list, "start") ?? 1) || 1;
    const style = `${attribute(list, "type") ?? ""} ${attribute(list, "style") ?? ""}`;
    const han = /cjk-|chinese|japanese/.test(style);
    for (const node of list.childNodes) {
      this.flush();
      if (!("tagName" in node)) continue;
      if (node.tagName === "li") {
        number = Number(attribute(node, "value") ?? number) || number;
        const words = plainWords(node, 24);
        const numbered = /^[（(〔]?[\d一二三四五六七八九十]+\s*[.．、)）〕]|^[①-⑳]/.test(words);
        if (words !== "" && !numbered && !/none|disc/.test(style))
          this.line = han ? `${numberAs("chineseCounting", number)}、` : `${number}.`;
        number++;
        this.nodes(unwrapped(node));
        this.flush();
      } else this.element(node);
    }
  }

  private table(table: Element): void {
    this.flush();
    this.writer.beginTable(true);
    for (const row of rowsOf(table)) {
      this.writer.beginRow();
      for (const cell of cellsOf(row)) {
        this.writer.beginCell({colSpan: span(cell, "colspan"), rowSpan: span(cell, "rowspan")});
        this.nodes(cell.childNodes);
        this.flush();
        this.writer.endCell();
      }
      this.writer.endRow();
    }
    this.writer.endTable();
  }
}

/** A list item's only paragraph stands in the line of its number. */
function unwrapped(item: Element): Node[] {
  const [first, ...rest] = item.childNodes.filter((node) => node.nodeName !== "#text" || wordsOfText(node) !== "");
  return first && "tagName" in first && /^(?:p|div)$/.test(first.tagName)
    ? [...first.childNodes, ...rest]
    : item.childNodes;
}

function tooDeep(file: string): YaodianError {
  return new YaodianError("file-damaged", {
    zh: `网页 ${file} 的元素嵌套超过 ${MAX_DEPTH} 层，读不出来。`,
    en: `The page ${file} nests its elements deeper than ${MAX_DEPTH} and cannot be read.`,
  });
}

function tooLarge(file: string): YaodianError {
  return new YaodianError("file-too-large", {
    zh: `网页 ${file} 超过 ${MAX_BYTES >> 20} MB 或 ${MAX_ELEMENTS} 个元素。`,
    en: `The page ${file} has more than ${MAX_BYTES >> 20} MB or ${MAX_ELEMENTS} elements.`,
  });
}
