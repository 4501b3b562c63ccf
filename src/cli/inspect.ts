/**
 * `yaodian inspect FILE…`: what is read in a document, without a database.
 *
 * Without --json a table that a person checks against the document, the doubts below it. With --json the plan as
 * data and nothing else: `{document, sections, points, units, diagnostics}`, in an array for several files. With
 * --html a page as well, on which each reading leads to its words.
 */
import {writeFile} from "node:fs/promises";
import {Command} from "commander";
import {planFiles} from "../document/document.js";
import {YaodianError} from "../errors.js";
import {loadOntology} from "../extract/ontology.js";
import type {Diagnostic, Plan, Responsibility, WorkPoint} from "../extract/plan.js";
import {ONTOLOGY_FOLDER, readPlan} from "../extract/read-plan.js";
import {LEAD_BASIS} from "../review/lead-basis.js";
import {reviewPage} from "../review/review-page.js";
import {commandLanguage, reporting, say} from "./output.js";
import {type ReadingOptions, readingOptions, refuseForSeveral} from "./reading-options.js";

const HELP = `
Examples:
  npx yaodian inspect graph/documents/liuzhou-2019.txt
  npx yaodian inspect plan.txt --json > plan.json
  npx yaodian inspect plan.docx --html review.html`;

interface InspectOptions extends ReadingOptions {
  json?: boolean;
  html?: string;
}

export function inspectCommand(): Command {
  const command = new Command("inspect")
    .description("show what is read in a document, without a database · 查看读出的内容，不写入图谱")
    .argument("<file...>", "plan documents, or folders that hold them")
    .option("--json", "print the plan as JSON and nothing else")
    .option("--html <page>", "write a page to check: the document with every span coloured, the reading beside it")
    .addHelpText("after", HELP)
    .action((files: string[], options: InspectOptions) => reporting(() => inspect(files, options)));
  for (const option of readingOptions()) command.addOption(option);
  return command;
}

async function inspect(paths: string[], {json, html, ...options}: InspectOptions): Promise<void> {
  const files = await planFiles(paths);
  refuseForSeveral(files, {...options, html});
  const ontology = await loadOntology(ONTOLOGY_FOLDER);
  const plans: Plan[] = [];
  for (const file of files) plans.push((await readPlan(file, {...options, ontology})).plan);
  if (html !== undefined) await writeReview(plans[0]!, html);
  const answer = json
    ? `${JSON.stringify(plans.length === 1 ? plans[0] : plans, null, 1)}\n`
    : plans.map(tableOf).join("\n");
  await new Promise<void>((done) => process.stdout.write(answer, () => done()));
}

async function writeReview(plan: Plan, file: string): Promise<void> {
  const page = await reviewPage(plan, commandLanguage(), new Date());
  await writeFile(file, page).catch((cause: unknown) => {
    const why = (cause as Error).message;
    throw new YaodianError(
      "file-unwritable",
      {zh: `写不了 ${file}：${why}`, en: `Cannot write ${file}: ${why}`},
      {cause},
    );
  });
  process.stderr.write(`${say({zh: `核对页：${file}`, en: `Page to check: ${file}`})}\n`);
}

const NOT_WRITTEN = {zh: "文中未写", en: "not in the text"};

function tableOf(plan: Plan): string {
  const {document, sections, points, units, diagnostics} = plan;
  const fact = (name: {zh: string; en: string}, value: string | number | null) =>
    `  ${say(name)}  ${value ?? say(NOT_WRITTEN)}`;
  const lines = [
    `${document.id}  ${document.title ?? say({zh: "（无标题）", en: "(untitled)"})}`,
    fact({zh: "发文机关", en: "issuer    "}, document.issuer),
    fact({zh: "印发对象", en: "addressees"}, document.addressees),
    fact({zh: "文号    ", en: "number    "}, document.documentNumber),
    fact({zh: "日期    ", en: "date      "}, document.date ?? document.year),
    fact({zh: "地方    ", en: "place     "}, document.place),
    "",
  ];
  const titles = new Map(sections.map((section) => [section.id, section]));
  let shown: string | null = null;
  for (const point of points) {
    if (point.section !== shown) {
      const section = titles.get(point.section);
      if (section && section.title !== "") lines.push(`${section.label} ${section.title}`);
      shown = point.section;
    }
    lines.push(...rowsOf(point));
  }
  const mentions = points.reduce((sum, point) => sum + point.responsibilities.length, 0);
  lines.push(
    "",
    say({
      zh: `任务 ${points.length} 项，单位 ${units.length} 个，分工 ${mentions} 处，待核实 ${diagnostics.length} 处`,
      en: `${points.length} points, ${units.length} units, ${mentions} mentions of responsibility, ${diagnostics.length} diagnostics`,
    }),
    ...diagnostics.map(doubt),
    "",
  );
  return lines.join("\n");
}

function rowsOf(point: WorkPoint): string[] {
  const wording = point.text.replace(/\s+/g, " ");
  const rows = [`  ${point.label}  ${wording.length > 42 ? `${wording.slice(0, 42)}…` : wording}`];
  const units = point.responsibilities.map(responsibility).join("、");
  rows.push(`      ${units || say({zh: "（无责任单位）", en: "(no unit)"})}`);
  const names = (mentions: readonly {name: string}[]) => [...new Set(mentions.map((each) => each.name))].join("、");
  const figures = point.figures.map((figure) => figure.raw.replace(/\s/g, "")).join("、");
  const about = [names(point.targets), names(point.activities), names(point.programmes), figures]
    .filter((each) => each !== "")
    .join(" · ");
  if (about !== "") rows.push(`      ${about}`);
  if (point.deadline) {
    const {raw, from, to} = point.deadline;
    rows.push(`      ${say({zh: "时限", en: "deadline"})} ${raw.replace(/\s/g, "")} ${from ?? ""}…${to ?? ""}`);
  }
  return rows;
}

function responsibility(entry: Responsibility): string {
  const name = entry.unit ?? entry.group ?? entry.raw;
  const written = entry.raw.replace(/\s/g, "");
  const as = written === name ? name : say({zh: `${name}（原文“${written}”）`, en: `${name} (“${written}”)`});
  if (entry.leadBasis) return `${as}[${say(LEAD_BASIS[entry.leadBasis])}]`;
  return entry.role === "support" ? `${as}[${say({zh: "配合", en: "supports"})}]` : as;
}

function doubt({severity, code, line, column, message, suggestion}: Diagnostic): string {
  const mark = {error: "✗", warning: "!", info: "·"}[severity];
  const mend = suggestion ? say({zh: ` 建议：${suggestion}`, en: ` Suggested: ${suggestion}`}) : "";
  return `  ${mark} ${line}:${column}  ${say(message)}${mend}  [${code}]`;
}
