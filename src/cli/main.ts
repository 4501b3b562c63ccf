/** The command line: one file a command. */
import {readFileSync} from "node:fs";
import {Command} from "commander";
import {accuracyCommand} from "./accuracy.js";
import {ingestCommand} from "./ingest.js";
import {inspectCommand} from "./inspect.js";
import {neo4jCommand} from "./neo4j.js";
import {queryCommand} from "./query.js";
import {serveCommand} from "./serve.js";
import {siteCommand} from "./site.js";
import {workloadCommand} from "./workload.js";

const {version} = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {version: string};

const HELP = `
Examples:
  npm start                                  the site with the sample plan
  npx yaodian inspect plan.txt               what is read in a document, without a database
  npx yaodian ingest plan.txt                load it
  npx yaodian query unit-workload -p documentId=liuzhou-2019`;

await new Command("yaodian")
  .description("要点图谱: a government work plan (工作要点) as a graph that planners can see, question and trust")
  .version(version)
  .addCommand(serveCommand())
  .addCommand(ingestCommand())
  .addCommand(inspectCommand())
  .addCommand(workloadCommand())
  .addCommand(queryCommand())
  .addCommand(siteCommand())
  .addCommand(accuracyCommand())
  .addCommand(neo4jCommand())
  .addHelpText("after", HELP)
  .parseAsync();
