/**
 * What the guard needs of a connection: drivers of its own, whether the server still answers, which queries it cannot
 * end and which hold much memory, and a restart where the server is ours.
 */
import neo4j, {type Driver, type Record} from "neo4j-driver";
import type {Connection} from "../../../neo4j/connection.js";
import type {Heavy} from "./memory.js";
import type {WatchedServer} from "./watchdog.js";

export interface QueryTarget extends WatchedServer {
  database: string;
  /** Opens another small driver to the same server. */
  openDriver(): Driver;
  /** Whether the server answers at all; used when a query's connection broke. */
  isAlive(): Promise<boolean>;
  heavy: Heavy;
}

const ALIVE_MS = 2000;

/** Marks the transactions of ad-hoc queries in their metadata, together with the id of the query. */
export const APP = "yaodian-query";

const LINGERING = `
  SHOW TRANSACTIONS YIELD status, metaData
  WHERE metaData.app = '${APP}' AND (status STARTS WITH 'Terminated' OR status STARTS WITH 'Closing')
  RETURN count(*) AS count`;

const HEAVY = `
  SHOW TRANSACTIONS YIELD metaData, estimatedUsedHeapMemory
  WHERE metaData.app = '${APP}' AND estimatedUsedHeapMemory > $bytes
  RETURN metaData.query AS query`;

export function queryTarget(
  connection: Pick<Connection, "driver" | "database" | "managed" | "openDriver" | "restart">,
): QueryTarget {
  /** The answer to a short query on the site's own connection; rejects when it takes longer than ALIVE_MS. */
  const ask = async (cypher: string, parameters = {}): Promise<Record[]> => {
    const {driver, database} = connection;
    const session = driver.session({database, defaultAccessMode: neo4j.session.READ});
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error("no answer in time")), ALIVE_MS);
    });
    try {
      const {records} = await Promise.race([session.run(cypher, parameters, {timeout: ALIVE_MS}), late]);
      return records;
    } finally {
      clearTimeout(timer);
      void session.close().catch(() => {});
    }
  };
  return {
    get database() {
      return connection.database;
    },
    get managed() {
      return connection.managed;
    },
    openDriver: () => connection.openDriver(),
    isAlive: () =>
      ask("RETURN 1").then(
        () => true,
        () => false,
      ),
    lingering: async () => Number((await ask(LINGERING))[0]?.get("count")),
    heavy: async (bytes) => (await ask(HEAVY, {bytes: neo4j.int(bytes)})).map((record) => record.get("query")),
    restart: () => connection.restart(),
  };
}
