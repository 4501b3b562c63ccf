/**
 * Saved web pages of governments: the article's lines and tables, without navigation and colophon.
 *
 * parse5 reads any HTML as browsers do. Block elements become lines. What is no article falls away by element, by name
 * (nav, footer, share), by being mostly links, or by its words (打印 关闭 责任编辑); the smallest element that holds
 * the numbered paragraphs is the article. What fell away is counted in a remark.
 */
import {defaultTreeAdapter, parse} from "parse5";
import {YaodianError} from "../errors.js";
import {decodeText} from "./encoding.js";
import {articleIn, chromeIn, titleOf} from "./html-article.js";
import {type Element, elementsBelow, plainWords, sizeOf} from "./html-elements.js";
import {writeArticle} from "./html-lines.js";
import {leftOut} from "./remarks.js";
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
  if (title !== null && !plainWords(article).includes(title)) {
    writer.write(title);
    writer.newLine();
  }
  const left = writeArticle(article, chromeIn(article), writer);
  writer.newLine();
  const {text, tables} = writer;
  const count = sizeOf(body).words - sizeOf(article).words + left.count;
  if (count <= 0) return {text, tables};
  const words = left.words.join("；").slice(0, 200);
  return {text, tables, remarks: [leftOut("navigation", count, words, {start: 0, end: 0})]};
}

/** Whether bytes are a web page, whatever the file is called: they begin with a doctype or an element of a page. */
export function isHtml(bytes: Uint8Array): boolean {
  const wide = bytes[0] === 0xff || bytes[0] === 0xfe;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString("latin1");
  const text = wide ? head.replaceAll("\0", "").slice(2) : head;
  return PAGE.test(text);
}

const PAGE = new RegExp(
  "^(?:\\xef\\xbb\\xbf)?\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--[\\s\\S]*?-->\\s*)*" +
    "<(?:!doctype\\s+html|html|head|body|meta|title|div|table|p)\\b",
  "i",
);

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
