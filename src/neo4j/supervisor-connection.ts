/**
 * One connection to a supervisor, as the process that opened it sees it (see supervisor-protocol.ts).
 */
import type {Socket} from "node:net";
import {YaodianError} from "../errors.js";
import type {Home} from "./home.js";
import {readPassword, USER} from "./password.js";
import {type Answer, type Request, receive, send} from "./supervisor-protocol.js";

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

/** Answers that somebody waits for. */
class AwaitedAnswers {
  private readonly waiting = new Set<{
    type: Answer["type"];
    resolve: (answer: Answer) => void;
    reject: (error: Error) => void;
  }>();

  get isEmpty(): boolean {
    return this.waiting.size === 0;
  }

  /** The next answer of a type. */
  next(type: Answer["type"]): Promise<Answer> {
    return new Promise((resolve, reject) => this.waiting.add({type, resolve, reject}));
  }

  take(answer: Answer): void {
    for (const waiter of this.waiting) {
      if (waiter.type !== answer.type) continue;
      this.waiting.delete(waiter);
      waiter.resolve(answer);
    }
  }

  fail(error: Error): void {
    for (const {reject} of this.waiting) reject(error);
    this.waiting.clear();
  }
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
  private readonly awaited = new AwaitedAnswers();

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
  async ask<T extends Answer["type"]>(request: Request | undefined, type: T): Promise<Extract<Answer, {type: T}>> {
    if (this.state !== "open") throw this.failure ?? gone();
    const answer = this.expect(type);
    if (request) send(this.socket, request);
    return (await answer) as Extract<Answer, {type: T}>;
  }

  private expect(type: Answer["type"]): Promise<Answer> {
    // A process may end while its lease is idle, not while it waits for an answer.
    this.socket.ref();
    return this.awaited.next(type);
  }

  private receive(answer: Answer): void {
    if (answer.type === "ready") {
      this.boltPort = answer.boltPort;
      this.isReady = true;
    } else if (answer.type === "restarting") this.isReady = false;
    else if (answer.type === "failed") this.failure = new YaodianError(answer.code, answer.sentence);
    else if (answer.type === "stopped") this.onPurpose = true;
    this.awaited.take(answer);
    if (this.awaited.isEmpty && this.state === "open") this.socket.unref();
  }

  private closed(): void {
    const wasOpen = this.state === "open";
    if (wasOpen) this.state = "lost";
    this.isReady = false;
    this.awaited.fail(this.failure ?? gone());
    if (wasOpen) for (const callback of this.lostCallbacks.splice(0)) callback(this.onPurpose);
  }
}

const gone = (): YaodianError =>
  new YaodianError("neo4j-not-started", {
    zh: "照看 Neo4j 的进程已经退出。",
    en: "The process that looks after Neo4j is gone.",
  });
