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
import {queryLimits} from "../server/guard/run/limits.js";
import {queryRunner} from "../server/guard/run/run.js";
import {queryTarget} from "../server/guard/run/target.js";
import {asText, type Value} from "../tables/answer-values.js";
import {toCsv} from "../tables/csv.js";
import {commandLanguage, reporting, say} from "./output.js";
import {displayWidth, table} from "./table.js";

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
