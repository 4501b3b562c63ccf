/**
 * Who imports whom in src/, and what the tables of CONTRIBUTING.md say of it.
 */
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";

/** Imports of each file: paths below src/, with their endings. */
export type Imports = ReadonlyMap<string, readonly string[]>;

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*"(\.[^"]+)"/g;

/** Imports of the files below a folder that lead to other files there. */
export function importsBelow(folder: string): Imports {
  const files = readdirSync(folder, {recursive: true, encoding: "utf8"})
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => /\.[jt]s$/.test(name));
  return new Map(
    files.map((file) => [
      file,
      [...readFileSync(join(folder, file), "utf8").matchAll(IMPORT)]
        .map(([, name]) => join(dirname(file), name!).replaceAll("\\", "/"))
        .map((path) => (existsSync(join(folder, path)) ? path : path.replace(/\.js$/, ".ts"))),
    ]),
  );
}

/** Files that lie on a circle of imports: what is left when files without open imports are taken away in turn. */
export function onCircles(imports: Imports): string[] {
  const open = new Map(imports);
  for (let before = -1; before !== open.size; ) {
    before = open.size;
    for (const [file, names] of open) if (!names.some((name) => open.has(name))) open.delete(file);
  }
  // What only leads to a circle goes too.
  for (let before = -1; before !== open.size; ) {
    before = open.size;
    const wanted = new Set([...open.values()].flat());
    for (const file of open.keys()) if (!wanted.has(file)) open.delete(file);
  }
  return [...open.keys()].sort();
}

/** A room of src/, and the rooms that it may import. */
export type Table = ReadonlyMap<string, ReadonlySet<string>>;

/** The table of rooms: `| \`src/x/\` | what it is | may import |`, other rooms named by `x`. */
export function roomsTable(contributing: string): Table {
  const rows = [...contributing.matchAll(/^\| `src\/([\w.-]+?)(?:\.ts|\/)?` \|[^|]*\|([^|]*)\|$/gm)];
  return new Map(
    rows.map(([, room, may]) => [room!, new Set([...may!.matchAll(/`([\w.-]+)`/g)].map(([, name]) => name!))]),
  );
}

/** Rows of rooms inside a room, from the left to the right: `| \`src/x/\` | a ← b ← c |`, folders and files of
 * foundation; `*` is every other file of the folder itself. */
export function innerOrders(contributing: string): Map<string, string[]> {
  const rows = [...contributing.matchAll(/^\| `src\/([\w/-]+?)\/?` \|([^|]*←[^|]*)\|$/gm)];
  return new Map(
    rows.map(([, room, order]) => [room!, order!.split("←").map((name) => name.trim().replaceAll("`", ""))]),
  );
}

const roomOf = (file: string): string => file.split("/")[0]!.replace(/\.ts$/, "");

/** Imports against the table of rooms, as "a → b". */
export function againstTable(imports: Imports, table: Table): string[] {
  return pairs(imports)
    .filter(([from, to]) => roomOf(from) !== roomOf(to) && !table.get(roomOf(from))?.has(roomOf(to)))
    .map(([from, to]) => `${from} → ${to}`);
}

/** Imports to the right inside a room, as "a → b". */
export function againstOrder(imports: Imports, room: string, order: readonly string[]): string[] {
  const place = (file: string) => {
    const name = file.slice(room.length + 1).split("/")[0]!;
    const found = order.indexOf(name.replace(/\.ts$/, ""));
    return found === -1 ? order.indexOf("*") : found;
  };
  return pairs(imports)
    .filter(([from, to]) => [from, to].every((file) => file.startsWith(`${room}/`)) && place(to) > place(from))
    .map(([from, to]) => `${from} → ${to}`);
}

const pairs = (imports: Imports): [string, string][] =>
  [...imports].flatMap(([from, names]) => names.map((to): [string, string] => [from, to]));
