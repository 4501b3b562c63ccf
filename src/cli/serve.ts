/**
 * `yaodian serve`: Neo4j with the sample where there is nothing yet, the pages built meanwhile, then the service.
 *
 * The last line is the address. Ctrl-C ends the service and gives Neo4j back.
 */
import {existsSync} from "node:fs";
import {join} from "node:path";
import {Command} from "commander";
import {GRAPH_FOLDER} from "../checkout.js";
import {loadOntology} from "../extract/ontology.js";
import {ONTOLOGY_FOLDER, readPlan} from "../extract/read-plan.js";
import {type Connection, connect} from "../neo4j/connection.js";
import {homePath} from "../neo4j/home.js";
import {loadPlan} from "../neo4j/load.js";
import {graphState} from "../neo4j/schema.js";
import {accessFor} from "../server/access.js";
import {buildApp, REQUESTS_PER_MINUTE} from "../server/app.js";
import {numberSetting, queryLimits} from "../server/guard/run/limits.js";
import {LOOPBACK, listen, namedPort} from "../server/listen.js";
import {buildSite} from "../server/site/build-site.js";
import {reporting, say} from "./output.js";
import {untilToldToEnd} from "./told-to-end.js";

interface ServeOptions {
  port?: string;
  host: string;
  build: boolean;
}

const SAMPLE = join(GRAPH_FOLDER, "documents", "liuzhou-2019.txt");

export function serveCommand(): Command {
  return new Command("serve")
    .description("open the site on this machine · 在本机打开网站")
    .option("--port <port>", "port to listen on; PORT, else 3000 or the next free one")
    .option("--host <address>", "address to listen on; any but this machine's own needs YAODIAN_TOKEN", LOOPBACK)
    .option("--no-build", "do not build the pages; serve them as they are, or the API alone")
    .addHelpText("after", "\nExamples:\n  npm start\n  npx yaodian serve --port 8080\n  PORT=8080 npm start")
    .action((options: ServeOptions) => reporting(() => serve(options)));
}

/** Fulfilled when the service was told to end and has ended. */
async function serve(options: ServeOptions): Promise<void> {
  const port = namedPort(options.port);
  const access = accessFor(options.host);
  const settings = {
    access,
    limits: queryLimits(),
    requestsPerMinute: numberSetting(process.env, "YAODIAN_REQUESTS_PER_MINUTE", REQUESTS_PER_MINUTE.ceiling),
    logLevel: process.env.YAODIAN_LOG || "warn",
  };
  const told = untilToldToEnd();
  tell("正在连接 Neo4j…", "connecting to Neo4j…");
  // The pages need no database: they are built while Neo4j is fetched and starts.
  const building = siteFolder(options.build);
  building.catch(() => {});
  const connection = await connect({purpose: "serve"});
  try {
    await ensureSample(connection);
    const site = await building;
    if (told.isTold()) return;
    const app = await buildApp({connection, site, settings});
    try {
      if (told.isTold()) return;
      const address = await listen(app, port, options.host);
      if (access !== null) {
        tell(
          `注意：${options.host} 上的服务，别的机器也能连接；知道口令的人都能查询图谱，口令和内容不加密传输。`,
          `Warning: other machines can reach the service on ${options.host}; whoever knows the token can ask the ` +
            "graph, and neither is encrypted on its way.",
        );
      }
      process.stdout.write(`要点图谱 Yaodian: ${address}\n`);
      await told.promise;
    } finally {
      await app.close();
    }
  } finally {
    await connection.close();
  }
}

/** The project's own Neo4j starts with the sample plan; somebody else's is left as it is. */
async function ensureSample(connection: Connection): Promise<void> {
  if (!connection.managed || (await graphState(connection)).version !== "empty") return;
  tell("图谱还是空的，载入样例文件…", "the graph is empty: loading the sample plan…");
  const {plan, contentHash} = await readPlan(SAMPLE, {ontology: await loadOntology(ONTOLOGY_FOLDER)});
  await loadPlan(connection, plan, {contentHash});
}

/** Folder of the pages, built where needed; null when there are none and none are wanted. */
async function siteFolder(build: boolean): Promise<string | null> {
  const output = join(homePath(), "site");
  if (!build) return existsSync(output) ? output : null;
  let isTold = false;
  const {built} = await buildSite({
    output,
    onProgress: () => {
      if (!isTold) tell("正在生成页面，约需半分钟…", "building the pages, about half a minute…");
      isTold = true;
    },
  });
  if (built) tell("页面已生成。", "the pages are built.");
  return output;
}

const tell = (zh: string, en: string): void => void process.stdout.write(`${say({zh, en})}\n`);
