/**
 * The first check: what the words of a query say, before Neo4j sees them.
 *
 * Tokens in, the first thing that is refused out. The plan (plan-verdict.ts) is the second check and judges
 * independently. This one also works where no plan is made, and it knows the place of the refused words in the text.
 */
import {keywords} from "../../../cypher/keywords.js";
import {FUNCTION_NAMESPACES, PROCEDURES, SHOW_SUBJECTS} from "./allowed.js";
import type {Token} from "./lexer.js";
import type {Refusal, RefusalKind} from "./refusal.js";

const wordSet = (...lines: string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split(" ")));

/** What may come between SHOW and its subject. */
const SHOW_MODIFIERS = wordSet(
  "ALL BUILT IN USER DEFINED FULLTEXT LOOKUP POINT RANGE TEXT VECTOR BTREE",
  "NODE REL RELATIONSHIP PROPERTY UNIQUE UNIQUENESS KEY EXIST EXISTS EXISTENCE TYPE",
);

/** Subjects of SHOW that are refused anywhere, also in the middle of a query. */
const SHOW_REFUSED = wordSet(
  "TRANSACTION TRANSACTIONS SETTING SETTINGS USER USERS CURRENT ROLE ROLES POPULATED PRIVILEGE PRIVILEGES",
  "SUPPORTED DATABASE DATABASES DEFAULT HOME ALIAS ALIASES SERVER SERVERS",
);

/** Words that follow a variable called `use`, never the USE clause. NOT begins an expression, so it follows no name. */
const AFTER_VARIABLE: ReadonlySet<string> = new Set(
  ["AS", "END", "OFFSET", ...keywords("reading", "operator", "textOperator", "branch", "direction")].filter(
    (word) => word !== "NOT",
  ),
);

/** Words that begin a change. The plan is what refuses it; this list finds the word to point at. */
const WRITING: ReadonlySet<string> = new Set(keywords("updating", "otherUpdating", "administration"));

/** Options of the planner and the runtime that change how a query runs, never what it may do. */
const OPTIONS = wordSet(
  "PLANNER RUNTIME CONNECTCOMPONENTSPLANNER EXPRESSIONENGINE OPERATORENGINE INTERPRETEDPIPESFALLBACK REPLAN",
  "UPDATESTRATEGY INFERSCHEMAPARTS STATEFULSHORTESTPLANNINGMODE EAGERANALYZER LABELINFERENCE",
);

/** A query's own EXPLAIN or PROFILE, and where its options end. */
interface Prefix {
  mode: "run" | "explain" | "profile";
  /** The EXPLAIN and PROFILE words, to be blanked before the guard puts its own. */
  words: Token[];
  /** Index of the first token of the query itself. */
  body: number;
}

/** The options before a query: CYPHER 5 runtime=slotted, EXPLAIN, PROFILE, in any order. */
export function readPrefix(tokens: readonly Token[]): Prefix {
  const prefix: Prefix = {mode: "run", words: [], body: 0};
  for (;;) {
    const token = tokens[prefix.body];
    if (token?.kind !== "word") return prefix;
    if (token.key === "EXPLAIN" || token.key === "PROFILE") {
      prefix.mode = token.key === "PROFILE" || prefix.mode === "profile" ? "profile" : "explain";
      prefix.words.push(token);
      prefix.body += 1;
    } else if (token.key === "CYPHER") {
      prefix.body += tokens[prefix.body + 1]?.kind === "number" ? 2 : 1;
      while (isOption(tokens, prefix.body)) prefix.body += 3;
    } else return prefix;
  }
}

/** Whether an option that may be set begins at this token: `runtime = slotted`. */
const isOption = (tokens: readonly Token[], index: number): boolean =>
  OPTIONS.has(tokens[index]?.key ?? "") && tokens[index + 1]?.key === "=" && tokens[index + 2]?.kind === "word";

/**
 * The first thing that the text asks for and may not have; null when there is none.
 *
 * @param database  the one that the query runs on: the only one that USE may name
 */
export function scan(tokens: readonly Token[], database: string): Refusal | null {
  const {body} = readPrefix(tokens);
  const option = refusedOption(tokens, body);
  if (option !== null) return option;
  for (let index = body; index < tokens.length; index += 1) {
    const refusal = judge(tokens, index, index === body, database);
    if (refusal !== null) return refusal;
  }
  return null;
}

/** The word that makes a query a writing one, to point at; null when no clause of the text does. */
export function writingWord(tokens: readonly Token[]): Token | null {
  return (
    tokens.find((token, index) => {
      if (token.kind !== "word" || !WRITING.has(token.key)) return false;
      const before = tokens[index - 1]?.key ?? "";
      const after = tokens[index + 1];
      return !/^[.:$&|]$/.test(before) && before !== "AS" && after !== undefined && !/^[,.:)=<>]$/.test(after.key);
    }) ?? null
  );
}

function refusedOption(tokens: readonly Token[], body: number): Refusal | null {
  const first = tokens.slice(0, body).find((token) => token.key === "CYPHER");
  if (first === undefined) return null;
  for (const [index, {key}] of tokens.slice(0, body).entries()) {
    const version = tokens[index + 1];
    if (key === "CYPHER" && version?.kind === "number" && version.text !== "5")
      return refuse("options", `CYPHER ${version.text}`, first);
  }
  // "CYPHER debug=tostring MATCH …": the prefix ends at the name of an option that is not on the list.
  const name = tokens[body];
  if (name !== undefined && tokens[body + 1]?.key === "=") return refuse("options", `CYPHER ${name.text}=…`, first);
  return null;
}

