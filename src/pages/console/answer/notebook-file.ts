/**
 * An answer as a page of the site: an .md file for docs/ with the query and its table or chart. The page is drawn by
 * src/pages/notebook/notebook.ts.
 *
 * Tab and answer in, the file's text out. All words of the reader or of the document are in it as JSON, so that none of
 * them is read as markup or code. Pure.
 */
import type {Language} from "../../../messages/language.js";
import type {Value} from "../../../tables/answer-values.js";
import {fileName} from "../questions/own-questions.js";
import type {ConsoleContext} from "../state/context.js";
import {type Answered, type Tab, tabTitle} from "../state/tab.js";
import {type Chart, chartOf} from "./chart.js";
import {type Column, columnsOf, shownRows} from "./columns.js";

/** What the file hands to the page. */
export interface NotebookOptions {
  language: Language;
  title: string;
  /** Title of the plan, and the first characters of its fingerprint. */
  plan: string;
  fingerprint: string;
  /** When the query was run: yyyy-mm-dd. */
  day: string;
  cypher: string;
  params: Record<string, unknown>;
  /** Whether a limit left rows out. */
  cut: boolean;
  /** Drawn instead of the table. */
  chart: Pick<Chart, "kind" | "x" | "y" | "names"> | null;
  columns: readonly Column[];
  rows: readonly (readonly Value[])[];
}

/** @param day  yyyy-mm-dd */
export function notebookPage(
  tab: Tab,
  answered: Answered,
  context: ConsoleContext,
  day = new Date().toISOString().slice(0, 10),
): {name: string; text: string} {
  const {language, document: plan} = context;
  const title = tabTitle(tab, context);
  const columns = columnsOf(answered, context);
  const chart = tab.view === "chart" ? chartOf(columns, answered.result.rows.length, tab.chart) : null;
  const head: Omit<NotebookOptions, "columns" | "rows"> = {
    language,
    title,
    plan: plan.title,
    fingerprint: plan.contentHash.slice(0, 8),
    day,
    cypher: answered.cypher,
    params: answered.params,
    cut: answered.result.summary.truncatedBy !== undefined,
    chart: chart === null ? null : {kind: chart.kind, x: chart.x, y: chart.y, names: chart.names},
  };
  const up = language === "zh" ? "./" : "../";
  const fields = Object.entries(head).map(([name, value]) =>
    // The query has a line in the file for each of its own, so that it can be read there too.
    name === "cypher"
      ? `  cypher: [\n${answered.cypher
          .split("\n")
          .map((line) => `    ${json(line)},\n`)
          .join("")}  ].join("\\n"),`
      : `  ${name}: ${json(value)},`,
  );
  const text = `---
title: ${json(title)}
---

\`\`\`js
import {frameOnly, notebook, rowsSource} from "${up}pages/notebook.js";

frameOnly({language: ${json(language)}, source: rowsSource({documents: FileAttachment("${up}data/documents.json")})});
display(notebook({
${fields.join("\n")}
  columns: [
${columns.map((column) => `    ${json(column)},\n`).join("")}  ],
  rows: [
${shownRows(answered, tab)
  .map((row) => `    ${json(row)},\n`)
  .join("")}  ],
}));
\`\`\`
`;
  return {name: `${fileName(title)}.md`, text};
}

/** JSON that cannot end a script or a block of code, no matter what it contains. */
const json = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll("`", "\\u0060")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
