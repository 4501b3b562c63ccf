/**
 * The supervisor: one process per data folder, which owns the Neo4j server there and outlives the commands that use
 * it. Started by lease.ts as `supervisor.ts <data folder> <jars> <java> <java version>`, detached.
 *
 * It runs the server as long as somebody has a lease (see supervisor-protocol.ts) or `yaodian neo4j start` holds it.
 * When the last one goes, it first closes its door, so that who comes now starts another supervisor, then stops the
 * server and ends. A server that dies is started again, up to three times a minute.
 */
import {randomBytes, timingSafeEqual} from "node:crypto";
import {once} from "node:events";
import {rmSync} from "node:fs";
import {type AddressInfo, createServer, type Socket} from "node:net";
import {setTimeout as delay} from "node:timers/promises";
import {YaodianError} from "../errors.js";
import {archiveFlags, ensureArchive} from "./class-archive.js";
import {type Home, homeAt, writePrivately} from "./home.js";
import {endOrphan, launch, type ServerProcess} from "./server-process.js";
import {type Greeting, type Request, receive, type Status, send, supervisorAddress} from "./supervisor-protocol.js";

/** Who started us says hello within this time, or died. */
const FIRST_GREETING = 20_000;
const GREETING = 5_000;
/** The last words to those connected are sent within this time. */
const FAREWELL = 1_000;
const STOP_PATIENCE = 20_000;
/** A server is restarted because it hangs: it could not end by itself, and Neo4j recovers from a kill in no time. */
const RESTART_PATIENCE = 0;
const CRASHES = {most: 3, within: 60_000};

type Wish = "stop" | "restart";

class Supervisor {
  private readonly token = randomBytes(24).toString("base64url");
  private readonly startedAt = new Date().toISOString();
  private readonly door = createServer((socket) => this.receive(socket));
  private readonly sockets = new Set<Socket>();
  private readonly leases = new Map<Socket, Greeting>();
  private readonly awaitingRestart = new Set<Socket>();
  private state: Status["state"] = "starting";
  private held = false;
  private server: ServerProcess | undefined;
  private wish: Wish | undefined;
  private wake: () => void = () => {};

  constructor(
    private readonly home: Home,
    private readonly jars: string,
    private readonly java: {command: string; version: string},
  ) {}

