/**
 * A busy half hour in short: 10,000 requests, 1,000 of them hostile, 20 of those exhausting, while pages are read.
 * Every request must be answered, heap and handles stay flat, pages stay quick. Figures are printed and judged by a
 * person.
 *
 *     npm run bench:load
 */
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {Agent, request} from "node:http";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout as delay} from "node:timers/promises";
import {connect} from "../../src/neo4j/connection.js";
import {buildApp} from "../../src/server/app.js";
import {ATTACKS} from "../support/corpus/attacks.js";
import {HIDDEN_LOOPS} from "../support/corpus/hidden-loops.js";
import {CLAUSES, PATTERNS, VALUES} from "../support/corpus/language.js";
import {AWKWARD, type Legitimate, MISTAKES, PLANNER} from "../support/corpus/legitimate.js";
import {LOOPS, WRITING} from "../support/corpus/writing.js";
import {fingerprint, loadSample} from "../support/sample-neo4j.js";
import {temporaryHome} from "../support/temporary-home.js";

const REQUESTS = Number(process.env.BENCH_REQUESTS ?? 10_000);
const CLIENTS = 8;
/** What runs until a limit bites: at most one at a time of these, as people would not ask more at once. */
const EXHAUSTING: Legitimate[] = [
  {cypher: "UNWIND range(1, 1000000000) AS x RETURN count(x)"},
  {cypher: "MATCH (a), (b), (c), (d), (e) RETURN count(*)"},
  {cypher: "UNWIND range(1, 10000000) AS x RETURN collect(x)"},
  {cypher: "UNWIND range(1, 100000000) AS x WITH collect(toString(x)) AS l RETURN size(l)"},
];

const agent = new Agent({keepAlive: true, maxSockets: 64});
const port = 4391;

function send(method: string, path: string, payload?: object): Promise<number> {
  return new Promise((resolve, reject) => {
    const body = payload === undefined ? undefined : JSON.stringify(payload);
    const headers =
      body === undefined ? {} : {"content-type": "application/json", "content-length": Buffer.byteLength(body)};
    const sent = request({port, path, method, agent, headers, timeout: 60_000}, (reply) => {
      reply.resume();
      reply.on("end", () => resolve(reply.statusCode ?? 0));
    });
    sent.on("timeout", () => sent.destroy(new Error("no answer in a minute")));
    sent.on("error", reject);
    sent.end(body);
  });
}

const median = (numbers: number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Milliseconds of reading a page of the site, again and again until told to stop. */
async function readPages(until: AbortSignal): Promise<number[]> {
  const taken: number[] = [];
  while (!until.aborted) {
    const began = performance.now();
    await send("GET", "/index.html");
    taken.push(performance.now() - began);
    await delay(100);
  }
  return taken;
}

function memory(): {heapMB: number; handles: number} {
  globalThis.gc?.();
  return {heapMB: Math.round(process.memoryUsage().heapUsed / 1e6), handles: process.getActiveResourcesInfo().length};
}

const home = temporaryHome();
const connection = await connect({env: home.env});
await loadSample(connection);
const site = mkdtempSync(join(tmpdir(), "yaodian-pages-"));
writeFileSync(join(site, "index.html"), `<!doctype html><title>page</title>${"<p>要点</p>".repeat(5000)}`);
const app = await buildApp({connection, site, settings: {requestsPerMinute: 1_000_000}});
await app.listen({port, host: "127.0.0.1"});
try {
  const before = await fingerprint(connection);
  const idle = new AbortController();
  setTimeout(() => idle.abort(), 5000);
  const idleMs = median(await readPages(idle.signal));

  const usual = [...PLANNER, ...AWKWARD, ...CLAUSES, ...PATTERNS, ...VALUES, ...WRITING, ...LOOPS, ...MISTAKES];
  const statuses = new Map<string, number>();
  const samples: {at: number; heapMB: number; handles: number}[] = [];
  const turns = {exhausting: 0, hostile: 0, usual: 0};
  let next = 0;
  let unanswered = 0;
  const client = async () => {
    while (next < REQUESTS) {
      const at = next;
      next += 1;
      if (at % Math.max(1, Math.floor(REQUESTS / 10)) === 0) samples.push({at, ...memory()});
      const exhausting = at % Math.floor(REQUESTS / 20) === 1;
      const kind = exhausting ? "exhausting" : at % 10 === 0 ? "hostile" : "usual";
      const list = {exhausting: EXHAUSTING, hostile: [...ATTACKS, ...HIDDEN_LOOPS], usual}[kind];
      turns[kind] += 1;
      const one = list[turns[kind] % list.length] as Legitimate;
      const status = await send("POST", "/api/query", one).catch(() => {
        unanswered += 1;
        return 0;
      });
      const key = `${kind} ${status}`;
      statuses.set(key, (statuses.get(key) ?? 0) + 1);
    }
  };
  const busy = new AbortController();
  const pages = readPages(busy.signal);
  const began = performance.now();
  await Promise.all(Array.from({length: CLIENTS}, client));
  busy.abort();
  const pageTimes = await pages;
  await delay(2000);
  samples.push({at: REQUESTS, ...memory()});
  console.log(`${REQUESTS} requests in ${((performance.now() - began) / 1000).toFixed(0)} s, ${unanswered} unanswered`);
  console.table(Object.fromEntries([...statuses].sort()));
  console.table(samples);
  console.log(
    `a page takes ${idleMs.toFixed(1)} ms while idle, ${median(pageTimes).toFixed(1)} ms under load (goal: under twice)`,
  );
  console.log(`the graph is ${(await fingerprint(connection)) === before ? "as it was" : "CHANGED"}`);
} finally {
  agent.destroy();
  await app.close();
  await connection.close();
  await home.remove();
  rmSync(site, {recursive: true, force: true});
}
