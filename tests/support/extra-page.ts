/**
 * Pages that a reader puts into docs/, built by Framework beside nothing else.
 *
 * Only what the pages need is built, in a copy of docs/ of its own, so that no other build meets it.
 */
import {spawn} from "node:child_process";
import {once} from "node:events";
import {cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {delimiter, dirname, join} from "node:path";
import {CHECKOUT} from "../../src/neo4j/home.js";

/** Builds the pages, texts by file name, into `output`; fails with what Framework said. */
export async function buildExtraPages(pages: Readonly<Record<string, string>>, output: string): Promise<void> {
  const stage = join(CHECKOUT, ".yaodian", `extra-page-${process.pid}`);
  rmSync(stage, {recursive: true, force: true});
  mkdirSync(stage, {recursive: true});
  try {
    cpSync(join(CHECKOUT, "docs"), join(stage, "docs"), {
      recursive: true,
      filter: (source) => !/\.observablehq|[\\/]docs[\\/](?:about|reference|en)(?:[\\/]|$)/.test(source),
    });
    for (const page of readdirSync(join(stage, "docs")).filter((entry) => entry.endsWith(".md"))) {
      rmSync(join(stage, "docs", page));
    }
    for (const [name, text] of Object.entries(pages)) writeFileSync(join(stage, "docs", name), text);
    for (const entry of ["src", "graph", "node_modules", "package.json"]) {
      symlinkSync(join(CHECKOUT, entry), join(stage, entry), entry === "package.json" ? "file" : "junction");
    }
    const config = join(stage, "build.config.js");
    writeFileSync(
      config,
      `import base from "./docs/observablehq.config.js";\nexport default {...base, output: ${JSON.stringify(output)}};\n`,
    );
    const framework = dirname(createRequire(import.meta.url).resolve("@observablehq/framework/package.json"));
    const child = spawn(
      process.execPath,
      [join(framework, "dist", "bin", "observable.js"), "build", "--config", config],
      {
        cwd: stage,
        stdio: ["ignore", "pipe", "pipe"],
        env: {
          ...process.env,
          PATH: [join(CHECKOUT, "node_modules", ".bin"), process.env.PATH ?? ""].join(delimiter),
          OBSERVABLE_TELEMETRY_DISABLE: "true",
        },
      },
    );
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        said += String(chunk);
      });
    }
    const [code] = (await once(child, "close")) as [number | null];
    if (code !== 0) throw new Error(said);
  } finally {
    rmSync(stage, {recursive: true, force: true});
  }
}
