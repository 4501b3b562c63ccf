/**
 * The service: the site's pages and the API next to them, built apart from listening so that tests can inject.
 *
 *     GET  /api/health            is it well, and how fresh is the graph
 *     GET  /api/queries           the named queries
 *     GET  /api/queries/<name>    rows of one, with an ETag from the graph's version
 *     GET  /api/schema            what the graph holds
 *     POST /api/query             an ad-hoc query, behind the guard; DELETE /api/query/<id> cancels it
 *     GET  /api/openapi.json      all of this for programs
 */
import rateLimit from "@fastify/rate-limit";
import Fastify, {type FastifyInstance, type FastifyReply, type FastifyRequest, LogController} from "fastify";
import {VERSION} from "../checkout.js";
import {YaodianError} from "../errors.js";
import type {Connection} from "../neo4j/connection.js";
import {type Access, demandToken} from "./access.js";
import {LIMITS, type QueryLimits} from "./guard/run/limits.js";
import {queryRunner} from "./guard/run/run.js";
import {queryTarget} from "./guard/run/target.js";
import {readJsonBodies} from "./json-body.js";
import {refuseOtherMethods} from "./methods.js";
import {describeApi} from "./openapi/describe.js";
import {errorBody, knownError, preferredLanguage} from "./reply.js";
import {apiRoutes} from "./routes/api.js";
import {closeAnswer, secure} from "./security.js";
import {sendNotFoundPage, serveSite} from "./site.js";

export interface AppOptions {
  /** The store: its driver serves pages, drivers of their own the ad-hoc queries. The caller closes it. */
  connection: Pick<Connection, "driver" | "database" | "managed" | "openDriver" | "restart">;
  /** Folder of the built site; null serves the API alone. */
  site: string | null;
  settings?: AppSettings;
}

export interface AppSettings {
  limits?: QueryLimits;
  /** Level of the log: "warn" says nothing while all is well, "info" has a line for every request. */
  logLevel?: string;
  /** Where the log goes; standard output if left out. */
  logStream?: {write(line: string): void};
  /** Who may ask beyond this machine; null or left out: this machine alone, without a token. */
  access?: Access | null;
  /** Requests that one address may send in a minute. */
  requestsPerMinute?: number;
}

/** One person's browser, or a program that does not rest, on the same machine; beyond it people only. */
export const REQUESTS_PER_MINUTE = {loopback: 60_000, beyond: 1200, ceiling: 1_000_000};

const SIGN_INS_PER_MINUTE = 10;

/** Bytes that a request's body may have. */
const BODY_LIMIT = 1_000_000;

/** Counts requests by address before anything else looks at them; attempts to sign in are counted apart. */
async function limitRate(app: FastifyInstance, perMinute: number): Promise<void> {
  const isSignIn = ({method, url}: FastifyRequest) => method === "POST" && url.startsWith("/sign-in");
  const quiet = {"x-ratelimit-limit": false, "x-ratelimit-remaining": false, "x-ratelimit-reset": false};
  await app.register(rateLimit, {global: false, addHeaders: quiet, addHeadersOnExceeding: quiet});
  app.addHook(
    "onRequest",
    app.rateLimit({
      max: (request) => (isSignIn(request) ? SIGN_INS_PER_MINUTE : perMinute),
      keyGenerator: (request) => `${request.ip}${isSignIn(request) ? " sign-in" : ""}`,
      timeWindow: 60_000,
      errorResponseBuilder: () => tooMany(perMinute),
    }),
  );
}

function tooMany(perMinute: number): YaodianError {
  const {ceiling} = REQUESTS_PER_MINUTE;
  return new YaodianError("too-many-requests", {
    zh:
      `请求太频繁：每分钟最多 ${perMinute} 次（由 YAODIAN_REQUESTS_PER_MINUTE 设定，最大 ${ceiling}）；` +
      `登录每分钟最多 ${SIGN_INS_PER_MINUTE} 次`,
    en:
      `there are too many requests: ${perMinute} a minute at most (YAODIAN_REQUESTS_PER_MINUTE sets it, up to ` +
      `${ceiling}), and ${SIGN_INS_PER_MINUTE} attempts to sign in`,
  });
}

/** Whatever went wrong, as the one body of errors with its status. */
function sendError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = knownError(error);
  if (known === null) request.log.error(error);
  const shown = known ?? new YaodianError("internal", {zh: "请求没有处理成功", en: "the request could not be handled"});
  const {status} = shown;
  if (status === 503) reply.header("retry-after", "5");
  if (status === 429 && !reply.hasHeader("retry-after")) reply.header("retry-after", "2");
  reply.header("cache-control", "no-store");
  return reply.code(status).send(errorBody(shown, preferredLanguage(request.headers["accept-language"])));
}

/** The service, ready to listen or inject. Closing it ends the ad-hoc drivers, never the connection. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const {connection, site, settings = {}} = options;
  const {access = null, limits = LIMITS} = settings;
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    // Addresses are logged without their query string: parameters may be confidential.
    logger: {
      level: settings.logLevel ?? "warn",
      serializers: {req: (request) => ({method: request.method, path: request.url?.split("?")[0]})},
      ...(settings.logStream === undefined ? {} : {stream: settings.logStream}),
    },
    logController: new LogController({disableRequestLogging: true}),
    // An address that cannot be decoded meets no route and no hook.
    frameworkErrors: (error, request, reply) => {
      closeAnswer(reply);
      sendError(error, request, reply);
    },
    forceCloseConnections: true,
  });
  readJsonBodies(app);
  const runner = queryRunner(queryTarget(connection), limits, {
    onRestart: (event) => app.log.warn(event, "Neo4j is restarted"),
  });
  app.addHook("onClose", () => runner.close());
  secure(app, access);
  app.addHook("onResponse", async (request, reply) => {
    request.log.info({req: request, status: reply.statusCode, ms: Math.round(reply.elapsedTime)}, "request");
  });
  await limitRate(app, settings.requestsPerMinute ?? REQUESTS_PER_MINUTE[access === null ? "loopback" : "beyond"]);
  if (access !== null) await demandToken(app, access);

  app.setErrorHandler(sendError);
  app.setNotFoundHandler((request, reply) => {
    const {method, url} = request;
    const isPage = (method === "GET" || method === "HEAD") && !url.startsWith("/api/");
    if (isPage) return sendNotFoundPage(reply, site);
    throw new YaodianError("address-unknown", {
      zh: `没有这个地址，或它不接受 ${method}`,
      en: `there is no such address, or it does not take ${method}`,
    });
  });

  await describeApi(app, VERSION);
  refuseOtherMethods(app);
  apiRoutes(app, {connection, runner, limits});
  if (site !== null) await serveSite(app, site);
  return app;
}
