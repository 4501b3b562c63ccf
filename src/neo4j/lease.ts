/**
 * Leases on the managed Neo4j: who needs the server asks here for it, and says when it is no longer needed.
 *
 * A lease is an open connection to the supervisor of the data folder (see supervisor-protocol.ts). The first lease
 * starts supervisor and server, the last one's end stops them.
 */
import {type ChildProcess, spawn} from "node:child_process";
import {closeSync, existsSync, openSync, readFileSync} from "node:fs";
import {connect as openSocket} from "node:net";
import {setTimeout as delay} from "node:timers/promises";
import {fileURLToPath} from "node:url";
import lockfile from "proper-lockfile";
import {CHECKOUT} from "../checkout.js";
import {YaodianError} from "../errors.js";
import {type Home, openHome} from "./home.js";
import {ensureJars} from "./jars.js";
import {findJava} from "./java.js";
import {type Lease, SupervisorConnection} from "./supervisor-connection.js";
import {send, supervisorAddress} from "./supervisor-protocol.js";

export type {Lease} from "./supervisor-connection.js";

/** A supervisor that does not greet within this time is as good as dead. */
const GREETING = 5_000;
/** From its start to its open door. */
const SUPERVISOR_START = 30_000;

export interface AcquireOptions {
  home?: Home;
  /** What the lease is for, shown by `yaodian neo4j status`. */
  purpose?: string;
}

/**
 * A lease on the server of a data folder, which is started where it does not run. Fulfilled when Bolt answers.
 *
 * @throws YaodianError home-unwritable, java-missing, maven-missing, maven-failed, neo4j-not-started
 */
export async function acquire({home = openHome(), purpose = "yaodian"}: AcquireOptions = {}): Promise<Lease> {
  const greeting = {lease: true, purpose};
  const running = (await greet(home, greeting)) ?? (await startSupervisor(home, greeting));
  try {
    await running.ready();
  } catch (error) {
    await running.release();
    throw error;
  }
  return running;
}

/** A lease on the server if it runs; undefined where it does not. */
export async function join({home = openHome(), purpose = "yaodian"}: AcquireOptions = {}): Promise<Lease | undefined> {
  return greet(home, {lease: true, purpose});
}

/** Under the lock of the data folder, so that of many who come at once one starts a supervisor. */
async function startSupervisor(home: Home, greeting: {lease: boolean; purpose: string}): Promise<SupervisorConnection> {
  const jars = await ensureJars();
  const java = await findJava();
  return underLock(home, async () => {
    const running = await greet(home, greeting);
    if (running) return running;
    const log = openSync(home.supervisorLog, "w", 0o600);
    const child = spawn(
      process.execPath,
      [...supervisorProgram(), home.path, jars, java.command, java.version],
      // In the checkout, from where Node finds tsx.
      {cwd: CHECKOUT, detached: true, stdio: ["ignore", log, log], windowsHide: true, env: supervisorEnvironment()},
    );
    closeSync(log);
    child.unref();
    return untilItGreets(home, greeting, child);
  });
}

/** Arguments of Node that start a supervisor: next to the built program that runs, else from its source. */
function supervisorProgram(): string[] {
  const built = fileURLToPath(new URL("supervisor.js", import.meta.url));
  return existsSync(built) ? [built] : ["--import", "tsx", fileURLToPath(new URL("supervisor.ts", import.meta.url))];
}

async function untilItGreets(
  home: Home,
  greeting: {lease: boolean; purpose: string},
  child: ChildProcess,
): Promise<SupervisorConnection> {
  let ended = false;
  child.once("error", () => {
    ended = true;
  });
  child.once("exit", () => {
    ended = true;
  });
  const deadline = Date.now() + SUPERVISOR_START;
  while (!ended && Date.now() < deadline) {
    if (supervisorAddress(home)?.pid === child.pid) {
      const connection = await greet(home, greeting);
      if (connection) return connection;
    }
    await delay(20);
  }
  const log = existsSync(home.supervisorLog) ? readFileSync(home.supervisorLog, "utf8").trim().slice(-2_000) : "";
  throw new YaodianError("neo4j-not-started", {
    zh: `照看 Neo4j 的进程未能启动（日志 ${home.supervisorLog}）：\n${log}`,
    en: `The process that looks after Neo4j did not start (log ${home.supervisorLog}):\n${log}`,
  });
}

/** Runs `work` while no other process runs its own for this data folder. A lock of a dead process lapses after 5 s. */
export async function underLock<T>(home: Home, work: () => Promise<T>): Promise<T> {
  const unlock = await lockfile.lock(home.path, {
    lockfilePath: home.lock,
    stale: 5_000,
    update: 1_000,
    retries: {retries: 1_200, factor: 1, minTimeout: 50, maxTimeout: 50},
    // Whoever takes the lock from us finds a supervisor that greets, or none.
    onCompromised: () => {},
  });
  try {
    return await work();
  } finally {
    await unlock().catch(() => {});
  }
}

/** Settings of the user's own Neo4j, password included, are none of the supervisor's business. */
const supervisorEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith("NEO4J_") && name !== "NODE_OPTIONS"),
  );

/**
 * Connects to the supervisor of the data folder and greets.
 *
 * @returns undefined when there is none, or it is on its way out
 */
export async function greet(
  home: Home,
  greeting: {lease: boolean; purpose: string},
): Promise<SupervisorConnection | undefined> {
  const address = supervisorAddress(home);
  if (!address) return undefined;
  const socket = openSocket({host: "127.0.0.1", port: address.port});
  const connection = new SupervisorConnection(socket, home);
  send(socket, {type: "hello", token: address.token, pid: process.pid, ...greeting});
  const timer = setTimeout(() => socket.destroy(), GREETING);
  const welcome = await connection.welcomed;
  clearTimeout(timer);
  return welcome ? connection : undefined;
}
