/**
 * `yaodian ingest FILE…`: reads plans and loads them into the graph.
 *
 * All files are read before the first is loaded, so that a bad one changes nothing; each document then goes in by
 * one transaction of its own.
 */
import {SingleBar} from "cli-progress";
import {Command} from "commander";
import {planFiles} from "../document/document.js";
import {YaodianError} from "../errors.js";
import {loadOntology} from "../extract/ontology.js";
import {ONTOLOGY_FOLDER, type ReadPlan, readPlan} from "../extract/read-plan.js";
import {type Connection, connect} from "../neo4j/connection.js";
import {type LoadResult, loadPlan} from "../neo4j/load.js";
import {memorySettings} from "../neo4j/settings.js";
import {reporting, say} from "./output.js";
import {type ReadingOptions, readingOptions, refuseForSeveral} from "./reading-options.js";

const HELP = `
Examples:
  npm run ingest -- graph/documents/liuzhou-2019.txt
  npx yaodian ingest plans/ --place 柳州
  npx yaodian ingest draft.txt --id liuzhou-2020 --replace`;

interface IngestOptions extends ReadingOptions {
  replace?: boolean;
  allowShared?: boolean;
}

export function ingestCommand(): Command {
  const command = new Command("ingest")
    .description("read work plans and load them into Neo4j · 读取工作要点并载入图谱")
    .argument("<file...>", "plan documents, or folders that hold them")
    .option("--replace", "replace another document that has the same id")
    .option("--allow-shared", "write into a database that holds nodes of others")
    .addHelpText("after", HELP)
    .action((files: string[], options: IngestOptions) => reporting(() => ingest(files, options)));
  for (const option of readingOptions()) command.addOption(option);
  return command;
}

async function ingest(paths: string[], options: IngestOptions): Promise<void> {
  const began = Date.now();
  const files = await planFiles(paths);
  refuseForSeveral(files, options);
  const ontology = await loadOntology(ONTOLOGY_FOLDER);
  const plans: ReadPlan[] = [];
  for (const file of files) plans.push(await readPlan(file, {...options, ontology}));
  refuseSameIds(plans);
  const connection = await connect({write: true, allowShared: options.allowShared === true, purpose: "ingest"});
  try {
    for (const plan of plans) {
      const result = await load(connection, plan, options.replace === true);
      process.stdout.write(`${summary(plan, result, (Date.now() - began) / 1000)}\n`);
    }
  } finally {
    await connection.close();
  }
}

/** Two files with one id would replace each other unseen. */
function refuseSameIds(plans: readonly ReadPlan[]): void {
  const met = new Map<string, string>();
  for (const {path, plan} of plans) {
    const {id} = plan.document;
    const other = met.get(id);
    if (other !== undefined) {
      throw new YaodianError("document-id-taken", {
        zh: `${other} 和 ${path} 的编号都是 ${id}；没有载入任何文件`,
        en: `${other} and ${path} both have the id ${id}; nothing was loaded`,
      });
    }
    met.set(id, path);
  }
}

/** Loads one plan, with a progress bar on a terminal. */
async function load(connection: Connection, {plan, contentHash}: ReadPlan, replace: boolean): Promise<LoadResult> {
  const transactionMemory = connection.managed ? memorySettings().transaction : undefined;
  const options = {contentHash, replace, transactionMemory};
  if (!process.stderr.isTTY) return loadPlan(connection, plan, options);
  const bar = new SingleBar({
    format: `${plan.document.id} {bar} {value}/{total}`,
    stream: process.stderr,
    clearOnComplete: true,
  });
  let started = false;
  try {
    return await loadPlan(connection, plan, {
      ...options,
      onProgress: (done, total) => {
        if (!started) bar.start(total, 0);
        started = true;
        bar.update(done);
      },
    });
  } finally {
    bar.stop();
  }
}

function summary({plan}: ReadPlan, {changed, counts}: LoadResult, seconds: number): string {
  const {title, id} = plan.document;
  const {points, units, responsibilities, groupResponsibilities: groups, targets, activities, diagnostics} = counts;
  const lines = [
    `${id}  ${title ?? say({zh: "（无标题）", en: "(untitled)"})}`,
    say({
      zh:
        `  任务 ${points} 项，单位 ${units} 个，分工 ${responsibilities} 项，统称 ${groups} 项，服务对象 ${targets} 处，` +
        `举措类型 ${activities} 处，待核实 ${diagnostics} 处，用时 ${seconds.toFixed(1)} 秒`,
      en:
        `  ${points} points, ${units} units, ${responsibilities} responsibilities, ${groups} through groups, ` +
        `${targets} targets, ${activities} activities, ${diagnostics} diagnostics, ${seconds.toFixed(1)} s`,
    }),
  ];
  if (!changed)
    lines.push(say({zh: "  图谱里已是这份内容，没有改动。", en: "  The graph held exactly this; nothing changed."}));
  return lines.join("\n");
}
