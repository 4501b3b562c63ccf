/**
 * Loads a plan into the graph: the document that stands there under the same id gives way to it, in one
 * transaction, so that a reader of the graph meets the old document or the new one and never a half.
 *
 * Plan in, counts out. The same content hash changes nothing. Rows go in batches by UNWIND; the statements stand
 * in graph/load/.
 */
import {createHash, randomUUID} from "node:crypto";
import {Neo4jError, type Transaction} from "neo4j-driver";
import {YaodianError} from "../errors.js";
import type {Plan} from "../extract/plan.js";
import {type Database, graphFile, read, write} from "./database.js";
import {type PlanRows, planRows} from "./plan-rows.js";
import {ensureSchema} from "./schema.js";
import {toParameter} from "./values.js";

/** Rows a batch: large enough to be quick, small enough to show progress. */
const BATCH = 2000;

/** Memory that one row takes in Neo4j's transaction, and again where it replaces one: measured 2.7 kB with 5.26. */
const BYTES_A_ROW = 2700;

/** A load may take long on a slow disk; the server's own default is meant for questions. */
const LOAD_TIMEOUT = 30 * 60_000;

export interface LoadCounts {
  points: number;
  units: number;
  responsibilities: number;
  groupResponsibilities: number;
  targets: number;
  activities: number;
  diagnostics: number;
}

export interface LoadResult {
  documentId: string;
  /** False when the graph held exactly this reading already. */
  changed: boolean;
  counts: LoadCounts;
}

export interface LoadOptions {
  /** Fingerprint of the bytes, the ontology, the corrections and the reader: see contentHash(). */
  contentHash: string;
  /** Load although another document stands under this id. */
  replace?: boolean;
  /** What one transaction of the server may hold, in MiB, where it is known. */
  transactionMemory?: number | undefined;
  /** Rows written so far, of all. */
  onProgress?: (done: number, total: number) => void;
}

/** Fingerprint of everything that a reading depends on. */
export function contentHash(...parts: (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(createHash("sha256").update(part).digest());
  return hash.digest("hex");
}

/**
 * @throws YaodianError document-id-taken when another document (another title) has this id and `replace` is off;
 *         document-too-large when the plan does not fit Neo4j's memory; the graph is then as it was
 */
export async function loadPlan(database: Database, plan: Plan, options: LoadOptions): Promise<LoadResult> {
  const rows = planRows(plan, options.contentHash);
  const counts = countsOf(rows);
  const documentId = plan.document.id;
  if (!(await differs(database, plan, options))) return {documentId, changed: false, counts};

  const batches = batchesOf(rows);
  const total = batches.reduce((sum, batch) => sum + batch.rows.length, 0);
  const replaced = await rowsOf(database, documentId);
  if (((total + replaced) * BYTES_A_ROW) / 2 ** 20 > (options.transactionMemory ?? Infinity)) throw tooLarge(plan);
  await ensureSchema(database);
  try {
    await write(
      database,
      async (transaction) => {
        const run = runnerOf(transaction, documentId);
        // First of all, so that two loads at once wait for each other here.
        await run("graph-version", {version: randomUUID(), loadedAt: new Date().toISOString()});
        await run("delete-derived");
        await run("delete-document");
        await run("document", {row: rows.document});
        let done = 0;
        for (const {statement, rows: batch} of batches) {
          await run(statement, {rows: batch});
          done += batch.length;
          options.onProgress?.(done, total);
        }
        await run("collaborations");
        await run("remove-unused");
        await run("unit-aliases", {ids: rows.units.map((unit) => unit.id)});
      },
      LOAD_TIMEOUT,
    );
  } catch (error) {
    throw memoryError(error, plan) ?? error;
  }
  return {documentId, changed: true, counts};
}

/** Whether the graph's document under this id is another reading than this one. */
async function differs(database: Database, plan: Plan, {contentHash: hash, replace}: LoadOptions): Promise<boolean> {
  const {id, title} = plan.document;
  const found = await read(database, async (transaction) => {
    const {records} = await transaction.run(
      "MATCH (document:Document {id: $id}) RETURN document.contentHash AS contentHash, document.title AS title",
      {id},
    );
    return records[0];
  });
  if (found === undefined) return true;
  if (found.get("contentHash") === hash) return false;
  const loaded = found.get("title") as string | null;
  if (loaded !== title && replace !== true) {
    throw new YaodianError("document-id-taken", {
      zh: `编号 ${id} 已用于《${loaded ?? "无标题"}》，与《${title ?? "无标题"}》不是同一份文件`,
      en: `the id ${id} belongs to “${loaded ?? "untitled"}”, which is another document than “${title ?? "untitled"}”`,
    });
  }
  return true;
}

/** In the order in which they must be written: a node before what hangs on it. */
const STATEMENTS = [
  ["sections", "sections"],
  ["units", "units"],
  ["unit-groups", "unitGroups"],
  ["group-members", "groupMembers"],
  ["points", "points"],
  ["responsibilities", "responsibilities"],
  ["group-responsibilities", "groupResponsibilities"],
  ["point-targets", "pointTargets"],
  ["section-targets", "sectionTargets"],
  ["point-activities", "pointActivities"],
  ["point-programmes", "pointProgrammes"],
  ["diagnostics", "diagnostics"],
] as const satisfies readonly (readonly [string, keyof PlanRows])[];

function batchesOf(rows: PlanRows): {statement: string; rows: unknown[]}[] {
  return STATEMENTS.flatMap(([statement, kind]) => {
    const all = rows[kind];
    return Array.from({length: Math.ceil(all.length / BATCH)}, (_, index) => ({
      statement,
      rows: all.slice(index * BATCH, (index + 1) * BATCH),
    }));
  });
}

function runnerOf(transaction: Transaction, documentId: string) {
  return async (statement: string, parameters: Record<string, unknown> = {}) => {
    const all = toParameter({documentId, ...parameters}) as Record<string, unknown>;
    await transaction.run(graphFile(`load/${statement}.cypher`), all);
  };
}

function countsOf(rows: PlanRows): LoadCounts {
  return {
    points: rows.points.length,
    units: rows.units.length,
    responsibilities: rows.responsibilities.length,
    groupResponsibilities: rows.groupResponsibilities.length,
    targets: rows.pointTargets.length,
    activities: rows.pointActivities.length,
    diagnostics: rows.diagnostics.length,
  };
}

/** How many nodes and relationships a load of this document would take out first. */
const rowsOf = (database: Database, documentId: string): Promise<number> =>
  read(database, async (transaction) => {
    const {records} = await transaction.run(
      `MATCH (:Document {id: $documentId})-[:HAS_SECTION*]->(:Section)-[:HAS_POINT]->(point)
       RETURN count(point) + sum(COUNT { (point)-[:RESPONSIBLE_FOR|TARGETS|INVOLVES|NAMES]-() }) AS rows`,
      {documentId},
    );
    return Number(records[0]?.get("rows") ?? 0);
  });

function memoryError(error: unknown, plan: Plan): YaodianError | null {
  const memory = error instanceof Neo4jError && /Memory|OutOfMemory/i.test(error.code);
  return memory ? tooLarge(plan, error) : null;
}

function tooLarge({document, points}: Plan, cause?: unknown): YaodianError {
  const title = document.title ?? document.id;
  return new YaodianError(
    "document-too-large",
    {
      zh: `《${title}》有 ${points.length} 项任务，超出 Neo4j 一次写入的内存上限；图谱没有改变`,
      en: `“${title}” has ${points.length} work points, more than Neo4j's memory for one transaction holds; the graph is unchanged`,
    },
    {cause},
  );
}
