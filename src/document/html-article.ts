/** Where a plan is on a government's page: the article without the navigation around it, and its title. */
import {
  attribute,
  BLOCKS,
  type Element,
  elementsBelow,
  isData,
  isHidden,
  isLeftOut,
  type Node,
  plainWords,
  rawWords,
  SKIPPED,
  sizeOf,
  wordsOfText,
} from "./html-elements.js";

/** Words in the class or id of what is the page's and not the article's. */
const CHROME_NAMES = [
  "nav|navbar|menu|breadcrumb|crumbs?|share|bdsharebuttonbox|toolbar|sidebar|footer|foot|copyright|qrcode|ewm|search|login",
  "related|pager?|pagination|prenext|dqwz|weizhi|position|fontsize|print|banner",
].join("|");
const CHROME = new RegExp(`(?:^|[-_\\s])(?:${CHROME_NAMES})(?:$|[-_\\s\\d])`, "i");

/** The smallest element that holds all numbered paragraphs of the page and most of its words. */
export function articleIn(body: Element): Element {
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

/** Whether it holds numbered words that are no links. */
function holdsNumbered(node: Node): boolean {
  if (node.nodeName === "#text") return NUMBERED.test(wordsOfText(node));
  if (!("tagName" in node) || node.tagName === "a" || isLeftOut(node)) return false;
  return NUMBERED.test(plainWords(node, 24)) || node.childNodes.some(holdsNumbered);
}

/** Parts of the article that are the page's: by their names, or made of links. */
export function chromeIn(article: Element): Set<Element> {
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

/** The title that the page gives: by its metadata, its heading or its name; null where none is likely. */
export function titleOf(page: Element): string | null {
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
