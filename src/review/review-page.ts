/**
 * The review page: one HTML file with the document on the left, every span that was read coloured, and what was read
 * on the right. A plan in, the page out; it opens from a disk, asks no host for anything and runs no script.
 */
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {CHECKOUT} from "../checkout.js";
import type {Sentence} from "../errors.js";
import type {Diagnostic, Plan, Responsibility, WorkPoint} from "../extract/plan.js";
import {LEAD_BASIS} from "./lead-basis.js";
import {kindOf, type Mark, type MarkKind, marksOf, stretchesOf} from "./marked-text.js";

const LAYERS: readonly (readonly [MarkKind, Sentence])[] = [
  ["lead", {zh: "牵头（含推定）", en: "leads (inferred too)"}],
  ["listed", {zh: "责任单位", en: "listed units"}],
  ["support", {zh: "配合单位", en: "supporting units"}],
  ["group", {zh: "统称", en: "collective mentions"}],
  ["deadline", {zh: "时限", en: "deadlines"}],
  ["target", {zh: "服务对象", en: "target groups"}],
  ["activity", {zh: "举措类型", en: "activity types"}],
  ["programme", {zh: "载体", en: "programmes"}],
  ["figure", {zh: "数量", en: "figures"}],
  ["doubt", {zh: "待核实", en: "doubts"}],
];

/** A sentence in the page's language, ready for HTML. */
type Say = (sentence: Sentence) => string;

/**
 * @param language  of the page's own words; the document's stay as they are
 * @param made  when the page is made, shown in its head
 */
export async function reviewPage(plan: Plan, language: keyof Sentence, made: Date): Promise<string> {
  const say: Say = (sentence) => escaped(sentence[language]);
  const title = escaped(plan.document.title?.replace(/\s+/g, "") ?? plan.document.id);
  const marks = marksOf(plan);
  const text = markedText(plan.document.text, marks);
  return `<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title} · ${say({zh: "读法核对", en: "review of the reading"})}</title>
<style>
${await styles()}
</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p>${summaryOf(plan, say)}</p>
<dl>${factsOf(plan, made, say)}</dl>
<div class="layers" role="group" aria-label="${say({zh: "显示哪些标记", en: "Marks shown"})}">${layersOf(marks, say)}</div>
</header>
<main>
<section class="document" aria-label="${say({zh: "原文", en: "Document"})}" tabindex="0"><pre>${text}</pre></section>
<section class="reading" aria-label="${say({zh: "读出的内容", en: "Reading"})}" tabindex="0">
${readingOf(plan, say)}
${doubtsOf(plan.diagnostics, language, say)}
</section>
</main>
</body>
</html>
`;
}

async function styles(): Promise<string> {
  const files = [join(CHECKOUT, "docs/styles/tokens.css"), join(CHECKOUT, "src/review/review.css")];
  return (await Promise.all(files.map((file) => readFile(file, "utf8")))).join("\n");
}

const summaryOf = ({points, units, diagnostics}: Plan, say: Say): string =>
  say({
    zh:
      `任务 ${points.length} 项，单位 ${units.length} 个，待核实 ${diagnostics.length} 处。` +
      "左边是原文，右边是读出的内容；点字句看读法，点“原文”回到字句。",
    en:
      `${points.length} points, ${units.length} units, ${diagnostics.length} doubts. The document is on the left, ` +
      "what was read on the right; click words to see how they were read, “words” to go back to them.",
  });

