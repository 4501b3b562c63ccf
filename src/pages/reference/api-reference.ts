/**
 * The API's reference, drawn from its OpenAPI document: each address with what it takes and answers.
 *
 * The document and a language in, one element out.
 */
import {html, render, type TemplateResult} from "lit-html";
import type {Language} from "../../messages/language.js";

interface Schema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  enum?: string[];
  format?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
}
interface Operation {
  summary: string;
  description?: string;
  "x-zh"?: {summary: string; description?: string};
  parameters?: {name: string; in: string; required?: boolean; schema: Schema}[];
  requestBody?: {content: Record<string, {schema: Schema; example?: unknown}>};
  responses: Record<string, {description: string; content?: Record<string, {schema: Schema}>}>;
}
export interface OpenApiDocument {
  paths: Record<string, Record<string, Operation>>;
  components: {schemas: Record<string, Schema>};
}

const WORDS = {
  zh: {
    takes: "请求",
    answers: "回答",
    status: "状态",
    means: "内容",
    schemas: "正文的结构",
    name: "名称",
    type: "类型",
    meaning: "意思",
  },
  en: {
    takes: "Request",
    answers: "Answers",
    status: "Status",
    means: "Meaning",
    schemas: "Bodies",
    name: "Name",
    type: "Type",
    meaning: "Meaning",
  },
};

/** The reference's element. */
export function apiReference({paths, components}: OpenApiDocument, language: Language): HTMLElement {
  const words = WORDS[language];
  const place = document.createElement("div");
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({path, method, operation})),
  );
  render(
    html`${operations.map(({path, method, operation}) => operationPart(path, method, operation, language))}
      <h2>${words.schemas}</h2>
      ${Object.entries(components.schemas).map(
        ([name, schema]) => html`<h3 id=${`schema-${name}`}><code>${name}</code></h3>
          ${schema.description === undefined ? "" : html`<p>${schema.description}</p>`}${propertiesTable(schema, language)}`,
      )}`,
    place,
  );
  return place;
}

function operationPart(path: string, method: string, operation: Operation, language: Language): TemplateResult {
  const words = WORDS[language];
  const {summary, description} = language === "zh" ? (operation["x-zh"] ?? operation) : operation;
  const body = operation.requestBody?.content["application/json"];
  return html`<h2><code>${method.toUpperCase()} ${path}</code></h2>
    <p><strong>${summary}</strong>${description === undefined ? "" : html`<br />${description}`}</p>
    ${
      operation.parameters === undefined && body === undefined
        ? ""
        : html`<h3>${words.takes}</h3>
          <table><thead><tr><th>${words.name}</th><th>${words.type}</th><th>${words.meaning}</th></tr></thead><tbody>
            ${(operation.parameters ?? []).map((parameter) => row(`${parameter.name} (${parameter.in})`, parameter.schema, parameter.required === true))}
            ${Object.entries(body?.schema.properties ?? {}).map(([name, schema]) => row(name, schema, body?.schema.required?.includes(name) ?? false))}
          </tbody></table>
          ${body?.example === undefined ? "" : html`<pre>${JSON.stringify(body.example, null, 2)}</pre>`}`
    }
    <h3>${words.answers}</h3>
    <table><thead><tr><th>${words.status}</th><th>${words.type}</th><th>${words.means}</th></tr></thead><tbody>
      ${Object.entries(operation.responses).map(([status, {description: means, content}]) => {
        const schema = content?.["application/json"]?.schema;
        return html`<tr><td>${status}</td><td>${schema === undefined ? "" : typeOf(schema)}</td><td>${
          Number(status) >= 400 ? codes(means) : means
        }</td></tr>`;
      })}
    </tbody></table>`;
}

const codes = (list: string): TemplateResult[] => list.split(", ").map((code) => html`<code>${code}</code> `);

function propertiesTable(schema: Schema, language: Language): TemplateResult | string {
  if (schema.properties === undefined) return "";
  const words = WORDS[language];
  return html`<table><thead><tr><th>${words.name}</th><th>${words.type}</th><th>${words.meaning}</th></tr></thead><tbody>
    ${Object.entries(schema.properties).map(([name, inner]) => row(name, inner, schema.required?.includes(name) ?? false))}
  </tbody></table>`;
}

const row = (name: string, schema: Schema, required: boolean): TemplateResult =>
  html`<tr><td><code>${name}</code>${required ? "" : "?"}</td><td>${typeOf(schema)}</td><td>${schema.description ?? ""}</td></tr>`;

function typeOf(schema: Schema): TemplateResult | string {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split("/").at(-1) as string;
    return html`<a href=${`#schema-${name}`}><code>${name}</code></a>`;
  }
  if (schema.enum !== undefined) return schema.enum.join(" | ");
  if (schema.type === "array") return html`[${typeOf(schema.items ?? {})}]`;
  if (schema.properties !== undefined) return html`{${Object.keys(schema.properties).join(", ")}}`;
  return [schema.type ?? ""].flat().join(" | ") + (schema.format === undefined ? "" : ` (${schema.format})`);
}
