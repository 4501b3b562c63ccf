/**
 * Formats a query: one clause per line, keywords in capitals. Strings, names and comments stay as they are, and so does
 * the layout inside brackets.
 *
 * Text in, text out. Formatting a text twice changes nothing more.
 */
import {keywords} from "../../../cypher/keywords.js";

const PARTS =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:[^`]|``)*`|\$?[\p{L}_][\p{L}\p{N}_]*|\s+|[\s\S]/gu;

/** Keywords that begin a line. */
const LINE_STARTS: ReadonlySet<string> = new Set(keywords("reading"));
/** Keywords that are written in capitals. */
const CAPITALS: ReadonlySet<string> = new Set([
  ...keywords("reading", "operator", "textOperator", "branch", "caseBound", "prefix", "modifier"),
  ...["ALL", "ASC", "DESC", "EXISTS", "NULL"],
]);
/** Keywords that stay keywords before a round bracket; any other word there is a function. */
const BEFORE_BRACKET: ReadonlySet<string> = new Set(["AS", ...keywords("reading", "operator", "branch")]);

/** The text of a query, formatted. */
export function formatCypher(text: string): string {
  const parts = text.match(PARTS) ?? [];
  let out = "";
  let depth = 0;
  /** The part before, a word in capitals. */
  let before = "";
  for (const [index, part] of parts.entries()) {
    if (isBlank(part)) {
      out += blank(part, out, before, depth);
      continue;
    }
    if (/^[([{]$/.test(part)) depth += 1;
    if (/^[)\]}]$/.test(part)) depth = Math.max(0, depth - 1);
    const word = part.toUpperCase();
    const isKeyword = !isName(word, before, nextPart(parts, index));
    const startsLine = isKeyword && depth === 0 && LINE_STARTS.has(word) && !goesOn(word, before);
    if (startsLine && out.trim() !== "" && !out.endsWith("\n")) out = `${out.trimEnd()}\n`;
    out += isKeyword && CAPITALS.has(word) ? word : part;
    before = /^[\p{L}]/u.test(part) ? word : part;
  }
  return out
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .trim();
}

const isBlank = (part: string): boolean => /^\s+$/.test(part);

/** What is written for blanks: an empty line between clauses stays, others become one space or a line's end. */
function blank(part: string, out: string, before: string, depth: number): string {
  if (depth === 0 && /\n\s*\n/.test(part)) return "\n";
  if (/[\n ]$/.test(out)) return "";
  return before.startsWith("//") ? "\n" : " ";
}

function nextPart(parts: readonly string[], index: number): string {
  for (let at = index + 1; at < parts.length; at += 1) if (!isBlank(parts[at] as string)) return parts[at] as string;
  return "";
}

/** Whether a word is a name by what is around it: a property, a label, a map's key, an alias or a function. */
const isName = (word: string, before: string, next: string): boolean =>
  /[.:$|]$/.test(before) || next === ":" || before === "AS" || (next === "(" && !BEFORE_BRACKET.has(word));

/** Whether a word goes on with the keyword before it: STARTS WITH, OPTIONAL MATCH. */
const goesOn = (word: string, before: string): boolean =>
  (word === "WITH" && (before === "STARTS" || before === "ENDS")) ||
  ((word === "MATCH" || word === "CALL") && before === "OPTIONAL");