const refuse = (kind: RefusalKind, what: string, token: Token): Refusal => ({kind, what, start: token.start});

function judge(tokens: readonly Token[], index: number, first: boolean, database: string): Refusal | null {
  const token = tokens[index] as Token;
  const next = tokens[index + 1]?.key ?? "";
  if (token.key === ";")
    return tokens.slice(index).some((later) => later.key !== ";") ? refuse("statements", "“;”", token) : null;
  if (token.kind !== "word" && token.kind !== "quoted") return null;
  const call = calledName(tokens, index);
  if (call !== null && !call.allowed) return refuse("function", call.name, token);
  switch (token.key) {
    case "LOAD":
      return next === "CSV" ? refuse("load-csv", "LOAD CSV", token) : null;
    case "PERIODIC":
      return next === "COMMIT" ? refuse("transactions", "PERIODIC COMMIT", token) : null;
    case "CONCURRENT":
      return /^TRANSACTIONS?$/.test(next) ? refuse("transactions", "CONCURRENT TRANSACTIONS", token) : null;
    case "IN":
      return inTransactions(tokens, index) ? refuse("transactions", "IN TRANSACTIONS", token) : null;
    case "TERMINATE":
      return /^TRANSACTIONS?$/.test(next) ? refuse("terminate", "TERMINATE TRANSACTIONS", token) : null;
    case "SHOW":
      return refusedShow(tokens, index, first);
    case "USE":
      return isUseClause(tokens, index, first) && !namesDatabase(tokens, index + 1, database)
        ? refuse("use", "USE", token)
        : null;
    case "CALL":
      return refusedCall(tokens, index);
    default:
      return null;
  }
}

/** `CALL { … } IN TRANSACTIONS`, also with a number of them: IN right after a closing brace. */
function inTransactions(tokens: readonly Token[], index: number): boolean {
  if (tokens[index - 1]?.key !== "}") return false;
  return /^TRANSACTIONS?$/.test(tokens[index + 1]?.key ?? "");
}

function refusedShow(tokens: readonly Token[], index: number, first: boolean): Refusal | null {
  const token = tokens[index] as Token;
  let next = index + 1;
  if (first) while (SHOW_MODIFIERS.has(tokens[next]?.key ?? "")) next += 1;
  const subject = tokens[next];
  const refused = first ? !SHOW_SUBJECTS.has(subject?.key ?? "") : SHOW_REFUSED.has(subject?.key ?? "");
  return refused && subject?.kind === "word" ? refuse("show", `SHOW ${subject.key}`, token) : null;
}

/** USE comes first in a query or subquery. Anywhere else it is a name, and Neo4j reports it. */
function isUseClause(tokens: readonly Token[], index: number, first: boolean): boolean {
  const next = tokens[index + 1];
  if (next === undefined || (next.kind !== "word" && next.kind !== "quoted" && next.key !== "$")) return false;
  if (first) return true;
  const before = tokens[index - 1]?.key ?? "";
  if (/^[.:$&|,([]$/.test(before) || before === "AS") return false;
  return next.kind === "quoted" || !AFTER_VARIABLE.has(next.key);
}

/** Whether the name of this database begins at the token, and nothing more. */
function namesDatabase(tokens: readonly Token[], from: number, database: string): boolean {
  const {name, parts, end} = dottedName(tokens, from);
  return parts === 1 && name.toLowerCase() === database.toLowerCase() && tokens[end]?.key !== "(";
}

function refusedCall(tokens: readonly Token[], index: number): Refusal | null {
  const before = tokens[index - 1]?.key ?? "";
  if (before === "." || before === ":" || before === "$") return null;
  const {name, parts, end} = dottedName(tokens, index + 1);
  if (parts === 0 || PROCEDURES.has(name)) return null;
  // A single word without arguments is no procedure: `… AS call RETURN call ORDER BY call`.
  const called = tokens[end]?.key === "(" && before !== "AS";
  return parts > 1 || called ? refuse("procedure", `CALL ${name}`, tokens[index] as Token) : null;
}

/** A function of a namespace that is called at this token: `apoc.load.html(`. */
function calledName(tokens: readonly Token[], index: number): {name: string; allowed: boolean} | null {
  const before = tokens[index - 1]?.key ?? "";
  if (before === "." || before === "CALL") return null;
  const {name, parts, end} = dottedName(tokens, index);
  if (parts < 2 || tokens[end]?.key !== "(") return null;
  return {name, allowed: FUNCTION_NAMESPACES.has(name.slice(0, name.lastIndexOf(".")).toLowerCase())};
}

/** A dotted name from a token on: `db.index.fulltext.queryNodes`, with blanks, comments and backticks inside. */
function dottedName(tokens: readonly Token[], from: number): {name: string; parts: number; end: number} {
  const isName = (token: Token | undefined) => token?.kind === "word" || token?.kind === "quoted";
  const names: string[] = [];
  let index = from;
  while (isName(tokens[index])) {
    names.push((tokens[index] as Token).text);
    index += 1;
    if (tokens[index]?.key !== "." || !isName(tokens[index + 1])) break;
    index += 1;
  }
  return {name: names.join("."), parts: names.length, end: index};
}
