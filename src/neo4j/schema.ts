/**
 * Constraints and indexes, from graph/schema.cypher, and the state of the graph.
 */
import type {ManagedTransaction} from "neo4j-driver";
import {type Database, graphFile, read} from "./database.js";

/** The statements of a .cypher file: without comments, split at the semicolon that ends each. */
export const statements = (text: string): string[] =>
  text
    .split("\n")
    .filter((line) => !line.startsWith("//"))
    .join("\n")
    .split(/;\s*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");

/** Makes the constraints and indexes that are missing; changes nothing where all are there. */
export async function ensureSchema({driver, database}: Database): Promise<void> {
  const session = driver.session({database});
  try {
    for (const statement of statements(graphFile("schema.cypher"))) await session.run(statement, {}, {timeout: 60_000});
    await session.run("CALL db.awaitIndexes(60)", {}, {timeout: 60_000});
  } finally {
    await session.close();
  }
}

export interface GraphState {
  /** Changes with every load; "empty" before the first. */
  version: string;
  /** ISO time of the last load, or null before the first. */
  loadedAt: string | null;
}

/** The state that rows read now would have. */
export const graphState = (database: Database): Promise<GraphState> => read(database, graphStateIn);

/** The state that rows read in this transaction have. */
export async function graphStateIn(transaction: ManagedTransaction): Promise<GraphState> {
  const {records} = await transaction.run(
    "MATCH (graph:Graph {id: 'graph'}) RETURN graph.version AS version, graph.loadedAt AS loadedAt",
  );
  const record = records[0];
  return record === undefined
    ? {version: "empty", loadedAt: null}
    : {version: String(record.get("version")), loadedAt: String(record.get("loadedAt"))};
}
