/**
 * The API's reference, generated from its OpenAPI document: each address with what it takes and answers. The named
 * queries, which all answer alike, are rows of one table.
 *
 * The document and a language in, one element out.
 */
import {html, type TemplateResult} from "lit-html";
import {inLanguage, type Language} from "../../messages/language.js";
import {referenceMessages} from "../../messages/reference.js";
import {element, table} from "./table.js";

interface Schema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  enum?: string[];
  format?: string;
  default?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: boolean | Schema;
  anyOf?: Schema[];
  "x-zh"?: {description: string};
}
interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema: Schema;
}
interface Operation {
  summary: string;
  description?: string;
  tags?: string[];
  "x-zh"?: {summary: string; description?: string};
  parameters?: Parameter[];
  requestBody?: {content: Record<string, {schema: Schema; example?: unknown}>};
  responses: Record<string, {description: string; content?: Record<string, {schema: Schema}>}>;
}
interface OpenApiDocument {
  paths: Record<string, Record<string, Operation>>;
  components: {schemas: Record<string, Schema>};
}

/** An operation with its address. */
interface Entry {
  path: string;
  method: string;
  operation: Operation;
}

/** The tag of operations that are rows of one table. */
const NAMED = "named query";

/** The reference's element. */
export function apiReference({paths, components}: OpenApiDocument, language: Language): HTMLElement {
  const words = inLanguage(referenceMessages, language);
  const entries: Entry[] = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({path, method, operation})),
  );
  const named = entries.filter(({operation}) => operation.tags?.includes(NAMED));
  return element(html`${entries.map((entry) => {
    if (entry === named[0]) return namedPart(named, language);
    return named.includes(entry) ? "" : operationPart(entry, language);
  })}
    <h2>${words.schemas}</h2>
    ${Object.entries(components.schemas).map(([name, schema]) => schemaPart(name, schema, language))}`);
}

function operationPart({path, method, operation}: Entry, language: Language): TemplateResult {
  const words = inLanguage(referenceMessages, language);
  const {summary, description} = summaryOf(operation, language);
  return html`<h2><code>${method.toUpperCase()} ${path}</code></h2>
    <p><strong>${summary}</strong>${description === undefined ? "" : html`<br />${description}`}</p>
    ${takenPart(operation, language)}
    <h3>${words.answers}</h3>
    ${table([words.httpStatus, words.type, words.means], Object.entries(operation.responses).map(responseRow))}`;
}

function responseRow([status, {description, content}]: [string, Operation["responses"][string]]): TemplateResult {
  const schema = content?.["application/json"]?.schema;
  const means = Number(status) >= 400 ? codes(description) : description;
  return html`<tr><td>${status}</td><td>${schema === undefined ? "" : typeOf(schema)}</td><td>${means}</td></tr>`;
}

/** What an operation takes, in its address, its headers and its body. */
function takenPart({parameters = [], requestBody}: Operation, language: Language): TemplateResult | string {
  const body = requestBody?.content["application/json"];
  if (parameters.length === 0 && body === undefined) return "";
  const fields = [
    ...parameters.map(({name, in: where, required = false, description, schema}) =>
      row(`${name} (${where})`, {...schema, ...(description === undefined ? {} : {description})}, required, language),
    ),
    ...propertyRows(body?.schema ?? {}, language),
  ];
  return html`<h3>${inLanguage(referenceMessages, language).takes}</h3>${fieldTable(fields, language)}
    ${body?.example === undefined ? "" : html`<pre>${JSON.stringify(body.example, null, 2)}</pre>`}`;
}

/** The named queries: one row each. */
function namedPart(named: readonly Entry[], language: Language): TemplateResult {
  const words = inLanguage(referenceMessages, language);
  const row = ({path, operation}: Entry) => {
    const name = path.split("/").at(-1);
    const parameters = (operation.parameters ?? []).filter((parameter) => parameter.in === "query");
    return html`<tr><td><a href=${`./queries#${name}`}><code>${path}</code></a></td>
      <td>${summaryOf(operation, language).summary}</td>
      <td>${parameters.map((parameter) => html`<div>${parameterWords(parameter, language)}</div>`)}</td></tr>`;
  };
  return html`<h2>${words.named}</h2>
    <p>${words.alike}</p>
    ${table([words.address, words.question, words.queryParameters], named.map(row))}`;
}

function parameterWords({name, required, description, schema}: Parameter, language: Language): TemplateResult {
  const {default: fallback} = schema;
  const label = language === "zh" ? (schema["x-zh"]?.description ?? description) : description;
  return html`<code>${name}</code>${required ? "" : "?"} ${typeOf(schema)}${
    fallback === undefined ? "" : html` = <code>${JSON.stringify(fallback)}</code>`
  } <small>${label}</small>`;
}

function schemaPart(name: string, schema: Schema, language: Language): TemplateResult {
  const rows = propertyRows(schema, language);
  return html`<h3 id=${`schema-${name}`}><code>${name}</code></h3>
    ${schema.description === undefined ? "" : html`<p>${schema.description}</p>`}
    ${rows.length === 0 ? "" : fieldTable(rows, language)}`;
}

const summaryOf = (operation: Operation, language: Language): {summary: string; description?: string} =>
  language === "zh" ? (operation["x-zh"] ?? operation) : operation;

/** Error codes, each with a link to its entry in the list of errors. */
const codes = (list: string): TemplateResult[] =>
  list.split(", ").map((code) => html`<a href=${`./errors#${code}`}><code>${code}</code></a> `);

function fieldTable(rows: TemplateResult[], language: Language): TemplateResult {
  const words = inLanguage(referenceMessages, language);
  return table([words.field, words.type, words.fieldMeaning], rows);
}

const propertyRows = ({properties = {}, required = []}: Schema, language: Language): TemplateResult[] =>
  Object.entries(properties).map(([name, schema]) => row(name, schema, required.includes(name), language));

function row(name: string, schema: Schema, required: boolean, language: Language): TemplateResult {
  const meaning = language === "zh" ? (schema["x-zh"]?.description ?? schema.description) : schema.description;
  return html`<tr><td><code>${name}</code>${required ? "" : "?"}</td><td>${typeOf(schema)}</td><td>${meaning ?? ""}</td></tr>`;
}

function typeOf(schema: Schema): TemplateResult | string {
  const {$ref, anyOf, type = "", format, properties} = schema;
  if ($ref !== undefined) {
    const name = $ref.split("/").at(-1) as string;
    return html`<a href=${`#schema-${name}`}><code>${name}</code></a>`;
  }
  if (schema.enum !== undefined) return schema.enum.join(" | ");
  if (anyOf !== undefined)
    return html`${anyOf.map((choice, index) => html`${index === 0 ? "" : " | "}${typeOf(choice)}`)}`;
  if (type === "array") return html`[${typeOf(schema.items ?? {})}]`;
  if (properties !== undefined) return html`{${Object.keys(properties).join(", ")}}`;
  const {additionalProperties: each} = schema;
  if (typeof each === "object" && each.$ref !== undefined) return html`{…: ${typeOf(each)}}`;
  return [type].flat().join(" | ") + (format === undefined ? "" : ` (${format})`);
}
