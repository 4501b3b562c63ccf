/** Asking the service one query of the corpus. */
import type {FastifyInstance} from "fastify";
import type {Legitimate} from "./legitimate.js";

/** A query's words for the name of a test. */
export const short = (cypher: string) => (cypher.length > 160 ? `${cypher.slice(0, 160)}…` : cypher);

export async function ask(app: FastifyInstance, {cypher, params}: Legitimate) {
  const reply = await app.inject({
    method: "POST",
    url: "/api/query",
    headers: {host: "127.0.0.1:3000", "accept-language": "en"},
    payload: {cypher, ...(params === undefined ? {} : {params})},
  });
  return {status: reply.statusCode, body: reply.json(), headers: reply.headers};
}
