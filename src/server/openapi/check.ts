/**
 * Checks of requests by the zod schemas of their route, and the error that names what is wrong.
 *
 * What passes is handed on as it was sent: zod's copy would lose a parameter called __proto__. What is expected is said
 * from the JSON Schema that the document shows.
 */
import type {FastifySchemaCompiler, FastifyTypeProvider} from "fastify";
import type {z} from "zod";
import {ERRORS, type ErrorCode, type Sentence, YaodianError} from "../../errors.js";
import {type JsonSchema, jsonSchema} from "./json-schema.js";

/** Gives handlers the types of their route's schemas. */
export interface ZodTypes extends FastifyTypeProvider {
  validator: this["schema"] extends z.ZodType ? z.output<this["schema"]> : unknown;
  serializer: unknown;
}

/** Names of whole parts of a request. */
const PARTS: Record<string, Sentence> = {
  body: {zh: "请求正文", en: "the request's body"},
  querystring: {zh: "参数", en: "the parameters"},
  params: {zh: "地址", en: "the address"},
  headers: {zh: "请求头", en: "the headers"},
};

/**
 * A compiler of checks for one route, or for all.
 *
 * @param code   the error of a part that fails; a check of the schema may have another code as its zod message
 * @param where  comes before the message, such as "query partners: "
 */
export const checkedAs =
  (code: ErrorCode, where: Sentence = {zh: "", en: ""}): FastifySchemaCompiler<unknown> =>
  (route) => {
    const schema = route.schema as z.ZodType;
    const part = PARTS[route.httpPart ?? "body"] as Sentence;
    let known: JsonSchema | undefined;
    return (data) => {
      const {error} = schema.safeParse(data);
      if (error === undefined) return true;
      known ??= jsonSchema(schema, "output");
      const faults = faultsOf(error.issues, data, known, part);
      const own = error.issues.map(({message}) => message).find((message) => Object.hasOwn(ERRORS, message));
      return {
        error: new YaodianError((own as ErrorCode | undefined) ?? code, {
          zh: where.zh + faults.map(({zh}) => zh).join("；"),
          en: where.en + faults.map(({en}) => en).join("; "),
        }),
      };
    };
  };

/** One sentence for each field that is wrong, with what was found there and what is expected. */
function faultsOf(
  issues: readonly z.core.$ZodIssue[],
  data: unknown,
  {properties = {}, ...whole}: JsonSchema,
  part: Sentence,
): Sentence[] {
  const faults = new Map<string, Sentence>();
  for (const issue of issues) {
    const [name] = issue.path;
    if (issue.code === "unrecognized_keys") {
      faults.set("", unknownFields(issue.keys, Object.keys(properties)));
    } else if (name === undefined) {
      faults.set("", wrongValue(part, data ?? undefined, {...whole, properties}));
    } else {
      const schema = properties[String(name)] ?? {};
      const found = (data as Record<PropertyKey, unknown>)[name];
      faults.set(String(name), wrongValue(labelled(String(name), schema), found, schema));
    }
  }
  return [...faults.values()];
}

/** A parameter's name with the label that its query gives it. */
function labelled(name: string, schema: JsonSchema): Sentence {
  const zh = (schema["x-zh"] as {description: string} | undefined)?.description;
  if (zh === undefined) return {zh: name, en: name};
  const en = schema.description as string;
  return {zh: `${name}（${zh}）`, en: en === name ? name : `${name} (${en})`};
}

function unknownFields(names: readonly string[], known: readonly string[]): Sentence {
  const shown = names.slice(0, 3).map(cut);
  const [zh, en] = [shown.join("、"), shown.join(", ")];
  return known.length === 0
    ? {zh: `没有 ${zh}：这里不用参数`, en: `there is no ${en}: no parameters are taken here`}
    : {zh: `没有 ${zh}，只有 ${known.join("、")}`, en: `there is no ${en}, only ${known.join(", ")}`};
}

function wrongValue(name: Sentence, found: unknown, schema: JsonSchema): Sentence {
  const wanted = wantedWords(schema);
  if (found === undefined) {
    return {
      zh: `缺少${spaced(name.zh)}，应为${spaced(wanted.zh)}`,
      en: `${name.en} is missing; it should be ${wanted.en}`,
    };
  }
  const {zh, en} = foundWords(found);
  return {
    zh: `${name.zh}${/\w$/.test(name.zh) ? " " : ""}应为${spaced(wanted.zh)}，收到的是${spaced(zh)}`,
    en: `${name.en} should be ${wanted.en}, but is ${en}`,
  };
}

/** Chinese has a space before a word in Latin letters and before figures. */
const spaced = (words: string): string => (/^[\w{[-]/.test(words) ? ` ${words}` : words);

const TYPES: Record<string, Sentence> = {
  string: {zh: "文字", en: "a text"},
  integer: {zh: "整数", en: "a whole number"},
  number: {zh: "数", en: "a number"},
  boolean: {zh: "true 或 false", en: "true or false"},
  array: {zh: "列表", en: "a list"},
  object: {zh: "对象", en: "an object"},
  null: {zh: "null", en: "null"},
};

/** What a JSON schema accepts, in words. */
function wantedWords({type = "object", anyOf, properties, format, minLength}: JsonSchema): Sentence {
  if (anyOf !== undefined) {
    return (anyOf as JsonSchema[])
      .map(wantedWords)
      .reduce((one, other) => ({zh: `${one.zh}或${spaced(other.zh)}`, en: `${one.en} or ${other.en}`}));
  }
  if (properties !== undefined) {
    const fields = `{${Object.keys(properties).join(", ")}}`;
    return {zh: `对象 ${fields}`, en: `an object ${fields}`};
  }
  if (format === "uuid") return {zh: "UUID", en: "a UUID"};
  if (minLength !== undefined) return {zh: "非空的文字", en: "a text that is not empty"};
  return TYPES[String(type)] ?? {zh: String(type), en: String(type)};
}

/** What was sent, in words short enough for a message. */
function foundWords(found: unknown): Sentence {
  if (found === "") return {zh: "空文字", en: "empty"};
  if (typeof found === "string") return {zh: `“${cut(found)}”`, en: `“${cut(found)}”`};
  if (Array.isArray(found)) return {zh: `列表（${found.length} 项）`, en: `a list of ${found.length}`};
  if (typeof found === "object" && found !== null) {
    // A whole number beyond 2^53, as json-body.ts reads it.
    const {$type, _value} = found as {$type?: unknown; _value?: unknown};
    return $type === "Integer" ? {zh: String(_value), en: String(_value)} : (TYPES.object as Sentence);
  }
  return {zh: String(found), en: String(found)};
}

const cut = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