  async run(): Promise<void> {
    await new Promise<void>((resolve) => this.door.listen(0, "127.0.0.1", resolve));
    const {port} = this.door.address() as AddressInfo;
    const address = {pid: process.pid, port, token: this.token, startedAt: this.startedAt};
    writePrivately(this.home.supervisor, `${JSON.stringify(address)}\n`);
    for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => this.ask("stop"));
    setTimeout(() => this.stopIfUnused(), FIRST_GREETING).unref();
    try {
      await this.runServer();
    } catch (error) {
      this.fail(error);
    } finally {
      this.closeDoor();
      await this.server?.stop(STOP_PATIENCE);
      if (this.isInCharge()) rmSync(this.home.supervisor, {force: true});
      await Promise.race([Promise.all([...this.sockets].map((socket) => once(socket, "close"))), delay(FAREWELL)]);
    }
  }

  /** Starts the server again and again until somebody wishes the end; throws when it cannot be started. */
  private async runServer(): Promise<void> {
    await endOrphan(this.home);
    const crashes: number[] = [];
    while (this.wish !== "stop") {
      this.wish = undefined;
      const server = await launch(this.home, this.java, this.jars, archiveFlags(this.java, this.jars));
      this.server = server;
      const start = await Promise.race([
        server.ready.then(() => "ready"),
        server.exited.then(() => "exited"),
        this.wished(),
      ]);
      if (start === "ready") {
        this.announceReady(server);
        await Promise.race([server.exited, this.wished()]);
      }
      if (this.wish) {
        this.announceRestart();
        await server.stop(this.wish === "stop" ? STOP_PATIENCE : RESTART_PATIENCE);
        continue;
      }
      // It ended by itself. Another supervisor may have ended it, which took us for dead.
      if (!this.isInCharge()) return;
      if (start !== "ready" && !portWasTaken(server)) throw notStarted(server.logTail());
      crashes.push(Date.now());
      if (crashes.filter((time) => Date.now() - time < CRASHES.within).length > CRASHES.most)
        throw notStarted(server.logTail());
      this.announceRestart();
    }
  }

  /** Fulfilled at the next wish. */
  private wished(): Promise<Wish | undefined> {
    if (this.wish) return Promise.resolve(this.wish);
    return new Promise((resolve) => {
      this.wake = () => resolve(this.wish);
    });
  }

  private ask(wish: Wish): void {
    if (this.wish !== "stop") this.wish = wish;
    if (wish === "stop") this.closeDoor();
    this.wake();
  }

  private announceReady({boltPort}: ServerProcess): void {
    this.state = "ready";
    for (const socket of this.leases.keys()) send(socket, {type: "ready", boltPort});
    for (const socket of this.awaitingRestart) send(socket, {type: "done"});
    this.awaitingRestart.clear();
  }

  private announceRestart(): void {
    if (this.wish === "stop") return;
    this.state = "restarting";
    for (const socket of this.leases.keys()) send(socket, {type: "restarting"});
  }

  private fail(error: unknown): void {
    const log = this.server?.logTail() ?? "";
    const failure = error instanceof YaodianError ? error : notStarted(`${(error as Error).message}\n${log}`);
    console.error(failure.sentence.en);
    for (const socket of this.sockets) {
      send(socket, {type: "failed", code: failure.code, sentence: failure.sentence});
      socket.end();
    }
    process.exitCode = 1;
  }

  /** From here on nobody can get a lease; who greets but was not welcomed is sent away. */
  private closeDoor(): void {
    if (this.state === "stopping") return;
    this.state = "stopping";
    this.door.close();
    for (const socket of this.sockets) socket.end();
  }

  private stopIfUnused(): void {
    if (this.leases.size === 0 && !this.held) this.ask("stop");
  }

  /** Whether supervisor.json still names this process. */
  private isInCharge(): boolean {
    return supervisorAddress(this.home)?.token === this.token;
  }

  private receive(socket: Socket): void {
    this.sockets.add(socket);
    let greeted = false;
    const impatience = setTimeout(() => socket.destroy(), GREETING);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => {
      clearTimeout(impatience);
      this.sockets.delete(socket);
      this.awaitingRestart.delete(socket);
      if (this.leases.delete(socket)) this.stopIfUnused();
    });
    receive<Request>(socket, (request) => {
      if (greeted) return this.answer(socket, request);
      if (request.type !== "hello" || !this.isToken(request.token) || this.state === "stopping")
        return socket.destroy();
      greeted = true;
      clearTimeout(impatience);
      if (request.lease) this.leases.set(socket, request);
      send(socket, {type: "welcome"});
      if (request.lease && this.state === "ready" && this.server)
        send(socket, {type: "ready", boltPort: this.server.boltPort});
    });
  }

  private isToken(token: unknown): boolean {
    const [given, right] = [Buffer.from(String(token)), Buffer.from(this.token)];
    return given.length === right.length && timingSafeEqual(given, right);
  }

  private answer(socket: Socket, request: Request): void {
    if (request.type === "hold") {
      this.held = true;
      send(socket, {type: "done"});
    } else if (request.type === "drop") {
      this.held = false;
      if (request.force) for (const lease of this.leases.keys()) send(lease, {type: "stopped"});
      send(socket, {type: "done"});
      if (request.force) this.ask("stop");
      else this.stopIfUnused();
    } else if (request.type === "restart") {
      this.awaitingRestart.add(socket);
      // A server that is on its way up anyway is not thrown back.
      if (this.state === "ready") this.ask("restart");
    } else if (request.type === "status") {
      send(socket, this.status());
    }
  }

  private status(): Status {
    return {
      type: "status",
      state: this.state,
      pid: process.pid,
      javaPid: this.server?.pid ?? 0,
      boltPort: this.server?.boltPort ?? 0,
      startedAt: this.startedAt,
      held: this.held,
      leases: [...this.leases.values()].map(({pid, purpose}) => ({pid, purpose})),
    };
  }
}

/** Another program took the port between our look and the server's start: another port will do. */
const portWasTaken = (server: ServerProcess): boolean => /address already in use|already bound/i.test(server.logTail());

const notStarted = (log: string): YaodianError =>
  new YaodianError("neo4j-not-started", {
    zh: `Neo4j 未能启动。日志末尾：\n${log}`,
    en: `Neo4j did not start. The end of its log:\n${log}`,
  });

const [path, jars, command, version] = process.argv.slice(2);
if (!path || !jars || !command || !version)
  throw new Error("usage: supervisor.ts <data folder> <jars> <java> <version>");
const java = {command, version};
await new Supervisor(homeAt(path), jars, java).run();
// Here this process is in charge of nothing any more; what follows is for the starts to come.
if (!process.exitCode) await ensureArchive(java, jars).catch((error) => console.error(error));
process.exit();
