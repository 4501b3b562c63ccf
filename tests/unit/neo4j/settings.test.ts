import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {parse} from "yaml";
import {CHECKOUT} from "../../../src/checkout.js";
import {configuration, memorySettings} from "../../../src/neo4j/settings.js";

describe("memorySettings(env)", () => {
  it.each(["", "2g", "4g"])("leaves heap beside the limits for one and for all transactions (heap %s)", (heap) => {
    const memory = memorySettings({YAODIAN_NEO4J_HEAP: heap});
    expect(memory.transaction).toBeGreaterThan(0.3 * memory.heap);
    expect(memory.transactions).toBeGreaterThanOrEqual(memory.transaction);
    expect(memory.transactions).toBeLessThanOrEqual(0.7 * memory.heap);
  });

  it("never limits all transactions below one", () => {
    const {transaction, transactions} = memorySettings({YAODIAN_NEO4J_HEAP: "512m", YAODIAN_NEO4J_TX_MEMORY: "400m"});
    expect([transaction, transactions]).toEqual([400, 400]);
  });

  it.each(["much", "1.5g", "-1g", "100", "64m"])("refuses a heap of %s and names the variable", (heap) => {
    expect(() => memorySettings({YAODIAN_NEO4J_HEAP: heap})).toThrow(/YAODIAN_NEO4J_HEAP/);
  });
});

describe("configuration()", () => {
  it("opens Bolt on loopback only and keeps the shipped limits", () => {
    const lines = configuration({memory: memorySettings({}), boltPort: 20_001}).split("\n");
    for (const line of [
      "server.bolt.listen_address=127.0.0.1:20001",
      "server.http.enabled=false",
      "server.directories.import=import",
      "dbms.security.allow_csv_import_from_file_urls=false",
      "internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0",
      "db.transaction.timeout=10s",
      "db.transaction.monitor.check.interval=200ms",
      "dbms.cypher.forbid_exhaustive_shortestpath=true",
      `db.memory.transaction.max=${memorySettings({}).transaction}m`,
    ])
      expect(lines).toContain(line);
  });
});

describe("compose.yaml", () => {
  it("gives its server the settings of the managed one", () => {
    const {environment} = parse(readFileSync(join(CHECKOUT, "compose.yaml"), "utf8")).services.neo4j;
    const lines = configuration({memory: memorySettings({}), boltPort: 7687}).split("\n");
    // The image writes "." as "_" and "_" as "__"; addresses, folders and the JVM's own flags are the container's.
    for (const [name, value] of Object.entries<string>(environment)) {
      const setting = name
        .replace(/^NEO4J_/, "")
        .replaceAll("__", " ")
        .replaceAll("_", ".")
        .replaceAll(" ", "_");
      if (setting === "AUTH" || setting === "server.jvm.additional") continue;
      if (setting.startsWith("server.memory.heap")) expect(value).toBe(`${memorySettings({}).heap}m`);
      else expect(lines).toContain(`${setting}=${value}`);
    }
  });
});
