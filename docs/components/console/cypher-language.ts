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

const tags = {
  keyword: Tag.define(),
  label: Tag.define(),
  parameter: Tag.define(),
  function: Tag.define(),
  comment: Tag.define(),
  string: Tag.define(),
  number: Tag.define(),
};

interface State {
  /** Inside a block comment that goes on in the next line. */
  comment: boolean;
  /** The last sign: a name after a colon or a bar is a label or a type. */
  before: string;
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
  const before = state.before;
  state.before = "";
  if (stream.match(/^(["'])(?:\\.|(?!\1)[^\\])*\1?/)) return "string";
  if (stream.match(/^\$(?:`[^`]*`|[\p{L}_][\p{L}\p{N}_]*)/u)) return "parameter";
  if (stream.match(/^\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/)) return "number";
  const name = stream.match(/^(?:`[^`]*`?|[\p{L}_][\p{L}\p{N}_]*)/u) as RegExpMatchArray | null;
  if (name !== null) {
    if (before === ":" || before === "|") return "label";
    if (before === ".") return stream.match(/^\s*\(/, false) ? "function" : null;
    if (KEYWORDS.has(name[0].toUpperCase())) return "keyword";
    return stream.match(/^\s*\(/, false) ? "function" : null;
  }
  state.before = stream.next() ?? "";
  return null;
}

const language = StreamLanguage.define<State>({
  name: "cypher",
  startState: () => ({comment: false, before: ""}),
  copyState: (state) => ({...state}),
  token,
  tokenTable: tags,
  languageData: {
    commentTokens: {line: "//", block: {open: "/*", close: "*/"}},
    closeBrackets: {brackets: ["(", "[", "{", "'", '"', "`"]},
  },
});

/** Cypher for CodeMirror, coloured by classes whose look stands in styles/console.css. */
export const cypher = (): Extension => [
  language,
  syntaxHighlighting(
    HighlightStyle.define(Object.entries(tags).map(([name, tag]) => ({tag, class: `cypher-${name}`}))),
  ),
];
