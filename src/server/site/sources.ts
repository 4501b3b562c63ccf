/** What the pages are made of, as one fingerprint: the pages are built again when it changes. */
import {createHash} from "node:crypto";
import {existsSync, readdirSync, readFileSync, statSync} from "node:fs";
import {join, relative} from "node:path";
import {CHECKOUT} from "../../checkout.js";

const SOURCES = [
  "docs",
  "graph/queries",
  "src/analytics",
  "src/client",
  "src/cypher",
  "src/errors.ts",
  "src/extract/diagnostic-guide.ts",
  "src/messages",
  "src/neo4j",
  "src/pages",
  "src/server",
  "src/tables",
  "package-lock.json",
];
/** Left out: caches, and what editors leave behind. */
const NOT_SOURCES = /^(?:\.observablehq|\..*|.*~|.*\.tmp)$/;

/** SHA-256, in hex, of every source's path and content and of Node's version. */
export function sourcesFingerprint(): string {
  const hash = createHash("sha256").update(process.version);
  for (const source of SOURCES) {
    for (const file of filesBelow(join(CHECKOUT, source))) {
      hash.update(`\0${relative(CHECKOUT, file)}\0`).update(createHash("sha256").update(readFileSync(file)).digest());
    }
  }
  return hash.digest("hex");
}

/** Files at or below a path, in order; none where it is missing. */
export function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => (NOT_SOURCES.test(name) ? [] : filesBelow(join(path, name))));
}
