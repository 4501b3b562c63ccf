/**
 * The door of a supervisor: who is connected, who has greeted, who has a lease (see supervisor-protocol.ts).
 *
 * A connection must greet with the token within a few seconds. What it asks afterwards is the host's business.
 */
import {randomBytes, timingSafeEqual} from "node:crypto";
import {once} from "node:events";
import {type AddressInfo, createServer, type Socket} from "node:net";
import {type Answer, type Greeting, type Request, receive, send} from "./supervisor-protocol.js";

const GREETING = 5_000;

/** What a door tells its host. */
export interface DoorHost {
  /** A connection has greeted and was welcomed. */
  welcomed(socket: Socket, greeting: Greeting): void;
  /** A connection that was welcomed asks something. */
  asked(socket: Socket, request: Request): void;
  /** A connection ended. */
  gone(socket: Socket, hadLease: boolean): void;
}

export class Door {
  readonly token = randomBytes(24).toString("base64url");
  private readonly server = createServer((socket) => this.receive(socket));
  private readonly sockets = new Set<Socket>();
  private readonly withLease = new Map<Socket, Greeting>();
  private closed = false;

  constructor(private readonly host: DoorHost) {}

  /** Begins to listen on loopback; returns the port. */
  async open(): Promise<number> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    return (this.server.address() as AddressInfo).port;
  }

  get isClosed(): boolean {
    return this.closed;
  }

  /** From here on nobody can get a lease; who greets but was not welcomed is sent away. */
  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.server.close();
    for (const socket of this.sockets) socket.end();
  }

  /** Processes that have a lease, with what for. */
  get leases(): {pid: number; purpose: string}[] {
    return [...this.withLease.values()].map(({pid, purpose}) => ({pid, purpose}));
  }

  /** Sends a message to every connection with a lease. */
  tellLeases(message: Answer): void {
    for (const socket of this.withLease.keys()) send(socket, message);
  }

  /** Sends a last message to every connection. */
  tellAllAndEnd(message: Answer): void {
    for (const socket of this.sockets) {
      send(socket, message);
      socket.end();
    }
  }

  /** Fulfilled when the connections there are now have ended. */
  async emptied(): Promise<void> {
    await Promise.all([...this.sockets].map((socket) => once(socket, "close")));
  }

  private receive(socket: Socket): void {
    this.sockets.add(socket);
    let greeted = false;
    const impatience = setTimeout(() => socket.destroy(), GREETING);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => {
      clearTimeout(impatience);
      this.sockets.delete(socket);
      this.host.gone(socket, this.withLease.delete(socket));
    });
    receive<Request>(socket, (request) => {
      if (greeted) return this.host.asked(socket, request);
      if (request.type !== "hello" || !this.isToken(request.token) || this.closed) return socket.destroy();
      greeted = true;
      clearTimeout(impatience);
      if (request.lease) this.withLease.set(socket, request);
      send(socket, {type: "welcome"});
      this.host.welcomed(socket, request);
    });
  }

  private isToken(token: unknown): boolean {
    const [given, right] = [Buffer.from(String(token)), Buffer.from(this.token)];
    return given.length === right.length && timingSafeEqual(given, right);
  }
}
