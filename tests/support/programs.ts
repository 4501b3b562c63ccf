/**
 * Programs for tests: our own TypeScript in a process of its own, and made-up ones to stand on a PATH.
 */
import {type ChildProcessWithoutNullStreams, spawn} from "node:child_process";
import {once} from "node:events";
import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {createInterface} from "node:readline";
import {fileURLToPath} from "node:url";
import {CHECKOUT} from "../../src/neo4j/home.js";

/** Runs a file of tests/support in a process of its own. */
export const startSupport = (name: string, env: NodeJS.ProcessEnv, ...args: string[]): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, ["--import", "tsx", fileURLToPath(new URL(name, import.meta.url)), ...args], {
    cwd: CHECKOUT,
    env,
  });

/** The first line that a process prints; throws with its stderr when it ends without one. */
export async function firstLine(child: ChildProcessWithoutNullStreams): Promise<string> {
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  const line = once(createInterface({input: child.stdout}), "line").then(([text]) => text as string);
  const ended = once(child, "close").then(() => {
    throw new Error(`it ended without a word: ${errors}`);
  });
  return Promise.race([line, ended]);
}

/** Puts a shell script called `name` into `folder`, for a PATH; returns the folder. */
export function program(folder: string, name: string, script: string): string {
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`, {mode: 0o755});
  return folder;
}
