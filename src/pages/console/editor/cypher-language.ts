/**
 * Cypher's colours in the editor: keywords, labels and relationship types, parameters, functions, comments.
 *
 * A stream of characters in, a name a token out. It looks only at the words themselves and what stands beside them;
 * the service's own reading decides what a query means.
 */
import {HighlightStyle, StreamLanguage, type StringStream, syntaxHighlighting} from "@codemirror/language";
import type {Extension} from "@codemirror/state";
import {Tag} from "@lezer/highlight";

const KEYWORDS = new Set(
  `ALL AND ANY AS ASC ASCENDING BY CALL CASE COLLECT CONTAINS COUNT DESC DESCENDING DISTINCT ELSE END ENDS EXISTS
   EXPLAIN FALSE IN IS LIMIT MATCH NONE NOT NULL OFFSET ON OPTIONAL OR ORDER PROFILE RETURN SHORTEST SHOW SINGLE SKIP
   STARTS THEN TRUE UNION UNWIND USING WHEN WHERE WITH XOR YIELD INDEXES CONSTRAINTS FUNCTIONS PROCEDURES
   CREATE DELETE DETACH FOREACH LOAD CSV MERGE REMOVE SET USE DROP`.split(/\s+/),
);
/** Before a round bracket these are functions. */
const ALSO_FUNCTIONS = new Set("ALL ANY COLLECT COUNT EXISTS NONE SHORTEST SINGLE".split(" "));
/** Before a curly bracket these begin a query inside the query; any other curly bracket is a map. */
const BLOCKS = new Set("CALL COLLECT COUNT EXISTS".split(" "));

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
  /** Whether what follows a colon is a label or a type: not so in a map. */
  named: boolean;
  /** Whether such a colon came already: a bar then parts labels, else a list from what is made of it. */
  colon: boolean;
}

interface State {
  /** Inside a block comment that goes on in the next line. */
  comment: boolean;
  /** The last sign: a name after a colon or a bar is a label or a type. */
  before: string;
  /** The last word in capitals, where nothing stands behind it; "" otherwise. */
  word: string;
  /** The brackets that are open, the outermost first. */
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

/** Keeps count of the brackets; gives the sign that decides about the name after it. */
function sign(found: string, before: string, word: string, open: Bracket[]): string {
  const around = open.at(-1);
  if (/[([{]/.test(found)) {
    const named = found !== "{" || BLOCKS.has(word) || before === ")";
    // A bracket among labels, as in :(A|B), goes on with labels.
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

/** A class a token; their look stands in styles/console.css. */
export const colours = HighlightStyle.define(
  Object.entries(tags).map(([name, tag]) => ({tag, class: `cypher-${name}`})),
);

/** Cypher for CodeMirror. */
export const cypher = (): Extension => [language, syntaxHighlighting(colours)];
