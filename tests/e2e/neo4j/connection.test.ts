import {once} from "node:events";
import {createConnection, createServer, type Socket} from "node:net";
import {afterAll, afterEach, beforeAll, describe, expect, it} from "vitest";
import type {YaodianError} from "../../../src/errors.js";
import {type Connection, connect, refuseForeign} from "../../../src/neo4j/connection.js";
import {read} from "../../../src/neo4j/database.js";
import {acquire, type Lease} from "../../../src/neo4j/lease.js";
import {serverStatus} from "../../../src/neo4j/managed.js";
import {isAlive} from "../../../src/neo4j/processes.js";
import {eventually} from "../../support/eventually.js";
import {serverGone, type TemporaryHome, temporaryHome} from "../../support/temporary-home.js";

/** The answer of a query with one row and one column called `value`. */
async function value(connection: Connection, query: string): Promise<unknown> {
  const {records} = await connection.driver.executeQuery(query, {}, {database: connection.database});
  return records[0]?.get("value");
}

async function processes(home: TemporaryHome): Promise<{pid: number; javaPid: number}> {
  const status = await serverStatus(home);
  if (!("pid" in status)) throw new Error(`the server is ${status.state}`);
  return status;
}

// One server for both blocks: first as one like any other, then as the managed one that is killed again and again.
let home: TemporaryHome;
let lease: Lease;
beforeAll(async () => {
  home = temporaryHome();
  lease = await acquire({home});
});
afterAll(() => home.remove());

describe("connect() with NEO4J_URI", () => {
  let env: NodeJS.ProcessEnv;
  beforeAll(() => {
    // A server like any other: it is reached by its address and password alone.
    env = {NEO4J_URI: lease.uri, NEO4J_PASSWORD: lease.password};
  });
  afterEach(async () => {
    const connection = await connect({env});
    await value(connection, "MATCH (n) DETACH DELETE n");
    await connection.close();
  });

  /** Runs `work` on an open connection. */
  async function connected<T>(work: (connection: Connection) => Promise<T>, options = {}): Promise<T> {
    const connection = await connect({env, ...options});
    try {
      return await work(connection);
    } finally {
      await connection.close();
    }
  }
  const failure = (changes: NodeJS.ProcessEnv): Promise<YaodianError> =>
    connect({env: {...env, ...changes}}).then(
      () => Promise.reject(new Error("it connected")),
      (error) => error,
    );

  it("reads and writes there, on an empty database", () =>
    connected(
      async (connection) => {
        expect(connection.managed).toBe(false);
        expect(await value(connection, "CREATE (g:Graph) RETURN count(g) > 0 AS value")).toBe(true);
      },
      {write: true},
    ));

  it("refuses to write where other people's nodes are, unless told to share", async () => {
    await connected((connection) => value(connection, "CREATE (:Customer)"));
    await expect(connect({env, write: true})).rejects.toMatchObject({code: "database-foreign"});
    await connected(async (connection) => expect(connection.managed).toBe(false), {write: true, allowShared: true});
    await connected((connection) =>
      expect(refuseForeign(connection)).rejects.toMatchObject({code: "database-foreign"}),
    );
  });

  it("writes beside other people's nodes once the graph is there", async () => {
    await connected((connection) => value(connection, "CREATE (:Customer), (:Graph)"));
    await connected((connection) => refuseForeign(connection));
  });

  it("tells a reader within seconds that the server is gone", {timeout: 60_000}, async () => {
    const {hostname, port} = new URL(lease.uri);
    const sockets: Socket[] = [];
    const door = createServer((socket) => {
      const beyond = createConnection(Number(port), hostname);
      for (const end of [socket, beyond]) sockets.push(end.on("error", () => {}));
      socket.pipe(beyond).pipe(socket);
    }).listen(0, "127.0.0.1");
    await once(door, "listening");
    const connection = await connect({
      env: {...env, NEO4J_URI: `bolt://127.0.0.1:${(door.address() as {port: number}).port}`},
    });
    door.close();
    for (const socket of sockets) socket.destroy();
    const began = performance.now();
    await expect(read(connection, (transaction) => transaction.run("RETURN 1"))).rejects.toMatchObject({
      code: "ServiceUnavailable",
    });
    expect(performance.now() - began).toBeLessThan(20_000);
    await connection.close();
  });

  it("names the host and never the password when it cannot connect", async () => {
    const wrong = await failure({NEO4J_PASSWORD: "geheim-and-wrong"});
    expect(wrong).toMatchObject({code: "neo4j-unreachable"});
    expect(wrong.sentence.en).toContain(new URL(lease.uri).host);
    const nobody = await failure({NEO4J_URI: "bolt://user:geheim@127.0.0.1:9"});
    expect(nobody).toMatchObject({code: "neo4j-unreachable"});
    const silent = await failure({NEO4J_URI: "bolt://127.0.0.1:9"});
    expect(silent.sentence.en).toContain("127.0.0.1:9");
    const nonsense = await failure({NEO4J_URI: "127.0.0.1"});
    expect(nonsense).toMatchObject({code: "neo4j-unreachable"});
    const database = await failure({NEO4J_DATABASE: "nowhere"});
    expect(database.sentence.en).toContain("nowhere");
    for (const {sentence, message, stack} of [wrong, nobody, silent, nonsense, database])
      expect(JSON.stringify([sentence, message, stack])).not.toContain("geheim");
  });
});

