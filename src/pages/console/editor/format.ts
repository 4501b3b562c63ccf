/**
 * A query's text laid out: a clause a line, its words in capitals. Strings, names and comments stay as they are, and
 * so does every place that is inside brackets.
 *
 * Text in, text out; laying it out twice changes nothing more.
 */

const PARTS =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:[^`]|``)*`|\$?[\p{L}_][\p{L}\p{N}_]*|\s+|[\s\S]/gu;

/** Words that begin a line. */
const CLAUSES = new Set("MATCH OPTIONAL WHERE RETURN WITH UNWIND ORDER SKIP LIMIT UNION CALL YIELD".split(" "));
/** Words that are written in capitals. */
const CAPITALS = new Set(
  "MATCH OPTIONAL WHERE RETURN WITH UNWIND ORDER BY SKIP LIMIT UNION ALL CALL YIELD DISTINCT AS AND OR XOR NOT IN IS NULL CONTAINS STARTS ENDS CASE WHEN THEN ELSE END DESC ASC EXISTS EXPLAIN PROFILE".split(
    " ",
  ),
);

export function tidy(text: string): string {
  const parts = text.match(PARTS) ?? [];
  let out = "";
  let depth = 0;
  let before = "";
  for (const [index, part] of parts.entries()) {
    const word = part.toUpperCase();
    const next = parts.slice(index + 1).find((other) => !/^\s+$/.test(other)) ?? "";
    const isName =
      /[.:$|]$/.test(before) ||
      next === ":" ||
      before === "AS" ||
      (next === "(" && word !== "IN" && !CLAUSES.has(word) && !/^(?:AND|OR|XOR|NOT|WHEN|THEN|ELSE|AS|IS)$/.test(word));
    if (/^\s+$/.test(part)) {
      out +=
        depth === 0 && /\n\s*\n/.test(part)
          ? "\n"
          : out.endsWith("\n")
            ? ""
            : / $/.test(out)
              ? ""
              : /^\/\//.test(before)
                ? "\n"
                : " ";
      continue;
    }
    if (/^[([{]$/.test(part)) depth += 1;
    if (/^[)\]}]$/.test(part)) depth = Math.max(0, depth - 1);
    const joined =
      (word === "WITH" && /^(?:STARTS|ENDS)$/.test(before)) ||
      (word === "MATCH" && before === "OPTIONAL") ||
      (word === "CALL" && before === "OPTIONAL");
    if (CLAUSES.has(word) && !isName && depth === 0 && !joined && out.trim() !== "" && !/\n$/.test(out)) {
      out = `${out.trimEnd()}\n`;
    }
    out += CAPITALS.has(word) && !isName ? word : part;
    before = /^[\p{L}]/u.test(part) ? word : part;
  }
  return out
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .trim();
}
