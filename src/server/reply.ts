/**
 * One body for every error of the API, in the language that the reader asks for.
 *
 *     {"error": {"code", "message", "remedy", "position"?: {line, column, offset}, "fix"?: {offset, length, text}}}
 */
import {Neo4jError} from "neo4j-driver";
import {type ErrorCode, type Position, type Sentence, YaodianError} from "../errors.js";
import {isConnectionLost} from "./guard/run/failure.js";
import {type Fix, QueryError} from "./guard/run/mistake.js";

export interface ErrorBody {
  error: {code: ErrorCode; message: string; remedy: string; position?: Position; fix?: Fix};
}

export type Language = keyof Sentence;

/** The first of our languages in an Accept-Language header, by its weights; Chinese when it names none. */
export function preferredLanguage(header: string | undefined): Language {
  const wishes = (header ?? "")
    .split(",")
    .map((entry) => {
      const [tag = "", ...parameters] = entry.trim().toLowerCase().split(";");
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find(Boolean);
      return {language: tag.split("-")[0], weight: weight === undefined ? 1 : Number(weight)};
    })
    .filter(({weight}) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wishes.find(({language}) => language === "en" || language === "zh")?.language === "en" ? "en" : "zh";
}

/** The body of an error. */
export function errorBody(error: YaodianError, language: Language): ErrorBody {
  const {position} = error.details;
  return {
    error: {
      code: error.code,
      message: error.sentence[language],
      remedy: error.remedy[language],
      ...(position === undefined ? {} : {position}),
      ...(error instanceof QueryError && error.fix !== null ? {fix: error.fix} : {}),
    },
  };
}

/** Whatever a route threw, as an error of ours; what nobody foresaw is null. */
export function knownError(error: unknown): YaodianError | null {
  if (error instanceof YaodianError) return error;
  if (error instanceof Neo4jError) {
    if (isConnectionLost(error)) {
      return new YaodianError("neo4j-unreachable", {zh: "连不上 Neo4j", en: "Neo4j cannot be reached"}, {cause: error});
    }
    return new YaodianError(
      "query-failed",
      {zh: "Neo4j 没有完成这次读取", en: "Neo4j did not complete this read"},
      {cause: error},
    );
  }
  const {code, statusCode} = error as {code?: string; statusCode?: number};
  if (code === "FST_ERR_CTP_BODY_TOO_LARGE") {
    return new YaodianError("request-too-large", {zh: "请求正文太大", en: "the request's body is too large"});
  }
  if (code === "FST_ERR_CTP_INVALID_MEDIA_TYPE") {
    return new YaodianError("request-media-type", {zh: "请求正文不是 JSON", en: "the request's body is not JSON"});
  }
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new YaodianError(
      "request-invalid",
      {zh: "请求没有看懂", en: "the request was not understood"},
      {cause: error},
    );
  }
  return null;
}
