/**
 * POST /api/query {cypher, params}: an ad-hoc query behind the guard (guard/run.ts).
 *
 * A client that goes away takes its query with it.
 *
 * Browsers send a request again by themselves when a kept connection answers 408, and the query would run twice. A
 * page therefore says `prefer: errors-in-body` and gets that one error with the status 200.
 */
import type {FastifyInstance} from "fastify";
import {YaodianError} from "../../errors.js";
import type {QueryRunner} from "../guard/run.js";
import {errorBody, preferredLanguage} from "../reply.js";

export function queryRoutes(app: FastifyInstance, runner: QueryRunner): void {
  app.post("/api/query", async (request, reply) => {
    const {cypher, parameters} = readBody(request.body);
    const gone = new AbortController();
    reply.raw.on("close", () => {
      if (!reply.raw.writableFinished) gone.abort();
    });
    reply.header("cache-control", "no-store");
    try {
      return await runner.run(cypher, parameters, gone.signal);
    } catch (error) {
      const repeats = error instanceof YaodianError && error.status === 408;
      if (!repeats || request.headers.prefer !== "errors-in-body") throw error;
      return errorBody(error, preferredLanguage(request.headers["accept-language"]));
    }
  });
}

function readBody(body: unknown): {cypher: string; parameters: Record<string, unknown>} {
  const invalid = (zh: string, en: string) => new YaodianError("request-invalid", {zh, en});
  if (!isMap(body)) throw invalid("请求正文应是 {cypher, params}", "the body is an object {cypher, params}");
  const {cypher, params = {}} = body;
  if (typeof cypher !== "string") throw invalid("cypher 应是一段文字", "cypher is a text");
  if (params === null) return {cypher, parameters: {}};
  if (!isMap(params)) throw invalid("params 应是一组参数", "params is an object of parameters");
  return {cypher, parameters: params};
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
