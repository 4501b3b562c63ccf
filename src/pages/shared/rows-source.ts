/**
 * Where a page's rows come from: live from the API that serves the page, else embedded when the site was built.
 *
 * Both give the same answer (`QueryAnswer`, rows as arrays by column), so no other module needs to know which it is.
 */
import {records} from "../../analytics/records.js";
import type {Rows} from "../../analytics/rows.js";

/** What `GET /api/queries/<name>` answers, and what `docs/data/<name>.json` contains. */
export interface QueryAnswer {
  name: string;
  columns: string[];
  rows: unknown[][];
  /** The state of the graph that the rows were read from. */
  graph: {version: string; loadedAt: string | null};
}

export interface Answer<Row> {
  rows: Row[];
  graph: QueryAnswer["graph"];
  live: boolean;
}

/** Part of Framework's FileAttachment: a page must name its files literally, so it passes them in. */
export interface Attachment {
  json(): Promise<unknown>;
}

export interface RowsSource {
  /** Rows of a named query; of one plan when `documentId` is given. */
  read<Name extends keyof Rows>(name: Name, parameters?: {documentId?: string}): Promise<Answer<Rows[Name]>>;
}

/** Address of the API as seen from the page: the site may be served below any path. */
export const apiAddress = (path: string): URL => new URL(`${siteRoot()}api/${path}`, location.href);

/** The site's root relative to the page, as written into the frame: Framework rewrites links, but not data. */
export const siteRoot = (): string => document.querySelector<HTMLElement>(".nav")?.dataset.root ?? "./";

/**
 * Rows from the API if it answers, else from the embedded files.
 *
 * @param embedded  the page's attachments, by query name; they contain null if the site was built for a service
 */
export function rowsSource(embedded: {readonly [Name in keyof Rows]?: Attachment}): RowsSource {
  let live: boolean | undefined;
  return {
    async read(name, parameters = {}) {
      let refusal: string | null = null;
      if (live !== false) {
        const answer = await fromApi(name, parameters);
        if (typeof answer === "object" && answer !== null) {
          live = true;
          return {rows: records(answer), graph: answer.graph, live: true};
        }
        refusal = answer;
      }
      const answer = (await embedded[name]?.json()) as QueryAnswer | null | undefined;
      if (!answer) throw new Error(refusal ?? `${apiAddress(`queries/${name}`)}`);
      live ??= false;
      const rows = records<{documentId?: string; id?: string}>(answer);
      const {documentId} = parameters;
      const wanted = documentId === undefined ? rows : rows.filter((row) => (row.documentId ?? row.id) === documentId);
      return {rows: wanted as never[], graph: answer.graph, live: false};
    },
  };
}

/** The API's answer; its message if it refused; null if there is no API of ours. */
async function fromApi(
  name: string,
  parameters: Record<string, string | undefined>,
): Promise<QueryAnswer | string | null> {
  const address = apiAddress(`queries/${name}`);
  for (const [key, value] of Object.entries(parameters)) if (value !== undefined) address.searchParams.set(key, value);
  try {
    const response = await fetch(address, {headers: {accept: "application/json"}, cache: "no-cache"});
    if (!response.headers.get("content-type")?.includes("json")) return null;
    const answer = (await response.json()) as QueryAnswer & {error?: {message?: string}};
    return response.ok ? answer : (answer.error?.message ?? null);
  } catch {
    return null;
  }
}
