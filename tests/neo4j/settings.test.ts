import {describe, expect, it} from "vitest";
import {configuration, memorySettings} from "../../src/neo4j/settings.js";

describe("memorySettings(env)", () => {
  it("chooses heap and limits together: 40 % of the heap for one transaction, 60 % for all", () => {
    expect(memorySettings({})).toMatchObject({heap: 1024, transaction: 410, transactions: 614});
    expect(memorySettings({YAODIAN_NEO4J_HEAP: "2g"})).toMatchObject({
      heap: 2048,
      transaction: 819,
      transactions: 1229,
    });
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
      "db.memory.transaction.max=410m",
    ])
      expect(lines).toContain(line);
  });
});
