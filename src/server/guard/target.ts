/** What the guard needs of a connection: drivers of its own, and a way to see whether the server still answers. */
import type {Connection} from "../../neo4j/connection.js";
import {read} from "../../neo4j/database.js";
import type {QueryTarget} from "./run.js";

const ALIVE_MS = 2000;

export function queryTarget(connection: Pick<Connection, "driver" | "database" | "openDriver">): QueryTarget {
  return {
    get database() {
      return connection.database;
    },
    openDriver: () => connection.openDriver(),
    async isAlive() {
      const asked = read(connection, (transaction) => transaction.run("RETURN 1"), ALIVE_MS).then(
        () => true,
        () => false,
      );
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<boolean>((resolve) => {
        timer = setTimeout(() => resolve(false), ALIVE_MS);
      });
      return Promise.race([asked, late]).finally(() => clearTimeout(timer));
    },
  };
}
