/**
 * The review page: one HTML file with the document on the left, every span that was read coloured, and the reading
 * on the right. A plan in, the page out; it opens from a disk, asks nothing of any host and runs no script.
 */
import {readFile} from "node:fs/promises";
import type {Sentence} from "../errors.js";
import type {LeadBasis, Plan, Responsibility, WorkPoint} from "../extract/plan.js";
import {type Mark, type MarkKind, marksOf, stretchesOf} from "./marked-text.js";

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

const BASIS: Record<LeadBasis, Sentence> = {
  stated: {zh: "牵头", en: "leads"},
  rule: {zh: "牵头，按文件规则", en: "leads by the document's rule"},
  sole: {zh: "独家承担", en: "alone"},
  "first-against-order": {zh: "推定牵头，较强", en: "leads, inferred, strong"},
  "first-in-order": {zh: "推定牵头，较弱", en: "leads, inferred, weak"},
};

const styles = async (): Promise<string> => {
  const files = [new URL("../../docs/styles/tokens.css", import.meta.url), new URL("./review.css", import.meta.url)];
  return (await Promise.all(files.map((file) => readFile(file, "utf8")))).join("\n");
};

/**
 * @param language  of the page's own words; the document's stay as they are
 * @param made  when the page is made, shown in its head
 */
export async function reviewPage(plan: Plan, language: keyof Sentence, made: Date): Promise<string> {
  const say = (sentence: Sentence) => escaped(sentence[language]);
  const {document, points, units, sections, diagnostics} = plan;
  const title = document.title?.replace(/\s+/g, "") ?? document.id;
  const marks = marksOf(plan);
  const counts = new Map<MarkKind, number>();
  for (const {kind} of marks) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const layers = LAYERS.map(
    ([kind, name]) =>
      `<label><input type="checkbox" id="show-${kind}" checked><mark class="${kind}">${say(name)}</mark> ${counts.get(kind) ?? 0}</label>`,
  );
  const facts: [Sentence, string | number | null][] = [
    [{zh: "发文机关", en: "Issuer"}, document.issuer],
    [{zh: "文号", en: "Number"}, document.documentNumber],
    [{zh: "日期", en: "Date"}, document.date ?? document.year],
    [{zh: "地方", en: "Place"}, document.place],
  ];
  const summary = say({
    zh: `任务 ${points.length} 项，单位 ${units.length} 个，待核实 ${diagnostics.length} 处。左边是原文，右边是读出的内容；点字句看读法，点“原文”回到字句。`,
    en: `${points.length} points, ${units.length} units, ${diagnostics.length} doubts. The document is on the left, what was read on the right; click words to see how they were read, “words” to go back to them.`,
  });
  const headings = sections.map(({start, label, title, level}, index) => ({
    start,
    html:
      title === "" ? "" : `<h2 id="s${index}" class="level-${Math.min(level, 3)}">${escaped(`${label} ${title}`)}</h2>`,
  }));
  const entries = points.map((point, index) => ({start: point.start, html: entryOf(point, index, say)}));
  const body = [...headings, ...entries].sort((one, other) => one.start - other.start).map(({html}) => html);
  const doubts = diagnostics.map(
    ({severity, code, line, column, message, suggestion}, index) =>
      `<li id="d${index}" class="${severity}"><a class="to-words" href="#t-d${index}">${line}:${column}</a> ${escaped(message[language])}${suggestion ? ` <em>${escaped(suggestion)}</em>` : ""} <code>${escaped(code)}</code></li>`,
  );
  return `<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)} · ${say({zh: "读法核对", en: "review of the reading"})}</title>
<style>
${await styles()}
</style>
</head>
<body>
<header>
<h1>${escaped(title)}</h1>
<p>${summary}</p>
<dl>${facts.map(([name, value]) => `<div><dt>${say(name)}</dt><dd>${value === null ? say({zh: "文中未写", en: "not in the text"}) : escaped(String(value))}</dd></div>`).join("")}<div><dt>${say({zh: "读于", en: "Read"})}</dt><dd>${made.toISOString().slice(0, 10)}</dd></div></dl>
<div class="layers" role="group" aria-label="${say({zh: "显示哪些标记", en: "Marks shown"})}">${layers.join("\n")}</div>
</header>
<main>
<section class="document" aria-label="${say({zh: "原文", en: "Document"})}" tabindex="0"><pre>${markedText(document.text, marks)}</pre></section>
<section class="reading" aria-label="${say({zh: "读出的内容", en: "Reading"})}" tabindex="0">
${body.join("\n")}
<h2>${say({zh: `待核实 ${diagnostics.length} 处`, en: `${diagnostics.length} doubts`})}</h2>
<ol class="doubts">
${doubts.join("\n")}
</ol>
</section>
</main>
</body>
</html>
`;
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

function entryOf(point: WorkPoint, index: number, say: (sentence: Sentence) => string): string {
  const wording = point.text.replace(/\s+/g, " ");
  const first = wording.length > 60 ? `${wording.slice(0, 60)}…` : wording;
  const chips = point.responsibilities.map((entry) => chip(entry, say)).join("");
  const rows: string[] = [];
  const row = (name: Sentence, kind: MarkKind, values: readonly string[]) => {
    const each = [...new Set(values)];
    if (each.length > 0)
      rows.push(
        `<dt>${say(name)}</dt><dd>${each.map((value) => `<mark class="${kind}">${escaped(value)}</mark>`).join(" ")}</dd>`,
      );
  };
  const {deadline} = point;
  if (deadline)
    row({zh: "时限", en: "Deadline"}, "deadline", [
      `${deadline.raw.replace(/\s/g, "")} ${deadline.from ?? ""}…${deadline.to ?? ""}`,
    ]);
  row(
    {zh: "服务对象", en: "Target groups"},
    "target",
    point.targets.map(({name}) => name),
  );
  row(
    {zh: "举措类型", en: "Activity types"},
    "activity",
    point.activities.map(({name}) => name),
  );
  row(
    {zh: "载体", en: "Programmes"},
    "programme",
    point.programmes.map(({name}) => name),
  );
  row(
    {zh: "数量", en: "Figures"},
    "figure",
    point.figures.map(({raw}) => raw.replace(/\s/g, "")),
  );
  return `<article id="p${index}"><h3><b>${escaped(point.label)}</b> ${escaped(first)} <a class="to-words" href="#t-p${index}">${say({zh: "原文", en: "words"})}</a></h3>
<p class="units">${chips || `<em>${say({zh: "没有责任单位", en: "no unit"})}</em>`}</p>${rows.length > 0 ? `<dl>${rows.join("")}</dl>` : ""}</article>`;
}

function chip(entry: Responsibility, say: (sentence: Sentence) => string): string {
  const name = entry.unit ?? entry.group ?? entry.raw;
  const written = entry.raw.replace(/\s/g, "");
  const kind = entry.group !== null ? "group" : entry.lead ? "lead" : entry.role === "support" ? "support" : "listed";
  const role = entry.leadBasis
    ? say(BASIS[entry.leadBasis])
    : entry.role === "support"
      ? say({zh: "配合", en: "supports"})
      : "";
  const as = written === name ? "" : ` <small>${say({zh: "原文", en: "written"})} ${escaped(written)}</small>`;
  return `<mark class="${kind}">${escaped(name)}${as}${role ? ` <small>${role}</small>` : ""}</mark>`;
}

function escaped(words: string): string {
  return words
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/\0/g, "\ufffd");
}
