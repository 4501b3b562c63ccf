/**
 * `yaodian query`: a named query, or Cypher of one's own behind the same guard as the site's console.
 *
 * Prints a table, or JSON or CSV for other programs. An error in Cypher is shown under its place.
 */
import {Command} from "commander";
import {records} from "../analytics/records.js";
import {YaodianError} from "../errors.js";
import {type Connection, connect} from "../neo4j/connection.js";
import {namedQueries, namedQuery, runNamedQuery} from "../neo4j/queries.js";
import {asText, figure, type Value} from "../pages/console/values/values.js";
import {toCsv} from "../pages/shared/download.js";
import {queryLimits} from "../server/guard/run/limits.js";
import {queryRunner} from "../server/guard/run/run.js";
import {queryTarget} from "../server/guard/run/target.js";
import {commandLanguage, reporting, say} from "./output.js";

interface QueryOptions {
  cypher?: string;
  param: string[];
  json?: boolean;
  csv?: boolean;
}

interface Rows {
  columns: string[];
  /** In words, for a table; the columns' names for other programs. */
  titles: string[];
  rows: Value[][];
  truncated: boolean;
}

export function queryCommand(): Command {
  return new Command("query")
    .description("ask the graph: a named query, or Cypher · 查询图谱")
    .argument("[name]", "a named query; without it and without --cypher they are listed")
    .option("--cypher <text>", "Cypher that reads")
    .option("-p, --param <key=value>", "a parameter; may be given several times", collect, [])
    .option("--json", "print JSON")
    .option("--csv", "print CSV")
    .addHelpText(
      "after",
      `
Examples:
  npx yaodian query
  npx yaodian query partners -p documentId=liuzhou-2019 -p unit=教育局 -p atLeast=3
  npx yaodian query --cypher 'MATCH (u:Unit) RETURN u.name AS unit LIMIT $most' -p most=5 --csv`,
    )
    .action((name: string | undefined, options: QueryOptions) => reporting(() => query(name, options)));
}

const collect = (entry: string, all: string[]): string[] => [...all, entry];

async function query(name: string | undefined, options: QueryOptions): Promise<void> {
  if (name === undefined && options.cypher === undefined) return listQueries();
  if (name !== undefined) namedQuery(name); // an unknown name needs no database
  const texts = parameters(options.param);
  const connection = await connect({purpose: "query"});
  try {
    const answer =
      name === undefined
        ? await ownQuery(connection, options.cypher ?? "", texts)
        : await named(connection, name, texts);
    process.stdout.write(
      options.json ? asJson(answer) : options.csv ? toCsv(answer.columns, cells(answer)) : table(answer),
    );
    if (answer.truncated) {
      process.stderr.write(
        `${say({zh: "后面还有：到了行数或大小的上限。", en: "There are more: the limit of rows or bytes bit."})}\n`,
      );
    }
  } finally {
    await connection.close();
  }
}

function listQueries(): void {
  const width = Math.max(...namedQueries().map(({name}) => name.length));
  for (const {name, title, parameters} of namedQueries()) {
    const takes = parameters
      .map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name))
      .join(" ");
    process.stdout.write(`${name.padEnd(width)}  ${say(title)}${takes === "" ? "" : `  (${takes})`}\n`);
  }
}

function parameters(entries: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    entries.map((entry) => {
      const at = entry.indexOf("=");
      if (at > 0) return [entry.slice(0, at), entry.slice(at + 1)];
      throw new YaodianError("query-parameter", {
        zh: `参数应写成 名称=值：${entry}`,
        en: `a parameter is name=value: ${entry}`,
      });
    }),
  );
}

async function named(connection: Connection, name: string, texts: Record<string, string>): Promise<Rows> {
  const {columns, rows} = await runNamedQuery(connection, name, texts);
  const titles = namedQuery(name).columns.map((column) => column[commandLanguage()]);
  return {columns, titles, rows: rows as Value[][], truncated: false};
}

/** A value that is JSON is that value: 5 is a number, "5" a text; anything else is text as it stands. */
function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

async function ownQuery(connection: Connection, cypher: string, texts: Record<string, string>): Promise<Rows> {
  const runner = queryRunner(queryTarget(connection), queryLimits());
  try {
    const values = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, jsonOrText(text)]));
    const {columns, rows, truncated} = await runner.run(cypher, values);
    return {columns, titles: columns, rows: rows as Value[][], truncated};
  } catch (error) {
    const position = error instanceof YaodianError ? error.details.position : undefined;
    if (position !== undefined) process.stderr.write(`${underlined(cypher, position.line, position.column)}\n`);
    throw error;
  } finally {
    // A query that could not be interrupted is not left to the others who use this Neo4j.
    await runner.idle();
    await runner.close();
  }
}

/** The line of an error with a mark under its column. */
export function underlined(text: string, line: number, column: number): string {
  const written = text.split("\n")[line - 1] ?? "";
  const before = written.slice(0, column - 1);
  return `${String(line).padStart(4)} | ${written}\n${" ".repeat(7 + displayWidth(before))}^`;
}

const cells = ({rows}: Rows): (string | number)[][] =>
  rows.map((row) => row.map((value) => (typeof value === "number" ? value : asText(value))));

const asJson = (rows: Rows): string => `${JSON.stringify(records(rows), null, 2)}\n`;

/** Columns under their titles, figures at the right; a long text is cut at 60 places. */
export function table({titles, rows}: Pick<Rows, "titles" | "rows">): string {
  const texts = rows.map((row) => row.map((value) => cut(inTable(value).replace(/\s+/g, " "), 60)));
  const widths = titles.map((title, index) =>
    Math.max(displayWidth(title), ...texts.map((row) => displayWidth(row[index] ?? ""))),
  );
  const numeric = titles.map((_, index) => rows.length > 0 && rows.every((row) => typeof row[index] === "number"));
  const line = (entries: readonly string[]) =>
    entries
      .map((entry, index) => {
        const space = " ".repeat(Math.max(0, (widths[index] ?? 0) - displayWidth(entry)));
        return numeric[index] ? space + entry : entry + space;
      })
      .join("  ")
      .trimEnd();
  const foot = say({zh: `${rows.length} 行`, en: `${rows.length} ${rows.length === 1 ? "row" : "rows"}`});
  return `${[line(titles), line(widths.map((width) => "─".repeat(width))), ...texts.map(line), foot].join("\n")}\n`;
}

const inTable = (value: Value): string => (typeof value === "number" ? figure(value) : asText(value));

/** Places that a text takes on a terminal: a Han character or full-width sign takes two. */
function displayWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u.test(
        character,
      )
        ? 2
        : 1;
  return width;
}

function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = "";
  for (const character of text) {
    if (displayWidth(kept + character) > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}
