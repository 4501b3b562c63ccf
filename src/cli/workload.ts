/**
 * `yaodian workload`: the workload page's table on the terminal: every unit under every way of counting, and which
 * are above the line. Rows come from the named queries, figures from the functions that the page calls.
 */
import {Command, InvalidArgumentError} from "commander";
import {gini} from "../analytics/inequality.js";
import {type Choices, type Judgement, judge, measuresIn, USUAL_CHOICES} from "../analytics/judgement.js";
import {MEASURES, type MeasureId} from "../analytics/measures.js";
import {records} from "../analytics/records.js";
import type {Rows} from "../analytics/rows.js";
import {together} from "../analytics/several-plans.js";
import type {Mark} from "../analytics/threshold.js";
import {YaodianError} from "../errors.js";
import {workloadMessages} from "../messages/workload.js";
import {type Connection, connect} from "../neo4j/connection.js";
import {runNamedQuery} from "../neo4j/queries.js";
import {toCsv} from "../tables/csv.js";
import {workloadTable} from "../tables/workload-table.js";
import {commandLanguage, reporting, say} from "./output.js";
import {table} from "./table.js";

interface WorkloadFlags {
  method: MeasureId;
  line: Choices["line"];
  groups?: boolean;
  json?: boolean;
  csv?: boolean;
}

const METHODS = MEASURES.map(({id}) => id);

export function workloadCommand(): Command {
  return new Command("workload")
    .description("who carries how much, and who too much · 各单位任务量")
    .argument("[plans...]", "ids of plans, counted together; all of them when left out")
    .option("--method <counting>", `what orders the units: ${METHODS.join(", ")}`, method, USUAL_CHOICES.method)
    .option("--line <line>", "tukey, robust-z, or a figure for the counting in use", line, USUAL_CHOICES.line)
    .option("--groups", "count points given to a group for every unit that the plan names")
    .option("--json", "print JSON")
    .option("--csv", "print CSV, the same file as the page gives")
    .addHelpText("after", "\nExample:\n  npx yaodian workload liuzhou-2019 --method fractional")
    .action((plans: string[], flags: WorkloadFlags) => reporting(() => workload(plans, flags)));
}

function method(given: string): MeasureId {
  const known = METHODS.find((id) => id === given);
  if (known === undefined) throw new InvalidArgumentError(`one of ${METHODS.join(", ")}`);
  return known;
}

function line(given: string): Choices["line"] {
  if (given === "tukey" || given === "robust-z") return given;
  const figure = given.trim() === "" ? Number.NaN : Number(given);
  if (!Number.isFinite(figure) || figure < 0) throw new InvalidArgumentError("tukey, robust-z, or a figure from 0 on");
  return figure;
}

async function workload(plans: readonly string[], flags: WorkloadFlags): Promise<void> {
  const connection = await connect({purpose: "workload"});
  try {
    const rows = await planRows(connection, plans);
    const choices: Choices = {...USUAL_CHOICES, method: flags.method, line: flags.line, groups: flags.groups ?? false};
    const judgement = judge(rows, choices);
    process.stdout.write(
      flags.csv ? asCsv(judgement, choices) : flags.json ? asJson(judgement) : asTable(judgement, choices),
    );
  } finally {
    await connection.close();
  }
}

function asCsv(judgement: Judgement, choices: Choices): string {
  const {columns, rows} = workloadTable(judgement, choices, commandLanguage());
  return toCsv(columns, rows);
}

function asJson({verdicts, loads, lines, coordinators}: Judgement): string {
  const answer = {
    units: verdicts.map(({load: {unit, figures}, marks, kind}) => ({
      id: unit.id,
      name: unit.name,
      kind,
      figures,
      signs: marks,
    })),
    lines,
    coordinators: coordinators.map((load) => load.unit.id),
    gini: Object.fromEntries(MEASURES.map(({id}) => [id, gini(loads.map(({figures}) => figures[id]))])),
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

/** The figures, then for each way of counting its line and who is above. The page and the csv show marks at each figure. */
function asTable(judgement: Judgement, choices: Choices): string {
  const measures = measuresIn(judgement);
  const {columns, rows} = workloadTable(judgement, choices, commandLanguage());
  const width = 1 + measures.length;
  const figures = table({titles: columns.slice(0, width), rows: rows.map((row) => row.slice(0, width))});
  return figures + measures.map(({id}) => lineOf(id, judgement)).join("");
}

/** Where the line of a way of counting is, with the names of the units above it. */
function lineOf(id: MeasureId, {verdicts, lines, coordinatorNames}: Judgement): string {
  const unitsWith = (mark: Mark) =>
    verdicts.flatMap(({load, marks}) => (marks[id] === mark ? load.unit.name : [])).join("、") || "–";
  const {line: at, without} = lines[id];
  const name = workloadMessages.measure[commandLanguage()][id];
  const own = `${name}: ${say({zh: "偏重线", en: "line"})} ${at ?? "–"} ${unitsWith("over")}`;
  if (without === null) return `${own}\n`;
  const apart = `${say({zh: "不计", en: "without "})}${coordinatorNames}`;
  return `${own}; ${apart} ${without} ${unitsWith("over-without")}\n`;
}

/** The rows of some plans, as the pages get them. */
async function planRows(connection: Connection, ids: readonly string[]) {
  const read = async <Name extends keyof Rows>(name: Name): Promise<Rows[Name][]> => {
    return records<Rows[Name]>(await runNamedQuery(connection, name));
  };
  const documents = await read("documents");
  for (const id of ids) {
    if (documents.some((document) => document.id === id)) continue;
    const known = documents.map((document) => document.id).join(", ");
    throw new YaodianError("document-unknown", {
      zh: `图谱里没有文件“${id}”；有：${known}`,
      en: `the graph holds no plan “${id}”; it holds: ${known}`,
    });
  }
  const wanted = ids.length === 0 ? documents : documents.filter((document) => ids.includes(document.id));
  const rows = {
    units: await read("units"),
    points: await read("points"),
    sections: await read("sections"),
    responsibilities: await read("responsibilities"),
    mentions: await read("mentions"),
  };
  return together(rows, wanted);
}
