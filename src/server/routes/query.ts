/**
 * POST /api/query {cypher, params, id?}: an ad-hoc query behind the guard (guard/run.ts), and
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
import {YaodianError} from "../../errors.js";
import type {QueryRunner} from "../guard/run/run.js";
import {errorBody, knownError, preferredLanguage} from "../reply.js";

interface Asked {
  cypher: string;
  parameters: Record<string, unknown>;
  id: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function queryRoutes(app: FastifyInstance, runner: QueryRunner): void {
  /** What runs now, by id. */
  const running = new Map<string, AbortController>();

  app.post("/api/query", async (request, reply) => {
    const asked = readBody(request.body);
    if (running.has(asked.id)) throw invalid("这个 id 的查询正在运行", "a query with this id is running");
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

  app.delete<{Params: {id: string}}>("/api/query/:id", async (request, reply) => {
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
  runner: QueryRunner,
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
  runner: QueryRunner,
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

const invalid = (zh: string, en: string) => new YaodianError("request-invalid", {zh, en});

function readBody(body: unknown): Asked {
  if (!isMap(body)) throw invalid("请求正文应是 {cypher, params}", "the body is an object {cypher, params}");
  const {cypher, params, id} = body;
  if (typeof cypher !== "string") throw invalid("cypher 应是一段文字", "cypher is a text");
  if (params !== undefined && params !== null && !isMap(params)) {
    throw invalid("params 应是一组参数", "params is an object of parameters");
  }
  if (id !== undefined && (typeof id !== "string" || !UUID.test(id))) throw invalid("id 应是 UUID", "id is a UUID");
  return {cypher, parameters: params ?? {}, id: (id ?? randomUUID()).toLowerCase()};
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
