/**
 * The supervisor: one process per data folder, which owns the Neo4j server there and outlives the commands that use
 * it. Started by lease.ts as `supervisor.ts <data folder> <jars> <java> <java version>`, detached.
 *
 * It runs the server as long as somebody has a lease (see supervisor-protocol.ts) or `yaodian neo4j start` holds it.
 * When the last one goes, it first closes its door, so that who comes now starts another supervisor, then stops the
 * server and ends. A server that dies is started again, up to three times a minute.
 */
import {rmSync} from "node:fs";
import type {Socket} from "node:net";
import {setTimeout as delay} from "node:timers/promises";
import {YaodianError} from "../errors.js";
import {ensureArchive} from "./class-archive.js";
import {type Home, homeAt, writePrivately} from "./home.js";
import type {Java} from "./java.js";
import {type KeeperHost, notStarted, ServerKeeper, STOP_PATIENCE} from "./server-keeper.js";
import type {ServerProcess} from "./server-process.js";
import {Door, type DoorHost} from "./supervisor-door.js";
import {type Greeting, type Request, type Status, send, supervisorAddress} from "./supervisor-protocol.js";

/** Who started us says hello within this time, or died. */
const FIRST_GREETING = 20_000;
/** The last words to those connected are sent within this time. */
const FAREWELL = 1_000;

class Supervisor implements DoorHost, KeeperHost {
  private readonly startedAt = new Date().toISOString();
  private readonly door = new Door(this);
  private readonly keeper: ServerKeeper;
  private readonly awaitingRestart = new Set<Socket>();
  private serverState: "starting" | "ready" | "restarting" = "starting";
  private held = false;

  constructor(
    private readonly home: Home,
    jars: string,
    java: Java,
  ) {
    this.keeper = new ServerKeeper(home, java, jars, this);
  }

  async run(): Promise<void> {
    const {token} = this.door;
    const address = {pid: process.pid, port: await this.door.open(), token, startedAt: this.startedAt};
    writePrivately(this.home.supervisor, `${JSON.stringify(address)}\n`);
    for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => this.stop());
    setTimeout(() => this.stopIfUnused(), FIRST_GREETING).unref();
    try {
      await this.keeper.keep();
    } catch (error) {
      this.fail(error);
    } finally {
      this.door.close();
      await this.keeper.server?.stop(STOP_PATIENCE);
      if (this.isInCharge()) rmSync(this.home.supervisor, {force: true});
      await Promise.race([this.door.emptied(), delay(FAREWELL)]);
    }
  }

  private stop(): void {
    this.door.close();
    this.keeper.wishFor("stop");
  }

  private stopIfUnused(): void {
    if (this.door.leases.length === 0 && !this.held) this.stop();
  }

  private fail(error: unknown): void {
    const log = this.keeper.server?.logTail() ?? "";
    const failure = error instanceof YaodianError ? error : notStarted(`${(error as Error).message}\n${log}`);
    console.error(failure.sentence.en);
    this.door.tellAllAndEnd({type: "failed", code: failure.code, sentence: failure.sentence});
    process.exitCode = 1;
  }

  /** Whether supervisor.json still names this process. */
  isInCharge(): boolean {
    return supervisorAddress(this.home)?.token === this.door.token;
  }

  onReady({boltPort}: ServerProcess): void {
    this.serverState = "ready";
    this.door.tellLeases({type: "ready", boltPort});
    for (const socket of this.awaitingRestart) send(socket, {type: "done"});
    this.awaitingRestart.clear();
  }

  onRestart(): void {
    this.serverState = "restarting";
    this.door.tellLeases({type: "restarting"});
  }

  welcomed(socket: Socket, {lease}: Greeting): void {
    const {server} = this.keeper;
    if (lease && this.serverState === "ready" && server) send(socket, {type: "ready", boltPort: server.boltPort});
  }

  gone(socket: Socket, hadLease: boolean): void {
    this.awaitingRestart.delete(socket);
    if (hadLease) this.stopIfUnused();
  }

  asked(socket: Socket, request: Request): void {
    if (request.type === "hold") {
      this.held = true;
      send(socket, {type: "done"});
    } else if (request.type === "drop") {
      this.held = false;
      if (request.force) this.door.tellLeases({type: "stopped"});
      send(socket, {type: "done"});
      if (request.force) this.stop();
      else this.stopIfUnused();
    } else if (request.type === "restart") {
      this.awaitingRestart.add(socket);
      // A server that is on its way up anyway is not thrown back.
      if (this.serverState === "ready" && !this.door.isClosed) this.keeper.wishFor("restart");
    } else if (request.type === "status") {
      const state = this.door.isClosed ? "stopping" : this.serverState;
      const {startedAt, held, door, keeper} = this;
      send(socket, {type: "status", state, startedAt, held, leases: door.leases, ...idsOf(keeper.server)});
    }
  }
}

const idsOf = (server: ServerProcess | undefined): Pick<Status, "pid" | "javaPid" | "boltPort"> => ({
  pid: process.pid,
  javaPid: server?.pid ?? 0,
  boltPort: server?.boltPort ?? 0,
});

const [path, jars, command, version] = process.argv.slice(2);
if (!path || !jars || !command || !version)
  throw new Error("usage: supervisor.ts <data folder> <jars> <java> <version>");
const java = {command, version};
await new Supervisor(homeAt(path), jars, java).run();
// Here this process is in charge of nothing any more; what follows is for the starts to come.
if (!process.exitCode) await ensureArchive(java, jars).catch((error) => console.error(error));
process.exit();
