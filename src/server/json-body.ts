/**
 * A request's body as JSON, with whole numbers kept to their last digit.
 *
 * JSON.parse rounds whole numbers beyond 2^53 without a word. Here they become typed Integers first, so that a
 * parameter 9007199254740993 arrives as it was sent, and one that Cypher cannot hold is refused.
 */
import type {FastifyInstance} from "fastify";
import {YaodianError} from "../errors.js";

/** Strings are passed over whole, so that digits inside them stay text. */
const STRINGS_AND_NUMBERS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const LONG_WHOLE = /^-?[1-9]\d{15,}$/;

/** @throws SyntaxError for what is no JSON */
export function parseBody(text: string): unknown {
  if (!/\d{16}/.test(text)) return JSON.parse(text);
  return JSON.parse(
    text.replace(STRINGS_AND_NUMBERS, (part) =>
      LONG_WHOLE.test(part) && !Number.isSafeInteger(Number(part)) ? `{"$type":"Integer","_value":"${part}"}` : part,
    ),
  );
}

/** Reads JSON bodies, and no text: a form of another site could send that without asking. */
export function readJsonBodies(app: FastifyInstance): void {
  app.removeContentTypeParser("text/plain");
  app.addContentTypeParser(
    "application/json",
    {parseAs: "string"},
    async (_request: unknown, body: string | Buffer) => {
      try {
        return parseBody(String(body));
      } catch (cause) {
        throw new YaodianError(
          "request-invalid",
          {zh: "请求正文不是能读的 JSON", en: "the request's body is no JSON that can be read"},
          {cause},
        );
      }
    },
  );
}
