/**
 * An open database: what queries and loads need of a connection (see connection.ts for how one is opened).
 */
import {readFileSync} from "node:fs";
import {join} from "node:path";
import neo4j, {type Driver, type ManagedTransaction, type Transaction} from "neo4j-driver";
import {GRAPH_FOLDER} from "../checkout.js";

export interface Database {
  readonly driver: Driver;
  /** Name of the database on that server, e.g. "neo4j". */
  readonly database: string;
}

/** Text of a file below graph/. */
export const graphFile = (path: string): string => readFileSync(join(GRAPH_FOLDER, path), "utf8");

/** Runs `work` in one read transaction. */
export async function read<T>(
  {driver, database}: Database,
  work: (transaction: ManagedTransaction) => Promise<T>,
  timeout = 60_000,
): Promise<T> {
  const session = driver.session({database, defaultAccessMode: neo4j.session.READ});
  try {
    return await session.executeRead(work, {timeout});
  } finally {
    await session.close();
  }
}

/**
 * Runs `work` in one write transaction: all of it or nothing. It runs once, without the driver's retries, since a
 * load that met the memory limit would meet it again.
 */
export async function write<T>(
  {driver, database}: Database,
  work: (transaction: Transaction) => Promise<T>,
  timeout: number,
): Promise<T> {
  const session = driver.session({database, defaultAccessMode: neo4j.session.WRITE});
  try {
    const transaction = session.beginTransaction({timeout});
    try {
      const result = await work(transaction);
      await transaction.commit();
      return result;
    } finally {
      if (transaction.isOpen()) await transaction.rollback();
    }
  } finally {
    await session.close();
  }
}
