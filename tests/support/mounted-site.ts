/**
 * Pages mounted on fixture rows in a real browser: no Neo4j, no built site.
 *
 * A small server gives each address of the site a page with the real frame, the real style and the joined code of
 * src/pages; the page's rows come through the seam that it has for them, a `RowsSource` over the plans that the test
 * has loaded. Live rows, static copies, the console and the policy of pages are the business of tests/e2e.
 */
import {once} from "node:events";
import {existsSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {createServer, type ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {extname, join} from "node:path";
import {inject} from "vitest";
import type {Rows} from "../../src/analytics/rows.js";
import {loadOntology} from "../../src/extract/ontology.js";
import type {Plan} from "../../src/extract/plan.js";
import {ONTOLOGY_FOLDER, readPlan} from "../../src/extract/read-plan.js";
import {frame, languageOf, pageOf} from "../../src/pages/shared/frame.js";
import {openBrowser} from "./browser.js";
import {type AllRows, fixtureRows} from "./fixture-rows.js";
import type {TestSite} from "./site.js";

/** The entry of src/pages/entries that each address mounts, and its function. */
const PAGES: Readonly<Record<string, readonly [entry: string, mount: string]>> = {
  "/": ["overview", "overviewPage"],
  "/workload": ["workload", "workloadPage"],
  "/network": ["network", "networkPage"],
  "/points": ["points", "pointsPage"],
  "/unit": ["unit", "unitPage"],
  "/diagnostics": ["diagnostics", "diagnosticsPage"],
};
const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
};
/** When the fixture's graph was loaded: pages write it under their figures. */
const GRAPH = {version: "fixture", loadedAt: "2026-01-31T12:00:00.000Z"};
const SAMPLE = "graph/documents/liuzhou-2019.txt";

/** The sample plan's pages; the test may load more plans. */
export async function openMounted(): Promise<TestSite> {
  const folder = inject("pagesFolder");
  const home = mkdtempSync(join(tmpdir(), "yaodian-mounted-"));
  const ontology = await loadOntology(ONTOLOGY_FOLDER);
  const plans = new Map<string, {plan: Plan; contentHash: string}>();
  let rows: AllRows | undefined;
  const load = async (path: string, change: (plan: Plan) => void = () => {}) => {
    const {plan, contentHash} = await readPlan(path, {ontology});
    change(plan);
    plans.set(plan.document.id, {plan, contentHash});
    rows = undefined;
  };
  await load(SAMPLE);

  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const query = /^\/rows\/(\w+)\.json$/.exec(path)?.[1];
    if (query !== undefined) {
      rows ??= fixtureRows([...plans.values()]);
      send(response, ".json", JSON.stringify({rows: rows[query as keyof Rows], graph: GRAPH}));
    } else if (pageOf(path) in PAGES) send(response, ".html", shell(path));
    else if (existsSync(join(folder, path))) send(response, extname(path), readFileSync(join(folder, path)));
    else response.writeHead(404).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const browser = await openBrowser();
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    folder,
    home,
    load,
    open: (options) => browser.open(options),
    async close() {
      await browser.close();
      server.close();
      server.closeAllConnections();
      rmSync(home, {recursive: true, force: true});
    },
  };
}

function send(response: ServerResponse, type: string, body: string | Buffer): void {
  const name = TYPES[type] ?? "text/html";
  response.writeHead(200, {"content-type": `${name}; charset=utf-8`, "cache-control": "no-store"}).end(body);
}

/** What Framework makes of docs/<page>.md, as far as a page depends on it. */
function shell(path: string): string {
  const [entry, mount] = PAGES[pageOf(path)]!;
  const language: string = languageOf(path);
  return `<!doctype html>
<html lang="${language === "en" ? "en" : "zh-Hans"}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<title>${entry} | 要点图谱 Yaodian</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">
<body>
<div id="observablehq-center">
<header id="observablehq-header">${frame(path)}</header>
<main id="observablehq-main" class="observablehq">
<div class="observablehq observablehq--block"></div>
</main>
</div>
<script type="module">
import {${mount}} from "/pages/${entry}.js";
const source = {
  async read(name, {documentId} = {}) {
    const {rows, graph} = await (await fetch(\`/rows/\${name}.json\`)).json();
    const wanted = documentId === undefined ? rows : rows.filter((row) => (row.documentId ?? row.id) === documentId);
    return {rows: wanted, graph, live: true};
  },
};
document.querySelector(".observablehq--block").append(${mount}({language: "${language}", source}));
</script>
`;
}