function factsOf({document}: Plan, made: Date, say: Say): string {
  const facts: [Sentence, string | number | null][] = [
    [{zh: "发文机关", en: "Issuer"}, document.issuer],
    [{zh: "文号", en: "Number"}, document.documentNumber],
    [{zh: "日期", en: "Date"}, document.date ?? document.year],
    [{zh: "地方", en: "Place"}, document.place],
    [{zh: "读于", en: "Read"}, made.toISOString().slice(0, 10)],
  ];
  const unwritten = say({zh: "文中未写", en: "not in the text"});
  return facts
    .map(([name, value]) => [say(name), value === null ? unwritten : escaped(String(value))])
    .map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`)
    .join("");
}

/** A switch for each kind of mark, with how many there are. */
function layersOf(marks: readonly Mark[], say: Say): string {
  const counts = new Map<MarkKind, number>();
  for (const {kind} of marks) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return LAYERS.map(([kind, name]) => {
    const box = `<input type="checkbox" id="show-${kind}" checked>`;
    return `<label>${box}<mark class="${kind}">${say(name)}</mark> ${counts.get(kind) ?? 0}</label>`;
  }).join("\n");
}

/** Headings and points in the order of the document. */
function readingOf({sections, points}: Plan, say: Say): string {
  const headings = sections.map(({start, label, title, level}, index) => {
    const words = escaped(`${label} ${title}`);
    return {start, html: title === "" ? "" : `<h2 id="s${index}" class="level-${Math.min(level, 3)}">${words}</h2>`};
  });
  const entries = points.map((point, index) => ({start: point.start, html: entryOf(point, index, say)}));
  return [...headings, ...entries]
    .sort((one, other) => one.start - other.start)
    .map(({html}) => html)
    .join("\n");
}

function doubtsOf(diagnostics: readonly Diagnostic[], language: keyof Sentence, say: Say): string {
  const title = say({zh: `待核实 ${diagnostics.length} 处`, en: `${diagnostics.length} doubts`});
  const items = diagnostics.map(({severity, code, line, column, message, suggestion}, index) => {
    const place = `<a class="to-words" href="#t-d${index}">${line}:${column}</a>`;
    const advice = suggestion ? ` <em>${escaped(suggestion)}</em>` : "";
    const words = `${escaped(message[language])}${advice} <code>${escaped(code)}</code>`;
    return `<li id="d${index}" class="${severity}">${place} ${words}</li>`;
  });
  return `<h2>${title}</h2>\n<ol class="doubts">\n${items.join("\n")}\n</ol>`;
}

function markedText(text: string, marks: readonly Mark[]): string {
  return stretchesOf(text, marks)
    .map(({start, end, marks: on, anchors}) => {
      const words = escaped(text.slice(start, end));
      const ids = anchors.map((entry) => `<a id="t-${entry}"></a>`).join("");
      const inner = on.at(-1);
      if (!inner) return ids + words;
      const classes = [...new Set(on.map(({kind}) => kind))].join(" ");
      const title = on
        .filter(({kind}) => kind !== "point" && kind !== "section")
        .map((mark) => mark.title)
        .join(" · ");
      return `${ids}<a class="${classes}" href="#${inner.entry}" title="${escaped(title)}">${words}</a>`;
    })
    .join("");
}

function entryOf(point: WorkPoint, index: number, say: Say): string {
  const wording = point.text.replace(/\s+/g, " ");
  const first = escaped(wording.length > 60 ? `${wording.slice(0, 60)}…` : wording);
  const toWords = `<a class="to-words" href="#t-p${index}">${say({zh: "原文", en: "words"})}</a>`;
  const chips = point.responsibilities.map((entry) => chip(entry, say)).join("");
  const units = chips || `<em>${say({zh: "没有责任单位", en: "no unit"})}</em>`;
  const rows = rowsOf(point, say);
  return `<article id="p${index}"><h3><b>${escaped(point.label)}</b> ${first} ${toWords}</h3>
<p class="units">${units}</p>${rows === "" ? "" : `<dl>${rows}</dl>`}</article>`;
}

/** What else was read in a point: a row for each kind that there is, each value once. */
function rowsOf({deadline, targets, activities, programmes, figures}: WorkPoint, say: Say): string {
  const plain = (raw: string) => raw.replace(/\s/g, "");
  const due = deadline === null ? [] : [`${plain(deadline.raw)} ${deadline.from ?? ""}…${deadline.to ?? ""}`];
  const rows: [Sentence, MarkKind, string[]][] = [
    [{zh: "时限", en: "Deadline"}, "deadline", due],
    [{zh: "服务对象", en: "Target groups"}, "target", targets.map(({name}) => name)],
    [{zh: "举措类型", en: "Activity types"}, "activity", activities.map(({name}) => name)],
    [{zh: "载体", en: "Programmes"}, "programme", programmes.map(({name}) => name)],
    [{zh: "数量", en: "Figures"}, "figure", figures.map(({raw}) => plain(raw))],
  ];
  return rows
    .filter(([, , values]) => values.length > 0)
    .map(([name, kind, values]) => {
      const marks = [...new Set(values)].map((value) => `<mark class="${kind}">${escaped(value)}</mark>`);
      return `<dt>${say(name)}</dt><dd>${marks.join(" ")}</dd>`;
    })
    .join("");
}

function chip(entry: Responsibility, say: Say): string {
  const name = entry.unit ?? entry.group ?? entry.raw;
  const written = entry.raw.replace(/\s/g, "");
  const as = written === name ? "" : ` <small>${say({zh: "原文", en: "written"})} ${escaped(written)}</small>`;
  const role = roleOf(entry, say);
  return `<mark class="${kindOf(entry)}">${escaped(name)}${as}${role ? ` <small>${role}</small>` : ""}</mark>`;
}

function roleOf({leadBasis, role}: Responsibility, say: Say): string {
  if (leadBasis) return say(LEAD_BASIS[leadBasis]);
  return role === "support" ? say({zh: "配合", en: "supports"}) : "";
}

function escaped(words: string): string {
  return words
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/\0/g, "\ufffd");
}
