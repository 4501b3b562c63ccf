/**
 * A query file: one question, with a header that says what it asks, takes and answers. The files of graph/queries and
 * those that a reader saves from the console and opens there again have the same grammar, and it stands here.
 *
 *     // zh: 哪些单位与 $unit 共同承担至少 $atLeast 项任务？
 *     // en: Which units share at least $atLeast points with $unit?
 *     // group: collaboration
 *     // parameters
 *     //   unit     string            单位 | unit
 *     //   atLeast  integer = 3       至少几项 | at least
 *     // columns
 *     //   partner  string            单位 | unit
 *     // Remarks stand without indent.
 *
 * Text in, a query out, and back. Pure: no Node, no DOM.
 */

export const PARAMETER_TYPES = ["string", "integer", "float", "boolean", "strings"] as const;
export type ParameterType = (typeof PARAMETER_TYPES)[number];

interface Words {
  zh: string;
  en: string;
}

export interface FileParameter extends Words {
  name: string;
  type: ParameterType;
  /** May be left out; it is then null in the query, or its fallback. */
  optional: boolean;
  fallback: string | number | boolean | null;
}

export interface FileColumn extends Words {
  name: string;
  type: string;
}

export interface QueryFile {
  title: Words;
  /** Under which heading the console lists it; "data" for the queries that only pages read. */
  group: string;
  parameters: FileParameter[];
  columns: FileColumn[];
  /** The whole file, header included. */
  cypher: string;
}

/** A file that is not as the grammar wants it, by line. */
export class QueryFileFault extends Error {
  constructor(
    /** From 1; null when something is missing altogether. */
    readonly line: number | null,
    readonly words: Words,
  ) {
    super(words.en);
  }
}

/** Name of a column: as it is, or in backticks where it has other signs than letters, figures and _. */
const NAME = "([\\p{L}_][\\p{L}\\p{N}_]*|`(?:[^`]|``)+`)";
const PARAMETER = /^(\w+)\s+(\w+)(\?)?(?:\s*=\s*("(?:[^"\\]|\\.)*"|\S+))?\s+(\S.*?)\s*\|\s*(\S.*)$/;
const COLUMN = new RegExp(`^${NAME}\\s+(\\w+\\??)\\s+(\\S.*?)\\s*\\|\\s*(\\S.*)$`, "u");

/** @throws QueryFileFault */
export function parseQueryFile(cypher: string): QueryFile {
  const query: QueryFile = {title: {zh: "", en: ""}, group: "data", parameters: [], columns: [], cypher};
  let part: "title" | "parameters" | "columns" = "title";
  for (const [index, raw] of cypher.split("\n").entries()) {
    const line = index === 0 ? raw.replace(/^\uFEFF/, "") : raw;
    if (!line.startsWith("//")) break;
    const content = line.slice(2).trim();
    const indented = line.startsWith("//  ");
    const field = /^(zh|en|group):\s*(.+)$/.exec(content);
    if (field !== null && part === "title") {
      const [, key, value] = field as unknown as [string, "zh" | "en" | "group", string];
      if (key === "group") query.group = value;
      else query.title[key] = value;
    } else if (content === "parameters" || content === "columns") part = content;
    else if (indented && part === "parameters") query.parameters.push(parameter(content, index + 1));
    else if (indented && part === "columns") query.columns.push(column(content, index + 1));
  }
  if (query.title.zh === "" || query.title.en === "" || query.columns.length === 0) {
    throw new QueryFileFault(null, {
      zh: "文件头缺少 zh、en 或 columns",
      en: "the header lacks zh, en or columns",
    });
  }
  return query;
}

function parameter(content: string, line: number): FileParameter {
  const match = PARAMETER.exec(content);
  const type = PARAMETER_TYPES.find((known) => known === match?.[2]);
  const fallback = match?.[4] === undefined ? null : literal(match[4]);
  if (match === null || type === undefined || fallback === undefined) {
    throw new QueryFileFault(line, {
      zh: `参数应写成“名称 类型 中文 | English”：${content}`,
      en: `a parameter is “name type 中文 | English”: ${content}`,
    });
  }
  const [, name, , mark, , zh, en] = match as unknown as [string, string, string, string?, string?, string?, string?];
  return {
    name,
    type,
    optional: mark !== undefined || fallback !== null,
    fallback,
    zh: zh ?? name,
    en: en ?? name,
  };
}

/** A text, figure or truth value as JSON writes it; undefined for anything else. */
function literal(text: string): string | number | boolean | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : undefined;
  } catch {
    return undefined;
  }
}

function column(content: string, line: number): FileColumn {
  const match = COLUMN.exec(content);
  if (match === null) {
    throw new QueryFileFault(line, {
      zh: `列应写成“名称 类型 中文 | English”：${content}`,
      en: `a column is “name type 中文 | English”: ${content}`,
    });
  }
  const [, name, type, zh, en] = match as unknown as [string, string, string, string, string];
  return {name: name.startsWith("`") ? name.slice(1, -1).replaceAll("``", "`") : name, type, zh, en};
}

/** The file of a query; `body` is its Cypher without a header. */
export function writeQueryFile({title, group, parameters, columns}: Omit<QueryFile, "cypher">, body: string): string {
  const words = ({zh, en}: Words) => `${oneLine(zh)} | ${oneLine(en)}`;
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u;
  const quoted = (name: string) => (plain.test(name) ? name : `\`${oneLine(name).replaceAll("`", "``")}\``);
  const kind = ({type, optional, fallback}: FileParameter) =>
    fallback !== null ? `${type} = ${JSON.stringify(fallback)}` : optional ? `${type}?` : type;
  return [
    `// zh: ${oneLine(title.zh)}`,
    `// en: ${oneLine(title.en)}`,
    `// group: ${group}`,
    ...(parameters.length === 0 ? [] : ["// parameters"]),
    ...parameters.map((each) => `//   ${each.name}  ${kind(each)}  ${words(each)}`),
    "// columns",
    ...columns.map((each) => `//   ${quoted(each.name)}  ${each.type}  ${words(each)}`),
    // A remark that begins the query itself is set in by a space, so that it is not read as a line of the header.
    body.trim().startsWith("//") ? ` ${body.trim()}` : body.trim(),
    "",
  ].join("\n");
}

/** A bar parts the two languages, so none stands inside the words. */
const oneLine = (text: string): string => text.replace(/\s+/g, " ").replaceAll("|", "｜").trim() || "–";

/** The query's text without the header that names and describes it. */
export function bodyOf(cypher: string): string {
  const lines = cypher.split("\n");
  const first = lines.findIndex((line) => !line.replace(/^\uFEFF/, "").startsWith("//"));
  return lines.slice(Math.max(first, 0)).join("\n").trim();
}
