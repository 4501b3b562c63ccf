/**
 * An answer as a page of the site: an .md file for docs/ with the query and its table or chart.
 *
 * Tab and answer in, the file's text out. All that the reader or the document wrote stands in it as JSON, so that no
 * word of it is read as markup or code. Pure: no DOM.
 */

import type {NotebookOptions} from "../../notebook/notebook.js";
import {fileName} from "../questions/own-questions.js";
import type {Answered, ConsoleContext, Tab} from "../state/context.js";
import {tabTitle} from "../state/tab.js";
import {chartOf} from "./chart.js";
import {columnsOf, shownRows} from "./columns.js";

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
  const {
    columns: _,
    rows: __,
    ...head
  }: NotebookOptions = {
    language,
    title,
    plan: plan.title,
    fingerprint: plan.contentHash.slice(0, 8),
    day,
    cypher: answered.cypher,
    params: answered.params,
    cut: answered.result.summary.truncatedBy !== undefined,
    chart: chart === null ? null : {kind: chart.kind, x: chart.x, y: chart.y, names: chart.names},
    columns: [],
    rows: [],
  };
  const up = language === "zh" ? "./" : "../";
  const fields = Object.entries(head).map(([name, value]) =>
    // The query stands in lines, so that it can be read in the file too.
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

/** JSON that ends no script and no block of code, whatever it holds. */
const json = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll("`", "\\u0060")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
