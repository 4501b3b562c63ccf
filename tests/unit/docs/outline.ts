/** What a page in Markdown is made of, as far as its twin in the other language must have the same. */

export interface Outline {
  /** Level of each heading, in order. */
  headings: number[];
  paragraphs: number;
  tableRows: number;
  listItems: number;
  /** The language of each code block, in order: "js", "sh", "yaml", "". */
  codeBlocks: string[];
  /** What the page imports and displays, with the language and the depth of the page taken out. */
  code: string[];
  /** Targets of links as written, in order. */
  links: string[];
}

/** The outline of a page's text; what is inside a code block is neither heading, row nor link. */
export function outlineOf(text: string): Outline {
  const codeBlocks: string[] = [];
  const code: string[] = [];
  const prose = text
    .replace(/^---\n.*?\n---\n/s, "")
    .replace(/^```(\w*)\n(.*?)^```$/gms, (_, language: string, body: string) => {
      codeBlocks.push(language);
      if (language === "js") code.push(body);
      return "";
    })
    .replace(/\$\{.*?\}$/gm, (expression) => {
      code.push(expression);
      return "";
    });
  const lines = prose.split("\n");
  const count = (pattern: RegExp) => lines.filter((line) => pattern.test(line)).length;
  return {
    headings: lines.flatMap((line) => /^(#{1,6}) /.exec(line)?.[1]?.length ?? []),
    paragraphs: prose.split(/\n{2,}/).filter((block) => /^\s*[^\s#|<*-]|^\s*\*\*/.test(block)).length,
    tableRows: count(/^\|/),
    listItems: count(/^\s*(?:[-*]|\d+\.) /),
    codeBlocks,
    code: code.map((each) =>
      each
        .replaceAll(/"(?:zh|en)"/g, '"…"')
        // An English page is one folder deeper; a file next to the Chinese page is named from there.
        .replaceAll(
          /"\.{1,2}\/[^"]*\/([\w.-]+)"|"\.\/([\w.-]+)"/g,
          (_, deep?: string, near?: string) => `"${deep ?? near}"`,
        ),
    ),
    links: [...prose.matchAll(/!?\[[^\]]*\]\(([^)\s]+)\)/g)].map(([, target]) => target as string),
  };
}
