/** Elements of a web page: what of them shows, rows and cells of tables, how many of their words are links. */
import type {DefaultTreeAdapterTypes} from "parse5";

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;

const names = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.join(" ").split(" "));

/** What shows no words of the article. */
export const SKIPPED = names(
  "script style noscript template nav header footer aside form button select option input textarea iframe object embed",
  "svg canvas video audio map head dialog",
);
/** What begins and ends a line. */
export const BLOCKS = names(
  "address article blockquote body center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 hr li main",
  "ol p pre section summary table tbody td tfoot th thead tr ul caption",
);

/** Rows and columns of words, rather than a frame for the page: no table in it, at least two rows of two cells. */
export function isData(table: Element): boolean {
  if (elementsBelow(table, "table").length > 0) return false;
  return rowsOf(table).filter((row) => cellsOf(row).length >= 2).length >= 2;
}

export function rowsOf(table: Element): Element[] {
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

export function cellsOf(row: Element): Element[] {
  return row.childNodes.filter((node): node is Element => "tagName" in node && /^t[dh]$/.test(node.tagName));
}

export function span(cell: Element, name: string): number {
  const value = Number.parseInt(attribute(cell, name) ?? "1", 10);
  return value >= 1 && value <= 1000 ? value : 1;
}

/** The words of an element's own text. */
export function rawWords(element: Element): string {
  return element.childNodes.map((node) => (node.nodeName === "#text" ? wordsOfText(node) : "")).join("");
}

/** How many words show below an element, and how many of them are links; without spaces. */
interface Size {
  words: number;
  links: number;
}

const sizes = new WeakMap<Element, Size>();

export function sizeOf(element: Element, inLink = false): Size {
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
export function plainWords(element: Element, most = Number.POSITIVE_INFINITY): string {
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

export function wordsOfText(node: Node): string {
  return (node as DefaultTreeAdapterTypes.TextNode).value.replace(/[\s\u200b]+/g, "");
}

export function isLeftOut(element: Element): boolean {
  return SKIPPED.has(element.tagName) || isHidden(element);
}

export function elementsBelow(element: Element, name: string): Element[] {
  return element.childNodes.flatMap((node) =>
    "tagName" in node ? [...(node.tagName === name ? [node] : []), ...elementsBelow(node, name)] : [],
  );
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

export function isHidden(element: Element): boolean {
  return attribute(element, "hidden") !== undefined || /display\s*:\s*none/i.test(attribute(element, "style") ?? "");
}
