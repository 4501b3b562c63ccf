/**
 * Cypher's colours in the editor: keywords, labels and relationship types, parameters, functions, comments.
 *
 * A stream of characters in, the kind of each token out. It looks only at the words and what is next to them. What a
 * query means is decided by the service.
 */
import {HighlightStyle, StreamLanguage, type StringStream, syntaxHighlighting} from "@codemirror/language";
import type {Extension} from "@codemirror/state";
import {Tag} from "@lezer/highlight";
import {keywords} from "../../../cypher/keywords.js";

/** Words that have the colour of keywords; of those that only an administrator uses, the few that people know. */
const KEYWORDS: ReadonlySet<string> = new Set([
  ...keywords("reading", "updating", "outside", "prefix", "show", "other"),
  ...keywords("operator", "textOperator", "branch", "caseBound", "literal", "modifier", "direction"),
  ...keywords("quantifier", "subquery"),
  ...["OFFSET", "DETACH", "DROP"],
]);
/** Before a round bracket these are functions. */
const ALSO_FUNCTIONS: ReadonlySet<string> = new Set(["SHORTEST", ...keywords("quantifier", "subquery")]);
/** Before a curly bracket these begin a query inside the query; any other curly bracket is a map. */
const BLOCKS: ReadonlySet<string> = new Set(["CALL", ...keywords("subquery")]);

const tags = {
  keyword: Tag.define(),
  label: Tag.define(),
  parameter: Tag.define(),
  function: Tag.define(),
  comment: Tag.define(),
  string: Tag.define(),
  number: Tag.define(),
};

interface Bracket {
  /** Whether a name after a colon is a label or a type. It is not in a map. */
  named: boolean;
  /** Whether there was such a colon: a bar then separates labels. Otherwise it separates a list from its mapping. */
  colon: boolean;
}

interface State {
  /** Inside a block comment that continues on the next line. */
  comment: boolean;
  /** The sign before: a name after a colon or a bar is a label or a type. */
  before: string;
  /** The word before, in capitals; "" where a sign came after it. */
  word: string;
  /** The open brackets, the outermost first. */
  open: Bracket[];
}

function token(stream: StringStream, state: State): string | null {
  if (state.comment) {
    state.comment = !stream.match(/.*?\*\//);
    if (state.comment) stream.skipToEnd();
    return "comment";
  }
  if (stream.eatSpace()) return null;
  if (stream.match("//")) {
    stream.skipToEnd();
    return "comment";
  }
  if (stream.match("/*")) {
    state.comment = true;
    return token(stream, state);
  }
  const {before, word} = state;
  state.before = "";
  state.word = "";
  if (stream.match(/^(["'])(?:\\.|(?!\1)[^\\])*\1?/)) return "string";
  if (stream.match(/^\$(?:`[^`]*`|[\p{L}_][\p{L}\p{N}_]*)/u)) return "parameter";
  if (stream.match(/^\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/)) return "number";
  const name = stream.match(/^(?:`[^`]*`?|[\p{L}_][\p{L}\p{N}_]*)/u) as RegExpMatchArray | null;
  if (name !== null) {
    if (before === ":" || before === "|") return "label";
    if (before === ".") return stream.match(/^\s*\(/, false) ? "function" : null;
    state.word = name[0].toUpperCase();
    const called = stream.match(/^\s*\(/, false) !== null;
    if (KEYWORDS.has(state.word) && !(called && ALSO_FUNCTIONS.has(state.word))) return "keyword";
    return called ? "function" : null;
  }
  state.before = sign(stream.next() ?? "", before, word, state.open);
  return null;
}

/** Keeps track of the brackets; gives the sign that decides what the name after it is. */
function sign(found: string, before: string, word: string, open: Bracket[]): string {
  const around = open.at(-1);
  if (/[([{]/.test(found)) {
    const named = found !== "{" || BLOCKS.has(word) || before === ")";
    // A bracket between labels, as in :(A|B), contains labels.
    const colon = found === "(" && (before === ":" || before === "|");
    open.push({named, colon});
    return colon ? ":" : found;
  }
  if (/[)\]}]/.test(found)) open.pop();
  if (found === ":") {
    if (around?.named === false) return "";
    if (around !== undefined) around.colon = true;
  }
  if (/[|&!]/.test(found)) return around?.colon ? "|" : "";
  return found;
}

export const language = StreamLanguage.define<State>({
  name: "cypher",
  startState: () => ({comment: false, before: "", word: "", open: []}),
  copyState: (state) => ({...state, open: state.open.map((bracket) => ({...bracket}))}),
  token,
  tokenTable: tags,
  languageData: {
    commentTokens: {line: "//", block: {open: "/*", close: "*/"}},
    closeBrackets: {brackets: ["(", "[", "{", "'", '"', "`"]},
  },
});

/** A CSS class for each kind of token; styles/console.css gives them colours. */
export const colours = HighlightStyle.define(
  Object.entries(tags).map(([name, tag]) => ({tag, class: `cypher-${name}`})),
);

/** Cypher for CodeMirror. */
export const cypher = (): Extension => [language, syntaxHighlighting(colours)];
