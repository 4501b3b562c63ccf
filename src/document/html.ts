/**
 * Saved web pages of governments: the article's lines and tables, without navigation and colophon.
 *
 * parse5 reads any HTML as browsers do. Block elements become lines. What is no article falls away by element, by name
 * (nav, footer, share), by being mostly links, or by its words (打印 关闭 责任编辑); the smallest element that holds
 * the numbered paragraphs is the article. What fell away is counted in a remark.
 */
import {type DefaultTreeAdapterTypes, defaultTreeAdapter, parse} from "parse5";
import {YaodianError} from "../errors.js";
import {numberAs} from "./docx-numbering.js";
import {decodeText} from "./encoding.js";
import type {Read} from "./source.js";
import {TextWriter} from "./writer.js";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

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

const SKIPPED = new Set(
  "script style noscript template nav header footer aside form button select option input textarea iframe object embed svg canvas video audio map head dialog".split(
    " ",
  ),
);
const BLOCKS = new Set(
  "address article blockquote body center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 hr li main ol p pre section summary table tbody td tfoot th thead tr ul caption".split(
    " ",
  ),
);
const CHROME =
  /(?:^|[-_\s])(?:nav|navbar|menu|breadcrumb|crumbs?|share|bdsharebuttonbox|toolbar|sidebar|footer|foot|copyright|qrcode|ewm|search|login|related|pager?|pagination|prenext|dqwz|weizhi|position|fontsize|print|banner)(?:$|[-_\s\d])/i;
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

/** The smallest element that holds all numbered paragraphs of the page and most of its words. */
function articleIn(body: Element): Element {
  let article = body;
  for (;;) {
    const total = weightOf(article);
    const inner = article.childNodes
      .filter((node): node is Element => "tagName" in node && !SKIPPED.has(node.tagName) && !isHidden(node))
      .filter((element) => !/^(?:p|ol|ul|h\d|span|font|b|strong)$/.test(element.tagName))
      .find((element) => weightOf(element) >= total * 0.6);
    if (!inner || (inner.tagName === "table" && isData(inner))) return article;
    const rest = article.childNodes.filter((node) => node !== inner);
    if (rest.some(holdsNumbered)) return article;
    article = inner;
  }
}

/** Length of the words that are no link: navigation is made of links. */
function weightOf(element: Element): number {
  const {words, links} = sizeOf(element);
  return words - links;
}

const NUMBERED = /^(?:[（(〔]?[一二三四五六七八九十]{1,3}[）)〕、]|\d{1,3}\s*[.．、])\s*\S{6}/;

/** Whether numbered words stand in it that are no links. */
function holdsNumbered(node: Node): boolean {
  if (node.nodeName === "#text") return NUMBERED.test(wordsOfText(node));
  if (!("tagName" in node) || node.tagName === "a" || isLeftOut(node)) return false;
  return NUMBERED.test(plainWords(node, 24)) || node.childNodes.some(holdsNumbered);
}

/** Parts of the article that are the page's: by their names, or made of links. */
function chromeIn(article: Element): Set<Element> {
  const chrome = new Set<Element>();
  const visit = (element: Element) => {
    for (const node of element.childNodes) {
      if (!("tagName" in node) || SKIPPED.has(node.tagName)) continue;
      const {words, links} = sizeOf(node);
      const names = `${attribute(node, "class") ?? ""} ${attribute(node, "id") ?? ""}`;
      const linked = words > 0 && links >= words * 0.7 && elementsBelow(node, "a").length >= 3;
      const named = BLOCKS.has(node.tagName) && words < 400 && CHROME.test(names);
      if ((named || (BLOCKS.has(node.tagName) && linked)) && !holdsNumbered(node)) chrome.add(node);
      else visit(node);
    }
  };
  visit(article);
  return chrome;
}

/** Rows and columns of words, rather than a frame for the page: no table in it, at least two rows of two cells. */
function isData(table: Element): boolean {
  if (elementsBelow(table, "table").length > 0) return false;
  return rowsOf(table).filter((row) => cellsOf(row).length >= 2).length >= 2;
}

function rowsOf(table: Element): Element[] {
  return table.childNodes.flatMap((node) =>
    !("tagName" in node)
      ? []
      : node.tagName === "tr"
        ? [node]
        : /^t(?:head|body|foot)$/.test(node.tagName)
          ? rowsOf(node)
          : [],
  );
}

function cellsOf(row: Element): Element[] {
  return row.childNodes.filter((node): node is Element => "tagName" in node && /^t[dh]$/.test(node.tagName));
}

function span(cell: Element, name: string): number {
  const value = Number.parseInt(attribute(cell, name) ?? "1", 10);
  return value >= 1 && value <= 1000 ? value : 1;
}

function titleOf(page: Element): string | null {
  const named = elementsBelow(page, "meta").find((meta) => /^ArticleTitle$/i.test(attribute(meta, "name") ?? ""));
  const title =
    (named && attribute(named, "content")) ||
    elementsBelow(page, "h1")
      .map((each) => plainWords(each))
      .find((words) => words !== "") ||
    elementsBelow(page, "title")
      .map(rawWords)[0]
      ?.split(/[_|–—-]/)[0];
  const words = title?.replace(/\s+/g, "") ?? "";
  return words.length >= 6 && words.length <= 80 ? words : null;
}

/** How many words show below an element, and how many of them are links; without spaces. */
interface Size {
  words: number;
  links: number;
}
function rawWords(element: Element): string {
  return element.childNodes.map((node) => (node.nodeName === "#text" ? wordsOfText(node) : "")).join("");
}

const sizes = new WeakMap<Element, Size>();

function sizeOf(element: Element, inLink = false): Size {
  const known = sizes.get(element);
  if (known) return known;
  const size = {words: 0, links: 0};
  if (!isLeftOut(element)) {
    const link = inLink || element.tagName === "a";
    for (const node of element.childNodes) {
      if (node.nodeName === "#text") {
        const words = wordsOfText(node).length;
        size.words += words;
        if (link) size.links += words;
      } else if ("tagName" in node) {
        const {words, links} = sizeOf(node, link);
        size.words += words;
        size.links += links;
      }
    }
  }
  sizes.set(element, size);
  return size;
}

/** Words below an element as they show, without spaces; at most about `most` of them. */
function plainWords(element: Element, most = Number.POSITIVE_INFINITY): string {
  const pieces: string[] = [];
  let length = 0;
  const visit = (each: Element) => {
    if (isLeftOut(each)) return;
    for (const node of each.childNodes) {
      if (length >= most) return;
      if (node.nodeName === "#text") {
        const words = wordsOfText(node);
        pieces.push(words);
        length += words.length;
      } else if ("tagName" in node) visit(node);
    }
  };
  visit(element);
  return pieces.join("");
}

function wordsOfText(node: Node): string {
  return (node as DefaultTreeAdapterTypes.TextNode).value.replace(/[\s\u200b]+/g, "");
}

function isLeftOut(element: Element): boolean {
  return SKIPPED.has(element.tagName) || isHidden(element);
}

function elementsBelow(element: Element, name: string): Element[] {
  return element.childNodes.flatMap((node) =>
    "tagName" in node ? [...(node.tagName === name ? [node] : []), ...elementsBelow(node, name)] : [],
  );
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

function isHidden(element: Element): boolean {
  return attribute(element, "hidden") !== undefined || /display\s*:\s*none/i.test(attribute(element, "style") ?? "");
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
