/**
 * What a supervisor and those who need its server say to each other: one JSON object a line over a TCP connection on
 * loopback, after a greeting with the token of supervisor.json.
 *
 * An open connection that greeted with `lease: true` is a lease. Nothing else has to be counted or cleaned up: when
 * its process dies, however it dies, the system closes the connection.
 */
import {existsSync, readFileSync} from "node:fs";
import type {Socket} from "node:net";
import {createInterface} from "node:readline";
import type {ErrorCode, Sentence} from "../errors.js";
import type {Home} from "./home.js";

/** supervisor.json: where the supervisor of a data folder listens. */
export interface SupervisorAddress {
  pid: number;
  port: number;
  token: string;
  startedAt: string;
}

export interface Greeting {
  type: "hello";
  token: string;
  /** Whether this connection keeps the server running. */
  lease: boolean;
  pid: number;
  /** What the process does, for `yaodian neo4j status`. */
  purpose: string;
}

export type Request =
  | Greeting
  /** Stop the server and start it again. */
  | {type: "restart"}
  /** Keep it running without leases, until `drop`. */
  | {type: "hold"}
  /** End the hold; with `force` stop at once, whoever has a lease. */
  | {type: "drop"; force: boolean}
  | {type: "status"};

export interface Status {
  type: "status";
  state: "starting" | "ready" | "restarting" | "stopping";
  pid: number;
  javaPid: number;
  boltPort: number;
  startedAt: string;
  held: boolean;
  leases: {pid: number; purpose: string}[];
}

export type Answer =
  /** Greeting accepted: from now on the lease counts. */
  | {type: "welcome"}
  | {type: "ready"; boltPort: number}
  | {type: "restarting"}
  /** The server cannot be started; the supervisor goes away. */
  | {type: "failed"; code: ErrorCode; sentence: Sentence}
  /** Somebody asked for the end with force. */
  | {type: "stopped"}
  /** A hold, a drop or a restart is done. */
  | {type: "done"}
  | Status;

export const send = (socket: Socket, message: Request | Answer): void => {
  if (!socket.destroyed && socket.writable) socket.write(`${JSON.stringify(message)}\n`);
};

/** Calls `handle` for each message; a line that is no JSON ends the connection. */
export function receive<T extends Request | Answer>(socket: Socket, handle: (message: T) => void): void {
  const lines = createInterface({input: socket});
  // It repeats the socket's errors, which are the socket's business.
  lines.on("error", () => {});
  lines.on("line", (line) => {
    let message: T;
    try {
      message = JSON.parse(line);
    } catch {
      socket.destroy();
      return;
    }
    handle(message);
  });
}

/** Where the supervisor listens, as it wrote it; undefined when there is no such file. It may be dead. */
export function supervisorAddress(home: Home): SupervisorAddress | undefined {
  if (!existsSync(home.supervisor)) return undefined;
  try {
    return JSON.parse(readFileSync(home.supervisor, "utf8"));
  } catch {
    return undefined;
  }
}
