/**
 * The service without a database: what it refuses by the form of a request, and what it says of itself, needs none.
 * Whatever goes on to the database is answered with 503.
 */
import type {FastifyInstance} from "fastify";
import neo4j from "neo4j-driver";
import {YaodianError} from "../../src/errors.js";
import {buildApp} from "../../src/server/app.js";

/** No server listens there. */
const NOBODY = "bolt://127.0.0.1:1";

/** @param site  folder of pages to serve beside the API */
export const unconnectedApp = (site: string | null = null): Promise<FastifyInstance> =>
  buildApp({
    connection: {
      // Without the second for which the driver tries again.
      get driver(): never {
        throw new YaodianError("neo4j-unreachable", {zh: "没有数据库", en: "there is no database"});
      },
      database: "neo4j",
      managed: false,
      openDriver: () => neo4j.driver(NOBODY, neo4j.auth.basic("neo4j", "none")),
      restart: async () => {},
    },
    site,
  });
