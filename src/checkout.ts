/**
 * The folder of package.json, and the folders below it that the program reads at run time.
 *
 * Looked for upwards, so that it is the same from a source file and from the built program.
 */
import {existsSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";

/** The folder of package.json. */
export const CHECKOUT: string = folderAbove(fileURLToPath(import.meta.url));

/** What a domain expert edits: schema, ontology, queries, statements, sample documents. */
export const GRAPH_FOLDER: string = join(CHECKOUT, "graph");

/** The version in package.json. */
export const VERSION: string = JSON.parse(readFileSync(join(CHECKOUT, "package.json"), "utf8")).version;

function folderAbove(file: string): string {
  const folder = dirname(file);
  return existsSync(join(folder, "package.json")) || folder === file ? folder : folderAbove(folder);
}
