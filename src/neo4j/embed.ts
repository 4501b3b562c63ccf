/**
 * Rows for a static copy of the site: what a data loader in docs/data writes when the site is built.
 */
import {connect} from "./connection.js";
import {runNamedQuery} from "./queries.js";

/** Writes a named query's answer, over all plans, to stdout: the same JSON as `GET /api/queries/<name>`. */
export async function embed(name: string): Promise<void> {
  const connection = await connect();
  try {
    process.stdout.write(JSON.stringify(await runNamedQuery(connection, name)));
  } finally {
    await connection.close();
  }
}
