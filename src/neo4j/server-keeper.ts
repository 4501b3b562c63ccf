/**
 * Keeps the server of a data folder running: one run after another (server-process.ts), until the end is wished.
 *
 * A server that dies is started again, up to three times a minute.
 */
import {YaodianError} from "../errors.js";
import {archiveFlags} from "./class-archive.js";
import type {Home} from "./home.js";
import type {Java} from "./java.js";
import {endOrphan, launch, type ServerProcess} from "./server-process.js";

export const STOP_PATIENCE = 20_000;
/** A server is restarted because it hangs: it could not end by itself, and Neo4j recovers from a kill in no time. */
const RESTART_PATIENCE = 0;
const CRASHES = {most: 3, within: 60_000};

type Wish = "stop" | "restart";

export interface KeeperHost {
  /** Whether the data folder is still ours; another supervisor may have taken us for dead. */
  isInCharge(): boolean;
  onReady(server: ServerProcess): void;
  /** The server is going to be started again. */
  onRestart(): void;
}

export class ServerKeeper {
  /** The run now, or the last one. */
  server: ServerProcess | undefined;
  private wish: Wish | undefined;
  private wake: () => void = () => {};

  constructor(
    private readonly home: Home,
    private readonly java: Java,
    private readonly jars: string,
    private readonly host: KeeperHost,
  ) {}

  /** Wishes the end of this run, with another after it or none; a wish for the end stays. */
  wishFor(wish: Wish): void {
    if (this.wish !== "stop") this.wish = wish;
    this.wake();
  }

  /**
   * Starts the server again and again until somebody wishes the end, or the data folder is another supervisor's.
   *
   * @throws YaodianError neo4j-not-started, and what else keeps a server from starting
   */
  async keep(): Promise<void> {
    await endOrphan(this.home);
    const crashes: number[] = [];
    while (this.wish !== "stop") {
      this.wish = undefined;
      const server = await launch(this.home, this.java, this.jars, archiveFlags(this.java, this.jars));
      this.server = server;
      const wasReady = await this.untilItEnds(server);
      if (this.wish) {
        if (this.wish !== "stop") this.host.onRestart();
        await server.stop(this.wish === "stop" ? STOP_PATIENCE : RESTART_PATIENCE);
        continue;
      }
      // It ended by itself, or another supervisor has ended it.
      if (!this.host.isInCharge()) return;
      if (!wasReady && !portWasTaken(server)) throw notStarted(server.logTail());
      crashes.push(Date.now());
      if (crashes.filter((time) => Date.now() - time < CRASHES.within).length > CRASHES.most)
        throw notStarted(server.logTail());
      this.host.onRestart();
    }
  }

  /** Waits until the run has ended or its end is wished; true if it was ready before. */
  private async untilItEnds(server: ServerProcess): Promise<boolean> {
    const start = await Promise.race([
      server.ready.then(() => "ready"),
      server.exited.then(() => "exited"),
      this.wished(),
    ]);
    if (start !== "ready") return false;
    this.host.onReady(server);
    await Promise.race([server.exited, this.wished()]);
    return true;
  }

  /** Fulfilled at the next wish. */
  private wished(): Promise<Wish | undefined> {
    if (this.wish) return Promise.resolve(this.wish);
    return new Promise((resolve) => {
      this.wake = () => resolve(this.wish);
    });
  }
}

/** Another program took the port between our look and the server's start: another port will do. */
const portWasTaken = (server: ServerProcess): boolean => /address already in use|already bound/i.test(server.logTail());

export const notStarted = (log: string): YaodianError =>
  new YaodianError("neo4j-not-started", {
    zh: `Neo4j 未能启动。日志末尾：\n${log}`,
    en: `Neo4j did not start. The end of its log:\n${log}`,
  });
