/** The command line: one file a command. */
import {Command} from "commander";
import {VERSION} from "../checkout.js";

const HELP = `
Examples:
  npm start                                  the site with the sample plan
  npx yaodian inspect plan.txt               what is read in a document, without a database
  npx yaodian ingest plan.txt                load it
  npx yaodian query unit-workload -p documentId=liuzhou-2019`;

/** The commands, in the order of the help; one alone loads nothing of the others. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import("./serve.js")).serveCommand(),
  ingest: async () => (await import("./ingest.js")).ingestCommand(),
  inspect: async () => (await import("./inspect.js")).inspectCommand(),
  workload: async () => (await import("./workload.js")).workloadCommand(),
  query: async () => (await import("./query.js")).queryCommand(),
  site: async () => (await import("./site.js")).siteCommand(),
  accuracy: async () => (await import("./accuracy.js")).accuracyCommand(),
  neo4j: async () => (await import("./neo4j.js")).neo4jCommand(),
};

/** For whoever writes the project (`npm run dev`): the help of users does not list it. */
const DEV = async () => (await import("./dev.js")).devCommand();

const program = new Command("yaodian")
  .description("要点图谱: a government work plan (工作要点) as a graph that planners can see, question and trust")
  .version(VERSION)
  .addHelpText("after", HELP);
const one = process.argv[2] === "dev" ? DEV : COMMANDS[process.argv[2] ?? ""];
for (const command of one === undefined ? Object.values(COMMANDS) : [one]) program.addCommand(await command());
await program.parseAsync();
