/**
 * Leases on the managed Neo4j: who needs the server asks here for it, and says when it is no longer needed.
 *
 * A lease is an open connection to the supervisor of the data folder (see supervisor-protocol.ts). The first lease
 * starts supervisor and server, the last one's end stops them.
 */
import {type ChildProcess, spawn} from "node:child_process";
import {closeSync, existsSync, openSync, readFileSync} from "node:fs";
import {connect as openSocket, type Socket} from "node:net";
import {setTimeout as delay} from "node:timers/promises";
import {fileURLToPath} from "node:url";
import lockfile from "proper-lockfile";
import {CHECKOUT} from "../checkout.js";
import {YaodianError} from "../errors.js";
import {type Home, openHome} from "./home.js";
import {ensureJars} from "./jars.js";
import {findJava} from "./java.js";
import {readPassword, USER} from "./password.js";
import {type Answer, receive, send, supervisorAddress} from "./supervisor-protocol.js";

/** A supervisor that does not greet within this time is as good as dead. */
const GREETING = 5_000;
/** From its start to its open door. */
const SUPERVISOR_START = 30_000;

export interface Lease {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Fulfilled when the server answers, at once where it does; rejected when the lease is lost. */
  ready(): Promise<void>;
  /** Stops the server and starts it again; fulfilled when it answers. For one that hangs. */
  restart(): Promise<void>;
  /** Keeps the server running after the last lease, until `stopManaged`. */
  hold(): Promise<void>;
  /** Called once if the supervisor goes away before `release`; with true where somebody stopped it on purpose. */
  onLost(callback: (onPurpose: boolean) => void): void;
  /** Gives the lease back. The server stops by itself when it was the last. */
  release(): Promise<void>;
}

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

/** One connection to a supervisor: the lease of this process, or a visit of `yaodian neo4j`. */
export class SupervisorConnection implements Lease {
  readonly user = USER;
  /** Whether the supervisor accepted us; false when the connection ended before. */
  readonly welcomed: Promise<boolean>;
  private boltPort = 0;
  private isReady = false;
  private failure: YaodianError | undefined;
  private state: "open" | "released" | "lost" = "open";
  private onPurpose = false;
  private lostCallbacks: ((onPurpose: boolean) => void)[] = [];
  private readonly waiting = new Set<{
    type: Answer["type"];
    resolve: (answer: Answer) => void;
    reject: (error: Error) => void;
  }>();

  constructor(
    private readonly socket: Socket,
    private readonly home: Home,
  ) {
    socket.setNoDelay(true);
    receive<Answer>(socket, (answer) => this.receive(answer));
    socket.on("error", () => socket.destroy());
    socket.on("close", () => this.closed());
    this.welcomed = this.expect("welcome").then(
      () => true,
      () => false,
    );
  }

  get uri(): string {
    return `bolt://127.0.0.1:${this.boltPort}`;
  }

  get password(): string {
    return readPassword(this.home);
  }

  async ready(): Promise<void> {
    if (!this.isReady || this.state !== "open") await this.ask(undefined, "ready");
  }

  async restart(): Promise<void> {
    await this.ask({type: "restart"}, "done");
  }

  async hold(): Promise<void> {
    await this.ask({type: "hold"}, "done");
  }

  onLost(callback: (onPurpose: boolean) => void): void {
    if (this.state === "lost") callback(this.onPurpose);
    else this.lostCallbacks.push(callback);
  }

  async release(): Promise<void> {
    if (this.state !== "open") return;
    this.state = "released";
    await new Promise<void>((resolve) => {
      this.socket.once("close", () => resolve());
      this.socket.ref();
      this.socket.end();
    });
  }

  /** Sends a request and waits for the answer of that type; rejected when the connection ends before. */
  async ask<T extends Answer["type"]>(
    request: Parameters<typeof send>[1] | undefined,
    type: T,
  ): Promise<Extract<Answer, {type: T}>> {
    if (this.state !== "open") throw this.failure ?? this.gone();
    const answer = this.expect(type);
    if (request) send(this.socket, request);
    return (await answer) as Extract<Answer, {type: T}>;
  }

  private expect(type: Answer["type"]): Promise<Answer> {
    // A process may end while its lease is idle, not while it waits for an answer.
    this.socket.ref();
    return new Promise((resolve, reject) => this.waiting.add({type, resolve, reject}));
  }

  private receive(answer: Answer): void {
    if (answer.type === "ready") {
      this.boltPort = answer.boltPort;
      this.isReady = true;
    } else if (answer.type === "restarting") this.isReady = false;
    else if (answer.type === "failed") this.failure = new YaodianError(answer.code, answer.sentence);
    else if (answer.type === "stopped") this.onPurpose = true;
    for (const waiter of this.waiting)
      if (waiter.type === answer.type) {
        this.waiting.delete(waiter);
        waiter.resolve(answer);
      }
    if (this.waiting.size === 0 && this.state === "open") this.socket.unref();
  }

  private closed(): void {
    const wasOpen = this.state === "open";
    if (wasOpen) this.state = "lost";
    this.isReady = false;
    for (const {reject} of this.waiting) reject(this.failure ?? this.gone());
    this.waiting.clear();
    if (wasOpen) for (const callback of this.lostCallbacks.splice(0)) callback(this.onPurpose);
  }

  private gone(): YaodianError {
    return new YaodianError("neo4j-not-started", {
      zh: "照看 Neo4j 的进程已经退出。",
      en: "The process that looks after Neo4j is gone.",
    });
  }
}
