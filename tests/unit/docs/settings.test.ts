import {readdirSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {CHECKOUT} from "../../../src/checkout.js";
import {SETTINGS} from "../../../src/server/guard/run/limits.js";

const files = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : /\.(ts|js)$/.test(name) ? [path] : [];
  });

/** What systems and shells set, no setting of ours. */
const OF_THE_SYSTEM = new Set(["PATH", "LANG", "LC_ALL", "LC_MESSAGES", "LOCALAPPDATA", "PROGRAMFILES", "CI"]);

/** Every variable that the product reads from its environment. */
const read = new Set(
  files(join(CHECKOUT, "src")).flatMap((file) => {
    const text = readFileSync(file, "utf8");
    const dotted = [...text.matchAll(/\benv\.([A-Z][A-Z0-9_]+)/g)].map((match) => match[1] as string);
    const named = [...text.matchAll(/"((?:YAODIAN|NEO4J)_[A-Z0-9_]+)"/g)].map((match) => match[1] as string);
    return [...dotted, ...named].filter((name) => !OF_THE_SYSTEM.has(name));
  }),
);

describe.each(["docs/reference/settings.md", "docs/en/reference/settings.md"])("%s", (page) => {
  const text = readFileSync(join(CHECKOUT, page), "utf8");
  it.each([...read].sort())("has a line for %s", (name) =>
    expect(text).toMatch(new RegExp(`^\\| \`${name}\` \\|`, "m")),
  );
  it.each(Object.values(SETTINGS))("tells the ceiling of $variable", ({variable, ceiling}) =>
    expect(text).toMatch(new RegExp(`^\\| \`${variable}\` \\| \`\\d+\` \\| ${ceiling} \\|`, "m")),
  );
});
