import {existsSync, readFileSync, rmSync, statSync} from "node:fs";
import {afterAll, afterEach, beforeAll, describe, expect, it, vi} from "vitest";
import {YaodianError} from "../../../src/errors.js";
import {acquire, join} from "../../../src/neo4j/lease.js";
import {holdServer, serverStatus, stopServer} from "../../../src/neo4j/managed.js";
import {orphan} from "../../../src/neo4j/server-process.js";
import type {Status} from "../../../src/neo4j/supervisor-protocol.js";
import {eventually} from "../../support/eventually.js";
import {firstLine, startSupport} from "../../support/programs.js";
import {serverGone, type TemporaryHome, temporaryHome} from "../../support/temporary-home.js";

// One data folder for each block: a first start makes a database, which a later one finds.
let home: TemporaryHome;
const openHome = () => {
  beforeAll(() => {
    home = temporaryHome();
  });
  afterAll(() => home.remove());
};
afterEach(() => vi.unstubAllEnvs());

/** The server's status, which must be running. */
async function running(): Promise<Status> {
  const status = await serverStatus(home);
  if (!("pid" in status)) throw new Error(`the server is ${status.state}`);
  return status;
}

describe("acquire() on a new data folder", () => {
  openHome();

  it("shows the end of the log where the server cannot start", async () => {
    vi.stubEnv("YAODIAN_NEO4J_HEAP", "9000000g");
    const failure = await acquire({home}).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(YaodianError);
    expect(failure).toMatchObject({code: "neo4j-not-started"});
    expect((failure as YaodianError).sentence.en).toContain("heap");
    await serverGone(home);
  });

  it("comes up after its first start was killed halfway", async () => {
    const starting = acquire({home});
    starting.catch(() => {});
    const javaPid = await eventually("Java runs", () => orphan(home));
    const {pid} = JSON.parse(readFileSync(home.supervisor, "utf8"));
    process.kill(pid, "SIGKILL");
    process.kill(javaPid, "SIGKILL");
    await expect(starting).rejects.toMatchObject({code: "neo4j-not-started"});
    const lease = await acquire({home});
    await lease.release();
    await serverGone(home);
  });

  it("refuses data whose password is gone, and says which file", async () => {
    rmSync(home.password);
    const failure = await acquire({home}).catch((error: unknown) => error);
    expect(failure).toMatchObject({code: "neo4j-not-started"});
    expect((failure as YaodianError).sentence.en).toContain(home.password);
  });
});

describe("acquire()", () => {
  openHome();

  it("starts one server for all who come at once, keeps it for the last and leaves nothing behind", async () => {
    const holders = [startSupport("lease-holder.ts", home.env), startSupport("lease-holder.ts", home.env)];
    const [mine, ...theirs] = await Promise.all([acquire({home}), ...holders.map(firstLine)]);
    const {pid, javaPid, leases} = await running();
    expect(theirs.map((line) => JSON.parse(line).uri)).toEqual([mine.uri, mine.uri]);
    expect(leases).toHaveLength(3);

    await mine.release();
    holders[0]?.stdin.end();
    await eventually("one lease is left", async () => (await running()).leases.length === 1);
    expect(await running()).toMatchObject({pid, javaPid, state: "ready"});

    holders[1]?.stdin.end();
    await serverGone(home);
    expect(existsSync(home.supervisor)).toBe(false);
    expect(await join({home})).toBeUndefined();
  });

  it("counts a lease of a killed process for nothing", async () => {
    const holder = startSupport("lease-holder.ts", home.env);
    await firstLine(holder);
    holder.kill("SIGKILL");
    await serverGone(home);
  });
});

describe("holdServer() and stopServer()", () => {
  openHome();

  it("keep the server without leases until it is stopped, and its password for the owner", async () => {
    expect(await stopServer({home})).toMatchObject({state: "was-not-running"});
    const {uri} = await holdServer(home);
    expect(await running()).toMatchObject({held: true, leases: []});
    const lease = await acquire({home});
    expect(lease.uri).toBe(uri);
    keepsSecrets(lease.password);
    expect(await stopServer({home})).toMatchObject({state: "in-use", leases: [{pid: process.pid}]});
    expect(await running()).toMatchObject({held: false, state: "ready"});
    const lost = new Promise((resolve) => lease.onLost(resolve));
    expect(await stopServer({home, force: true})).toMatchObject({state: "stopped"});
    expect(await lost).toBe(true);
    await serverGone(home);
  });
});

/** Password and supervisor's address are for the owner only, and the password is in no log, setting or command. */
function keepsSecrets(password: string): void {
  for (const file of [home.password, home.supervisor]) expect(statSync(file).mode & 0o777, file).toBe(0o600);
  for (const folder of [home.path, home.neo4j]) expect(statSync(folder).mode & 0o777, folder).toBe(0o700);
  // Never with a hyphen in front, which the tool that sets it would take for an option.
  expect(password).toMatch(/^[0-9a-f]{48}$/);
  const command = readFileSync(`/proc/${orphan(home)}/cmdline`, "utf8");
  const written = ["logs/neo4j.log", "logs/debug.log", "conf/neo4j.conf"].map((file) =>
    readFileSync(`${home.neo4j}/${file}`, "utf8"),
  );
  for (const text of [command, ...written]) expect(text.includes(password)).toBe(false);
}
