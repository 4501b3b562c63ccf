/**
 * What the guard costs: POST /api/query against the same query by the bare driver (READ, explicit transaction), in
 * interleaved rounds, the service in a process of its own. Figures are printed and judged by a person.
 *
 *     npm run bench
 *
 * Also how long a cancelled query keeps its place.
 */
import {type ChildProcess, spawn} from "node:child_process";
import {randomUUID} from "node:crypto";
import {once} from "node:events";
import {Agent, request} from "node:http";
import {setTimeout as delay} from "node:timers/promises";
import {fileURLToPath} from "node:url";
import neo4j, {type Driver} from "neo4j-driver";
import {connect} from "../../src/neo4j/connection.js";
import {LIMITS} from "../../src/server/guard/run/limits.js";
import {loadSample} from "../support/sample-neo4j.js";
import {temporaryHome} from "../support/temporary-home.js";

const ROUNDS = 7;
const PORT = 4390;
const WORKLOAD =
  "MATCH (u:Unit)-[:RESPONSIBLE_FOR]->(p:WorkPoint) RETURN u.name AS unit, count(p) AS points ORDER BY points DESC, unit";
const WIDE = `UNWIND range(1, 1000) AS i RETURN ${["i", "'要点' || toString(i)", "i * 1.5", "i % 7 = 0", "'a longer text with some words in it'"].flatMap((value, at) => [`${value} AS a${at}`, `${value} AS b${at}`]).join(", ")}`;

const agent = new Agent({keepAlive: true, maxSockets: 64});

/** The answer's status and text. */
function ask(payload: object, method = "POST", path = "/api/query"): Promise<{status: number; text: string}> {
  return new Promise((resolve, reject) => {
    const body = JSON.stringify(payload);
    const headers = {"content-type": "application/json", "content-length": Buffer.byteLength(body)};
    const sent = request({port: PORT, path, method, agent, headers: method === "POST" ? headers : {}}, (reply) => {
      const parts: Buffer[] = [];
      reply.on("data", (part: Buffer) => parts.push(part));
      reply.on("end", () => resolve({status: reply.statusCode ?? 0, text: Buffer.concat(parts).toString()}));
    });
    sent.on("error", reject);
    sent.end(method === "POST" ? body : undefined);
  });
}

async function byApi(cypher: string): Promise<void> {
  const {status, text} = await ask({cypher});
  if (status !== 200) throw new Error(text);
  JSON.parse(text);
}

async function byDriver(driver: Driver, cypher: string): Promise<void> {
  const session = driver.session({database: "neo4j", defaultAccessMode: neo4j.session.READ});
  const transaction = session.beginTransaction();
  const {records} = await transaction.run(cypher);
  records.map((record) => record.toObject());
  await transaction.commit();
  await session.close();
}

const median = (numbers: number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] as number;

/** Median milliseconds of one request, `clients` of them at a time. */
async function p50(clients: number, times: number, work: () => Promise<void>): Promise<number> {
  const taken: number[] = [];
  const client = async () => {
    for (let count = 0; count < times; count += 1) {
      const began = performance.now();
      await work();
      taken.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({length: clients}, client));
  return median(taken);
}

/** Prints the medians of all rounds and of their ratios. */
async function compare(
  what: string,
  goal: number,
  clients: number,
  times: number,
  api: () => Promise<void>,
  bare: () => Promise<void>,
): Promise<void> {
  const rounds: {api: number; bare: number}[] = [];
  await p50(clients, times, api);
  await p50(clients, times, bare);
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({bare: await p50(clients, times, bare), api: await p50(clients, times, api)});
  }
  const [byApi, byDriver] = [median(rounds.map((round) => round.api)), median(rounds.map((round) => round.bare))];
  const ratio = median(rounds.map((round) => round.api / round.bare));
  console.log(
    `${what}: ${byApi.toFixed(2)} ms, the bare driver ${byDriver.toFixed(2)} ms: ${ratio.toFixed(2)} × (goal ${goal})`,
  );
}

/** Median milliseconds from a cancel until Neo4j is rid of the query. */
async function cancelling(driver: Driver): Promise<number> {
  const taken: number[] = [];
  const running = async () => {
    const {records} = await driver.executeQuery(
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range(1, 1000000000) AS cancelled' RETURN count(*) AS n",
    );
    return Number(records[0]?.get("n"));
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const id = randomUUID();
    const asked = ask({
      cypher: "UNWIND range(1, 1000000000) AS cancelled WITH cancelled WHERE cancelled < 0 RETURN 1",
      id,
    });
    while ((await running()) === 0) await delay(10);
    const began = performance.now();
    await ask({}, "DELETE", `/api/query/${id}`);
    while ((await running()) > 0);
    taken.push(performance.now() - began);
    await asked;
  }
  return median(taken);
}

async function served(env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const program = fileURLToPath(new URL("../../src/cli/yaodian.js", import.meta.url));
  const more = process.env.BENCH_PROFILE ? ["--cpu-prof", "--cpu-prof-dir", process.env.BENCH_PROFILE] : [];
  const child = spawn(process.execPath, [...more, program, "serve", "--no-build", "--port", String(PORT)], {
    env: {...env, YAODIAN_REQUESTS_PER_MINUTE: "1000000"},
    stdio: "ignore",
  });
  for (;;) {
    const health = await ask({}, "GET", "/api/health").catch(() => null);
    if (health?.status === 200) return child;
    await delay(100);
  }
}

const home = temporaryHome();
const connection = await connect({env: home.env});
await loadSample(connection);
const service = await served(home.env);
const bare = connection.openDriver();
const few = neo4j.driver(...driverOf(), {maxConnectionPoolSize: LIMITS.slots, telemetryDisabled: true});
/** A question that nobody has asked, also for the planner. */
const fresh = () => WORKLOAD.replaceAll("points", `n${randomUUID().slice(0, 8)}`);
try {
  const seen = [() => byApi(WORKLOAD), () => byDriver(bare, WORKLOAD)] as const;
  const crowd = [() => byApi(WORKLOAD), () => byDriver(few, WORKLOAD)] as const;
  await compare("text seen before, 1 client", 1.5, 1, 100, ...seen);
  await compare("text seen before, 16 clients", 1.5, 16, 25, ...crowd);
  await compare(
    "first sight, 1 client",
    2,
    1,
    8,
    () => byApi(fresh()),
    () => byDriver(bare, fresh()),
  );
  await compare(
    "1,000 rows × 10 columns",
    1.5,
    1,
    20,
    () => byApi(WIDE),
    () => byDriver(bare, WIDE),
  );
  console.log(`a cancelled query is gone after ${(await cancelling(bare)).toFixed(0)} ms (median; goal 200)`);
} finally {
  service.kill("SIGTERM");
  await once(service, "exit");
  agent.destroy();
  await Promise.all([bare.close(), few.close()]);
  await connection.close();
  await home.remove();
}

/** Address and password of the managed server, for a driver with a pool of its own size. */
function driverOf(): [string, ReturnType<typeof neo4j.auth.basic>] {
  const {lease} = connection as unknown as {lease: {uri: string; user: string; password: string}};
  return [lease.uri, neo4j.auth.basic(lease.user, lease.password)];
}
