/**
 * Cypher's text as tokens: what is a word, what is only quoted or commented.
 *
 * Text in, tokens with their places in that text out. It knows no grammar: it exists so that the scan (scan.ts) can
 * distinguish a LOAD CSV from a string that contains these words.
 *
 * Neo4j decodes `\uXXXX` in the whole text before it reads strings and comments, so an escape can close a string, end
 * a comment or spell a keyword. This lexer does the same, in the same order. A backslash before another backslash
 * escapes that one. In the few other places where the two could differ (letters right after a number, invisible
 * characters inside a word) this lexer sees more words than Neo4j, never fewer.
 *
 * It is hand-written: Neo4j's own grammar for JavaScript gives no tokens, only a tree with errors repaired, and takes
 * 1.5 s and 200 MB to load.
 */

export interface Token {
  /** quoted = a name in backticks; symbol = one character that is none of the others. */
  kind: "word" | "quoted" | "string" | "number" | "symbol";
  /** As written; a quoted name without its backticks. */
  text: string;
  /** Of a word: in upper case, look-alikes folded (ſ → S). Of a symbol: itself. Otherwise "". */
  key: string;
  start: number;
  end: number;
}

/** Why a text cannot be read as tokens, and where. */
interface LexerFault {
  /** code = an escape without four hexadecimal digits */
  reason: "code" | "unclosed";
  start: number;
  end: number;
}

/** A character with its place in the text as written: an escape is one character that takes six places. */
interface Character {
  value: string;
  start: number;
  end: number;
}

const SPACE = /^[\s\p{Z}\p{Cc}\p{Cf}]$/u;
const WORD_START = /^[\p{L}\p{Nl}_]$/u;
const WORD_PART = /^[\p{L}\p{N}\p{M}_]$/u;
const DIGIT = /^\p{Nd}$/u;

/** The tokens of a text, or the place where reading it would be unsafe. */
export function tokenize(text: string): Token[] | LexerFault {
  const characters = decode(text);
  if (!Array.isArray(characters)) return characters;
  const tokens: Token[] = [];
  const at = (index: number) => characters[index]?.value ?? "";
  const add = (kind: Token["kind"], from: number, to: number, value = joined(characters, from, to)) => {
    const start = characters[from]?.start ?? text.length;
    const end = characters[to - 1]?.end ?? text.length;
    tokens.push({
      kind,
      text: value,
      key: kind === "word" ? value.normalize("NFKC").toUpperCase() : kind === "symbol" ? value : "",
      start,
      end,
    });
  };
  const fault = (from: number): LexerFault => ({
    reason: "unclosed",
    start: characters[from]?.start ?? 0,
    end: characters[from]?.end ?? 0,
  });

  let index = 0;
  while (index < characters.length) {
    const character = at(index);
    const from = index;
    if (SPACE.test(character)) index += 1;
    else if (character === "/" && at(index + 1) === "/") {
      while (index < characters.length && !/[\r\n]/.test(at(index))) index += 1;
    } else if (character === "/" && at(index + 1) === "*") {
      index += 2;
      while (index < characters.length && !(at(index) === "*" && at(index + 1) === "/")) index += 1;
      if (index >= characters.length) return fault(from);
      index += 2;
    } else if (character === "'" || character === '"') {
      index += 1;
      while (index < characters.length && at(index) !== character) index += at(index) === "\\" ? 2 : 1;
      if (index >= characters.length) return fault(from);
      index += 1;
      add("string", from, index);
    } else if (character === "`") {
      index += 1;
      while (index < characters.length && !(at(index) === "`" && at(index + 1) !== "`"))
        index += at(index) === "`" ? 2 : 1;
      if (index >= characters.length) return fault(from);
      index += 1;
      add("quoted", from, index, joined(characters, from + 1, index - 1).replaceAll("``", "`"));
    } else if (WORD_START.test(character)) {
      while (WORD_PART.test(at(index))) index += 1;
      add("word", from, index);
    } else if (DIGIT.test(character)) {
      while (DIGIT.test(at(index))) index += 1;
      add("number", from, index);
    } else {
      index += 1;
      add("symbol", from, index);
    }
  }
  return tokens;
}

const joined = (characters: Character[], from: number, to: number): string =>
  characters
    .slice(from, to)
    .map(({value}) => value)
    .join("");

/** The characters of a text after escapes are decoded, as Neo4j does it. */
function decode(text: string): Character[] | LexerFault {
  const characters: Character[] = [];
  let index = 0;
  while (index < text.length) {
    if (text[index] === "\\" && text[index + 1] === "u") {
      const end = Math.min(index + 6, text.length);
      const digits = text.slice(index + 2, end);
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) return {reason: "code", start: index, end};
      characters.push({value: String.fromCharCode(Number.parseInt(digits, 16)), start: index, end});
      index = end;
    } else if (text[index] === "\\" && text[index + 1] === "\\") {
      characters.push({value: "\\", start: index, end: index + 1}, {value: "\\", start: index + 1, end: index + 2});
      index += 2;
    } else {
      const value = String.fromCodePoint(text.codePointAt(index) as number);
      characters.push({value, start: index, end: index + value.length});
      index += value.length;
    }
  }
  return characters;
}
