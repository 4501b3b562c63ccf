/**
 * POST /api/query {cypher, params, id?}: an ad-hoc query behind the guard (guard/run/run.ts), and
 * DELETE /api/query/<id>, which cancels one that runs.
 *
 * The answer is one JSON object or, for `accept: application/x-ndjson`, lines as they come: {id, columns}, an array a
 * row, then {summary} or {error}. A client that goes away takes its query with it.
 *
 * Browsers send a request again by themselves when a kept connection answers 408, and the query would run twice. A
 * page therefore says `prefer: errors-in-body` and gets that one error with the status 200.
 */
import {randomUUID} from "node:crypto";
import {PassThrough} from "node:stream";
import type {FastifyInstance, FastifyReply, FastifyRequest} from "fastify";
import {z} from "zod";
import {type ErrorCode, YaodianError} from "../../errors.js";
import type {QueryLimits} from "../guard/run/limits.js";
import type {QueryRunner} from "../guard/run/run.js";
import type {ZodTypes} from "../openapi/check.js";
import {text} from "../openapi/components.js";
import {bare, failures, words} from "../openapi/operation.js";
import {errorBody, knownError, preferredLanguage} from "../reply.js";
import {QueryAnswer, queryBody} from "./query-schemas.js";

const QUERY_ERRORS: readonly ErrorCode[] = [
  "query-empty",
  "query-syntax",
  "query-failed",
  "query-too-complex",
  "request-invalid",
  "query-refused",
  "query-writes",
  "query-timeout",
  "query-cancelled",
  "query-too-long",
  "query-memory",
  "answer-too-large",
  "request-too-large",
  "request-media-type",
  "query-busy",
  "neo4j-restarting",
  "neo4j-unreachable",
];

const RUN = {
  ...words(
    "query",
    {zh: "运行一句只读的 Cypher", en: "Run Cypher that reads"},
    {
      zh:
        "默认一次给出全部；accept: application/x-ndjson 时逐行给出：{id, columns}、每行一个数组，最后是 {summary} 或 {error}。" +
        "EXPLAIN、PROFILE 另给计划。浏览器遇到 408 会自动重发请求，页面应带 prefer: errors-in-body，超时就以 200 返回同样的错误正文。",
      en:
        "The answer comes whole or, for accept: application/x-ndjson, in lines: {id, columns}, an array a row, then " +
        "{summary} or {error}. EXPLAIN and PROFILE add the plan. Browsers send a request again by themselves at 408; " +
        "a page says prefer: errors-in-body and gets a time-out as the same error body with status 200.",
    },
  ),
  headers: z.object({
    accept: text("application/x-ndjson for lines, anything else for one object").optional(),
    prefer: text("errors-in-body, as above").optional(),
    "accept-language": text("zh or en").optional(),
  }),
  response: {
    200: {
      description: "the rows",
      content: {
        "application/json": {schema: QueryAnswer},
        "application/x-ndjson": {schema: text("{id, columns}, then rows, then {summary} or {error}, a line each")},
      },
    },
    ...failures(...QUERY_ERRORS),
  },
};

const CANCEL = {
  ...words("query", {zh: "取消正在运行的查询", en: "Cancel a query that runs"}),
  params: z.object({id: z.string().meta({format: "uuid", description: "as the query was sent with"})}),
  response: {204: bare("cancelled"), ...failures("query-not-running")},
};

type Runner = Pick<QueryRunner, "stream">;

interface Asked {
  cypher: string;
  parameters: Record<string, unknown>;
  id: string;
}

export function queryRoutes(app: FastifyInstance, runner: Runner, limits: QueryLimits): void {
  /** What runs now, by id. */
  const running = new Map<string, AbortController>();
  const typed = app.withTypeProvider<ZodTypes>();

  typed.post("/api/query", {schema: {...RUN, body: queryBody(limits)}}, async (request, reply) => {
    const {cypher, params, id = randomUUID()} = request.body;
    const asked: Asked = {cypher, parameters: params ?? {}, id: id.toLowerCase()};
    if (running.has(asked.id)) {
      throw new YaodianError("request-invalid", {
        zh: "这个 id 的查询正在运行",
        en: "a query with this id is running",
      });
    }
    const control = new AbortController();
    running.set(asked.id, control);
    reply.raw.on("close", () => {
      if (!reply.raw.writableFinished) control.abort();
    });
    reply.header("cache-control", "no-store");
    try {
      return await (wantsLines(request)
        ? sendLines(runner, asked, control.signal, request, reply)
        : sendWhole(runner, asked, control.signal, reply));
    } catch (error) {
      const repeats = error instanceof YaodianError && error.status === 408;
      if (!repeats || request.headers.prefer !== "errors-in-body") throw error;
      return errorBody(error, preferredLanguage(request.headers["accept-language"]));
    } finally {
      running.delete(asked.id);
    }
  });

  typed.delete("/api/query/:id", {schema: CANCEL}, async (request, reply) => {
    const control = running.get(request.params.id.toLowerCase());
    if (control === undefined) {
      throw new YaodianError("query-not-running", {
        zh: "没有正在运行的这个查询",
        en: "no query with this id is running",
      });
    }
    control.abort();
    return reply.code(204).send();
  });
}

/** Sends the answer at once; each row is written as JSON only one time. */
async function sendWhole(
  runner: Runner,
  {cypher, parameters}: Asked,
  signal: AbortSignal,
  reply: FastifyReply,
): Promise<FastifyReply> {
  let names: string[] = [];
  const rows: string[] = [];
  const sink = {
    columns: (columns: string[]) => {
      names = columns;
    },
    row: (text: string) => void rows.push(text),
  };
  const finished = await runner.stream(cypher, parameters, sink, signal);
  const rest = JSON.stringify(finished).slice(1);
  return reply
    .type("application/json; charset=utf-8")
    .send(`{"columns":${JSON.stringify(names)},"rows":[${rows.join(",")}],${rest}`);
}

const wantsLines = (request: FastifyRequest): boolean =>
  (request.headers.accept ?? "").toLowerCase().includes("application/x-ndjson");

/**
 * Sends the answer line by line. What fails before the columns are known is thrown, so that it has its own status;
 * what fails later is the last line.
 */
async function sendLines(
  runner: Runner,
  {cypher, parameters, id}: Asked,
  signal: AbortSignal,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const lines = new PassThrough();
  let begun = false;
  const send = (text: string) => void lines.write(`${text}\n`);
  const begin = () => {
    begun = true;
    void reply.type("application/x-ndjson; charset=utf-8").send(lines);
  };
  try {
    const {summary, truncated, plan} = await runner.stream(
      cypher,
      parameters,
      {
        columns(columns) {
          begin();
          send(JSON.stringify({id, columns}));
        },
        row: send,
      },
      signal,
    );
    lines.end(`${JSON.stringify({summary: {...summary, truncated}, ...(plan === undefined ? {} : {plan})})}\n`);
  } catch (error) {
    if (!begun) throw error;
    const known =
      knownError(error) ?? new YaodianError("internal", {zh: "没有处理成功", en: "it could not be handled"});
    lines.end(`${JSON.stringify(errorBody(known, preferredLanguage(request.headers["accept-language"])))}\n`);
  }
  return reply;
}
