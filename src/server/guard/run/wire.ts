/**
 * How much an answer may send: one row can be a list of ten million numbers, which the driver would read in one go
 * while no page of the site is served. No setting of the driver bounds it, so the bytes are counted as they arrive
 * and the connection is cut at the limit.
 *
 * A driver opens its connections by itself. Those that it opens while `through` runs are found by Node's own channel
 * for new sockets.
 */
import {AsyncLocalStorage} from "node:async_hooks";
import {subscribe} from "node:diagnostics_channel";
import type {Socket} from "node:net";

/** The driver renews a connection by itself after an hour. */
const LIFETIME_MS = 50 * 60_000;

export class Wire {
  private left = Number.POSITIVE_INFINITY;
  private onCut = () => {};
  /** When the connection was opened; null while there is none. */
  private opened: number | null = null;

  /** Whether more came than was allowed: the connection is gone. */
  get isCut(): boolean {
    return this.left < 0;
  }

  /** Sets how many bytes may arrive from now on; the promise is fulfilled when more came and the connection is cut. */
  allow(bytes: number): Promise<"cut"> {
    this.left = bytes;
    return new Promise((resolve) => {
      this.onCut = () => resolve("cut");
    });
  }

  /** Runs `work`; a connection opened meanwhile belongs to this wire. */
  through<T>(work: () => T): T {
    // Following the driver's promises costs every promise of the process a little: not while the connection is good.
    if (this.opened !== null && performance.now() - this.opened < LIFETIME_MS) return work();
    awaited.add(this);
    return opening.run(this, work);
  }

  watch(socket: Socket): void {
    // Listened to from the connection on: a listener before would start the flow before the driver listens.
    socket.once("connect", () => {
      const opened = performance.now();
      this.opened = opened;
      this.arrived();
      socket.once("close", () => {
        if (this.opened === opened) this.opened = null;
      });
      socket.prependListener("data", ({length}: Buffer) => {
        this.left -= length;
        if (!this.isCut) return;
        // The driver does not notice at once that a connection of its own was destroyed.
        socket.destroy();
        this.onCut();
      });
    });
    socket.once("error", () => this.arrived());
  }

  private arrived(): void {
    if (awaited.delete(this) && awaited.size === 0) opening.disable();
  }
}

const opening = new AsyncLocalStorage<Wire>();
/** Wires whose connection is being opened. */
const awaited = new Set<Wire>();
subscribe("net.client.socket", (message) => opening.getStore()?.watch((message as {socket: Socket}).socket));
