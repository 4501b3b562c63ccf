/**
 * Settings of the managed Neo4j: everything of it that the environment can change, and the lines that go into its
 * configuration at start. What never changes stands, with reasons, in graph/server/neo4j.conf.
 *
 * Heap and transaction limits are chosen together. A document is loaded in one transaction, and Neo4j holds all of
 * that transaction in the heap; the limit per transaction is what the largest document needs: 10,000 work points with
 * five units and eight terms each take 380 MB the first time and 760 MB when they replace as many.
 *
 * | variable                 | default | meaning                                                        |
 * | ------------------------ | ------- | -------------------------------------------------------------- |
 * | YAODIAN_NEO4J_HEAP       | 1536m   | Java heap                                                      |
 * | YAODIAN_NEO4J_TX_MEMORY  | 60 %    | of the heap that one transaction may hold                      |
 * | YAODIAN_NEO4J_PAGECACHE  | 64m     | memory for the store's pages, outside the heap                 |
 */
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {GRAPH_FOLDER} from "../checkout.js";
import {YaodianError} from "../errors.js";

const MIB = 1024 * 1024;
const UNIT = {"": 1, k: 1024, m: MIB, g: 1024 * MIB};

export interface MemorySettings {
  /** Java heap in MiB. */
  heap: number;
  /** What one transaction may hold, in MiB. */
  transaction: number;
  /** What all transactions together may hold, in MiB. */
  transactions: number;
  /** Page cache in MiB. */
  pageCache: number;
}

/** Size such as "512m" or "2g" as whole MiB. */
function mebibytes(env: NodeJS.ProcessEnv, name: string, least: number): number | undefined {
  const text = env[name]?.trim().toLowerCase();
  if (!text) return undefined;
  const [, digits, unit] = /^(\d+)([kmg]?)b?$/.exec(text) ?? [];
  const size = digits === undefined ? Number.NaN : Math.floor((Number(digits) * UNIT[unit as keyof typeof UNIT]) / MIB);
  if (!(size >= least)) {
    throw new YaodianError("neo4j-not-started", {
      zh: `环境变量 ${name} 的值“${env[name]}”无效：应写成 512m、2g 这样的大小，不小于 ${least}m。`,
      en: `${name} is “${env[name]}”; expected a size such as 512m or 2g, at least ${least}m.`,
    });
  }
  return size;
}

/**
 * Memory of the managed Neo4j, from the environment.
 *
 * @throws YaodianError neo4j-not-started for a size that cannot be read
 */
export function memorySettings(env: NodeJS.ProcessEnv = process.env): MemorySettings {
  const heap = mebibytes(env, "YAODIAN_NEO4J_HEAP", 256) ?? 1536;
  const transaction = mebibytes(env, "YAODIAN_NEO4J_TX_MEMORY", 16) ?? Math.round(heap * 0.6);
  return {
    heap,
    transaction,
    // Room for readers beside a load at its limit; Neo4j's own default for all is 70 % of the heap.
    transactions: Math.max(Math.round(heap * 0.65), transaction),
    pageCache: mebibytes(env, "YAODIAN_NEO4J_PAGECACHE", 8) ?? 64,
  };
}

/** The text of neo4j.conf for one start. */
export function configuration({memory, boltPort}: {memory: MemorySettings; boltPort: number}): string {
  const shipped = readFileSync(join(GRAPH_FOLDER, "server", "neo4j.conf"), "utf8");
  return `${shipped}
# Added at this start.
server.bolt.listen_address=127.0.0.1:${boltPort}
server.memory.pagecache.size=${memory.pageCache}m
db.memory.transaction.max=${memory.transaction}m
db.memory.transaction.total.max=${memory.transactions}m
dbms.memory.transaction.total.max=${Math.max(Math.round(memory.heap * 0.7), memory.transactions)}m
`;
}
