/**
 * The service: the site's pages and the API beside them, built apart from listening so that tests can inject.
 *
 *     GET  /api/health            is it well, and how fresh is the graph
 *     GET  /api/queries           the named queries
 *     GET  /api/queries/<name>    rows of one, with an ETag from the graph's version
 *     GET  /api/schema            what the graph holds
 *     POST /api/query             an ad-hoc query, behind the guard
 */
import Fastify, {type FastifyInstance, LogController} from "fastify";
import {YaodianError} from "../errors.js";
import type {Connection} from "../neo4j/connection.js";
import type {QueryLimits} from "./guard/limits.js";
import {queryRunner} from "./guard/run.js";
import {queryTarget} from "./guard/target.js";
import {errorBody, knownError, preferredLanguage} from "./reply.js";
import {healthRoutes} from "./routes/health.js";
import {namedQueryRoutes} from "./routes/named-queries.js";
import {queryRoutes} from "./routes/query.js";
import {schemaRoutes} from "./routes/schema.js";
import {secure} from "./security.js";
import {sendNotFoundPage, serveSite} from "./site.js";

export interface AppOptions {
  /** The store: its driver serves pages, drivers of their own the ad-hoc queries. The caller closes it. */
  connection: Pick<Connection, "driver" | "database" | "managed" | "openDriver">;
  /** Folder of the built site; null serves the API alone. */
  site: string | null;
  settings?: AppSettings;
}

export interface AppSettings {
  limits?: QueryLimits;
  /** Level of the log: "warn" says nothing while all is well. */
  logLevel?: string;
}

/** Bytes that a request's body may have. */
const BODY_LIMIT = 1_000_000;

/** The service, ready to listen or inject. Closing it ends the ad-hoc drivers, never the connection. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const {connection, site, settings = {}} = options;
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    // Addresses are logged without their query string: parameters may be confidential.
    logger: {
      level: settings.logLevel ?? "warn",
      serializers: {req: (request) => ({method: request.method, path: request.url?.split("?")[0]})},
    },
    logController: new LogController({disableRequestLogging: true}),
    onProtoPoisoning: "ignore",
    onConstructorPoisoning: "ignore",
    forceCloseConnections: true,
  });
  app.removeContentTypeParser("text/plain"); // a form of another site could send that without asking
  const runner = queryRunner(queryTarget(connection), settings.limits);
  app.addHook("onClose", () => runner.close());
  secure(app);

  app.setErrorHandler((error, request, reply) => {
    const known = knownError(error);
    if (known === null) request.log.error(error);
    const shown =
      known ?? new YaodianError("internal", {zh: "请求没有处理成功", en: "the request could not be handled"});
    const {status} = shown;
    if (status === 503) reply.header("retry-after", "5");
    if (status === 429) reply.header("retry-after", "2");
    reply.header("cache-control", "no-store");
    return reply.code(status).send(errorBody(shown, preferredLanguage(request.headers["accept-language"])));
  });
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === "GET" && !request.url.startsWith("/api/");
    if (isPage) return sendNotFoundPage(reply, site);
    throw new YaodianError("address-unknown", {zh: "没有这个地址", en: "there is no such address"});
  });

  healthRoutes(app, connection);
  namedQueryRoutes(app, connection);
  schemaRoutes(app, connection);
  queryRoutes(app, runner);
  if (site !== null) await serveSite(app, site);
  return app;
}
