/** A scenario as a memo of one page: a Markdown file to pass on, and a sheet of A4 to print. */
import {html, type TemplateResult} from "lit-html";
import {download} from "../shared/download.js";
import type {WorkloadContext} from "./context.js";

export interface Memo {
  plan: string;
  name: string;
  /** The adjustments that were made, as sentences. */
  edits: string[];
  columns: string[];
  rows: string[][];
  ties: string;
  /** Day of the data. */
  date: string;
}

export function downloadMemo({words}: WorkloadContext, memo: Memo): void {
  const cell = (text: string) => text.replaceAll("|", "\\|");
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
  const table = [line(memo.columns), `|${memo.columns.map(() => "---").join("|")}|`, ...memo.rows.map(line)];
  const text = `# ${words.memoTitle(memo.name)}

${memo.plan} · ${memo.date}

## ${words.memoEdits}

${memo.edits.map((edit) => `- ${edit}`).join("\n")}

## ${words.memoEffect}

${memo.rows.length === 0 ? words.unchanged : table.join("\n")}

## ${words.memoTies}

${memo.ties}

${words.tryNote}

${location.href}
`;
  download(`${memo.plan}-${words.memoTitle(memo.name)}.md`, "text/markdown;charset=utf-8", text);
}

/** Rows, and adjustments, that fit on a sheet; the link has all of them. */
const MOST = 24;

/** Shown on paper only, and only while the memo is printed. */
export function memoSheet({words}: WorkloadContext, memo: Memo): TemplateResult {
  const rest = (all: number) => (all <= MOST ? "" : html`<p>${words.memoMore(all - MOST)}</p>`);
  const edits = memo.edits.slice(0, MOST).map((edit) => html`<li>${edit}</li>`);
  const heads = memo.columns.map((name) => html`<th scope="col">${name}</th>`);
  const row = ([name, ...cells]: readonly string[]) =>
    html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`;
  return html`<div class="memo-sheet" aria-hidden="true"><p class="soft">${memo.plan} · ${memo.date}</p>
    <h1>${words.memoTitle(memo.name)}</h1>
    <h2>${words.memoEdits}</h2><ol>${edits}</ol>${rest(memo.edits.length)}
    <h2>${words.memoEffect}</h2>
    ${
      memo.rows.length === 0
        ? html`<p>${words.unchanged}</p>`
        : html`<table class="t"><thead><tr>${heads}</tr></thead><tbody>${memo.rows.slice(0, MOST).map(row)}</tbody></table>
            ${rest(memo.rows.length)}`
    }
    <h2>${words.memoTies}</h2><p>${memo.ties}</p><p class="soft">${words.tryNote}</p></div>`;
}

/** Prints the memo in place of the page. */
export function printMemo(): void {
  document.body.classList.add("printing-memo");
  addEventListener("afterprint", () => document.body.classList.remove("printing-memo"), {once: true});
  print();
}
