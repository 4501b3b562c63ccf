/**
 * Regular expressions that Java would try for minutes, without Neo4j being able to interrupt it.
 *
 * Tokens and parameters in, the first pattern after `=~` out that is known to backtrack that long: a repeated group
 * that contains `.*`, four `.*` in a row, a repeated reference to a group. Java handles (a+)+b without such trouble.
 */
import type {Token} from "./lexer.js";

const MOST_IN_A_ROW = 3;
/** A repetition with a bound this high counts as one without a bound. */
const MANY = 10;

/** The token of the first such pattern; null when there is none. */
export function explodingPattern(tokens: readonly Token[], parameters: Record<string, unknown>): Token | null {
  for (const [index, token] of tokens.entries()) {
    if (token.key !== "=" || tokens[index + 1]?.key !== "~") continue;
    const given = tokens[index + 2];
    const pattern =
      given?.kind === "string"
        ? given.text.slice(1, -1).replaceAll("\\\\", "\\")
        : given?.key === "$"
          ? parameters[tokens[index + 3]?.text ?? ""]
          : undefined;
    if (given !== undefined && typeof pattern === "string" && explodes(pattern)) return given;
  }
  return null;
}

interface Group {
  /** Whether it contains `.` repeated without bound. */
  repeatsAny: boolean;
  /** Whether it contains a reference to a group. */
  refers: boolean;
}

/** Whether Java may need exponential time for a pattern. */
export function explodes(pattern: string): boolean {
  const open: Group[] = [{repeatsAny: false, refers: false}];
  let inARow = 0;
  for (let index = 0; index < pattern.length; ) {
    const character = pattern[index];
    if (character === "(") {
      open.push({repeatsAny: false, refers: false});
      index += /^\(\?(?:[:=!>]|<[=!]|<\w+>)/.exec(pattern.slice(index))?.[0].length ?? 1;
      continue;
    }
    let any = false;
    let refers = false;
    let closed: Group | undefined;
    if (character === ")" && open.length > 1) {
      closed = open.pop() as Group;
      index += 1;
    } else if (character === "\\") {
      refers = /[1-9]/.test(pattern[index + 1] ?? "");
      index += 2;
    } else if (character === "[") {
      const end = /^\[\^?\]?(?:\\.|[^\]])*\]/s.exec(pattern.slice(index));
      index += end?.[0].length ?? 1;
    } else {
      any = character === ".";
      index += 1;
    }
    const repetition = /^(?:[*+]|\{(\d+)(,?)(\d*)\})[?+]?/.exec(pattern.slice(index));
    const isOpen = repetition !== null && (repetition[1] === undefined || (repetition[2] === "," && !repetition[3]));
    const many = isOpen || Number(repetition?.[3] || repetition?.[1] || 0) >= MANY;
    index += repetition?.[0].length ?? (pattern[index] === "?" ? 1 : 0);
    if (many && closed !== undefined && (closed.repeatsAny || closed.refers)) return true;
    const outer = open.at(-1) as Group;
    outer.repeatsAny ||= (any && isOpen) || closed?.repeatsAny === true;
    outer.refers ||= refers || closed?.refers === true;
    if (any && isOpen) inARow += 1;
    else if (closed === undefined) inARow = 0;
    if (inARow > MOST_IN_A_ROW) return true;
  }
  return false;
}
