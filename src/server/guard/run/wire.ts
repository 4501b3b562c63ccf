/**
 * A limit on the bytes of an answer. One row can be a list of ten million numbers, which the driver would read in one
 * go while no page of the site is served. The driver has no setting for that, so the bytes are counted as they arrive,
 * and the connection is cut at the limit.
 *
 * A driver opens its connections by itself. Those that it opens while `through` runs are found by Node's diagnostics
 * channel for new sockets.
 */
import {AsyncLocalStorage} from "node:async_hooks";
import {subscribe} from "node:diagnostics_channel";
import type {Socket} from "node:net";

/** The driver renews a connection by itself after an hour. */
const LIFETIME_MS = 50 * 60_000;

/** The connection of one driver, with a limit on what may arrive. */
export class Wire {
  private left = Number.POSITIVE_INFINITY;
  private onCut = () => {};
  /** When the connection was opened; null while there is none. */
  private opened: number | null = null;

  /** Whether more arrived than was allowed, so that the connection is cut. */
  get isCut(): boolean {
    return this.left < 0;
  }

  /** Sets how many bytes may arrive from now on; the promise resolves when more arrive and the connection is cut. */
  allow(bytes: number): Promise<"cut"> {
    this.left = bytes;
    return new Promise((resolve) => {
      this.onCut = () => resolve("cut");
    });
  }

  /** Runs `work`; a connection opened meanwhile belongs to this wire. */
  through<T>(work: () => T): T {
    // An AsyncLocalStorage in use slows down every promise of the process, so it is not used while a connection is open.
    if (this.opened !== null && performance.now() - this.opened < LIFETIME_MS) return work();
    awaited.add(this);
    return opening.run(this, work);
  }

  watch(socket: Socket): void {
    // The listener comes after the connection: an earlier one would start the flow before the driver listens.
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
        // The driver does not notice at once that its connection was destroyed, so the promise of `allow` reports it.
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