describe("connect() to the managed server", () => {
  let connection: Connection;
  beforeAll(async () => {
    connection = await connect({env: home.env});
    await lease.release();
  });
  afterAll(async () => {
    await connection.close();
    await serverGone(home);
  });
  afterEach(() => value(connection, "MATCH (n) DETACH DELETE n"));

  it("answers, and takes writes", async () => {
    expect(connection.managed).toBe(true);
    expect(await value(connection, "RETURN '要点' AS value")).toBe("要点");
  });

  it("survives the kill of the server: same address, same data", async () => {
    await value(connection, "CREATE (:Kept {name: '科协'})");
    const {pid, javaPid} = await processes(home);
    process.kill(javaPid, "SIGKILL");
    await connection.ensure();
    expect(await value(connection, "MATCH (n:Kept) RETURN n.name AS value")).toBe("科协");
    const now = await processes(home);
    expect(now.pid).toBe(pid);
    expect(now.javaPid).not.toBe(javaPid);
  });

  it("survives the kill of the supervisor: takes a new lease by itself, and the old server is gone", async () => {
    await value(connection, "CREATE (:Kept {name: '科协'})");
    const before = await processes(home);
    process.kill(before.pid, "SIGKILL");
    const after = await eventually("another supervisor looks after the server", async () => {
      const now = await processes(home);
      return now.pid !== before.pid && now.javaPid !== 0 && now;
    });
    await connection.ensure();
    expect(isAlive(before.javaPid)).toBe(false);
    expect(after.javaPid).not.toBe(before.javaPid);
    expect(await value(connection, "MATCH (n:Kept) RETURN n.name AS value")).toBe("科协");
  });

  it("restart() brings another server with the same data", async () => {
    await value(connection, "CREATE (:Kept {name: '科协'})");
    const {javaPid} = await processes(home);
    await connection.restart();
    expect((await processes(home)).javaPid).not.toBe(javaPid);
    await connection.ensure();
    expect(await value(connection, "MATCH (n:Kept) RETURN n.name AS value")).toBe("科协");
  });

  it("closes what a query could reach outside the graph", async () => {
    for (const address of ["file:///etc/passwd", "http://127.0.0.1:9/x"])
      await expect(
        value(connection, `LOAD CSV FROM '${address}' AS row RETURN row AS value`),
        address,
      ).rejects.toThrow();
    expect(
      await value(connection, "SHOW SETTINGS YIELD name, value WHERE name = 'server.http.enabled' RETURN value"),
    ).toBe("false");
  });
});
