/**
 * Whether a database answers: the one sign that a server is ready.
 */
import neo4j from "neo4j-driver";
import type {Database} from "./database.js";

/**
 * Asks once, without the driver's retries. A connection alone would not do: it says nothing of the database.
 *
 * @throws the driver's error when there is no answer
 */
export async function answers({driver, database}: Database): Promise<void> {
  const session = driver.session({database, defaultAccessMode: neo4j.session.READ});
  try {
    await session.run("RETURN 1", {}, {timeout: 5_000});
  } finally {
    await session.close();
  }
}
