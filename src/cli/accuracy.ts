/**
 * `yaodian accuracy DOCUMENTS NOTES`: how well plans are read, against notes that a person made of them.
 *
 * NOTES holds one JSON file a plan, named like it; DOCUMENTS the plans, in any format that can be read. Every plan
 * that has notes is a row of the table; --differences says each difference in words.
 */
import {readdir, readFile} from "node:fs/promises";
import path from "node:path";
import {Command} from "commander";
import {YaodianError} from "../errors.js";
import {
  accuracyOf,
  addCounts,
  type Counts,
  compare,
  KINDS,
  type Kind,
  type Notes,
  noCounts,
  notesSchema,
} from "../extract/accuracy.js";
import {loadOntology} from "../extract/ontology.js";
import {ONTOLOGY_FOLDER, readPlan} from "../extract/read-plan.js";
import {reporting, say} from "./output.js";
import {displayWidth, padded} from "./table.js";

const HELP = `
Notes: {"items": [{"label": "1", "start": "first words", "units": [{"raw": "市科协", "role": "lead"}], \
"deadline": null}]}
Roles: lead, support, listed.

Example:
  npx yaodian accuracy plans/ plans/notes/`;

interface AccuracyOptions {
  json?: boolean;
  differences?: boolean;
}

export function accuracyCommand(): Command {
  return new Command("accuracy")
    .description("compare what is read in plans with notes that a person made of them · 与人工标注对照，给出准确率")
    .argument("<documents>", "folder of plans")
    .argument("<notes>", "folder of notes: one JSON file a plan, named like it")
    .option("--json", "print the figures as JSON and nothing else")
    .option("--differences", "tell each difference below the table")
    .addHelpText("after", HELP)
    .action((documents: string, notes: string, options: AccuracyOptions) =>
      reporting(() => accuracy(documents, notes, options)),
    );
}

interface Row {
  file: string;
  counts: Counts;
  differences: string[];
}

async function accuracy(documents: string, folder: string, options: AccuracyOptions): Promise<void> {
  const [files, noted] = await Promise.all([filesIn(documents), filesIn(folder)]);
  const ontology = await loadOntology(ONTOLOGY_FOLDER);
  const rows: Row[] = [];
  for (const name of noted.filter((each) => each.endsWith(".json"))) {
    const notes = await notesIn(path.join(folder, name));
    const stem = name.slice(0, -".json".length);
    for (const file of files.filter((each) => path.parse(each).name === stem && !each.endsWith(".json"))) {
      const differences: string[] = [];
      const {plan} = await readPlan(path.join(documents, file), {ontology});
      rows.push({file, counts: compare(notes, plan, (words) => differences.push(words)), differences});
    }
  }
  if (rows.length === 0) {
    throw new YaodianError("no-plan-in-folder", {
      zh: `${folder} 里没有与 ${documents} 中的文件同名的标注（.json）。`,
      en: `No notes (.json) in ${folder} are named like a document in ${documents}.`,
    });
  }
  const total = noCounts();
  for (const {counts} of rows) addCounts(total, counts);
  process.stdout.write(options.json ? jsonOf(rows, total) : tableOf(rows, total, options.differences === true));
}

async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new YaodianError(
      "file-not-found",
      {zh: `找不到文件夹 ${folder}。`, en: `No such folder: ${folder}.`},
      {cause},
    );
  });
  return names.sort();
}

async function notesIn(file: string): Promise<Notes> {
  const unreadable = (why: string, cause?: unknown) =>
    new YaodianError(
      "file-unreadable",
      {zh: `标注 ${file} 不合格式：${why}`, en: `The notes ${file} are not in the expected form: ${why}`},
      cause === undefined ? {} : {cause},
    );
  const text = await readFile(file, "utf8");
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (cause) {
    throw unreadable((cause as Error).message, cause);
  }
  const checked = notesSchema.safeParse(data);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0]!;
  throw unreadable(`${issue.path.join(".")}: ${issue.message}`);
}

const HEADS: Record<Kind, {zh: string; en: string}> = {
  points: {zh: "任务", en: "points"},
  units: {zh: "单位", en: "units"},
  roles: {zh: "角色", en: "roles"},
  unitsWithRole: {zh: "单位和角色", en: "unit and role"},
  deadlines: {zh: "时限", en: "deadlines"},
};
const CELL = 21;

function tableOf(rows: readonly Row[], total: Counts, differences: boolean): string {
  const width = Math.max(8, ...rows.map(({file}) => displayWidth(file))) + 2;
  const line = (name: string, counts: Counts) =>
    padded(name, width) + KINDS.map((kind) => padded(figures(counts, kind), CELL)).join("");
  const lines = [
    padded("", width) + KINDS.map((kind) => padded(`${say(HEADS[kind])} P/R/F1`, CELL)).join(""),
    ...rows.map(({file, counts}) => line(file, counts)),
    line(say({zh: "合计", en: "all"}), total),
  ];
  if (differences) {
    for (const row of rows)
      if (row.differences.length > 0) lines.push("", row.file, ...row.differences.map((each) => `  ${each}`));
  }
  return `${lines.map((each) => each.trimEnd()).join("\n")}\n`;
}

function figures(counts: Counts, kind: Kind): string {
  const {precision, recall, f1} = accuracyOf(counts[kind]);
  return [precision, recall, f1].map((figure) => (figure === null ? "—" : figure.toFixed(3))).join(" ");
}

function jsonOf(rows: readonly Row[], total: Counts): string {
  const plain = (counts: Counts) =>
    Object.fromEntries(KINDS.map((kind) => [kind, {...counts[kind], ...accuracyOf(counts[kind])}]));
  const documents = rows.map(({file, counts, differences}) => ({file, ...plain(counts), differences}));
  return `${JSON.stringify({documents, all: plain(total)}, null, 2)}\n`;
}
