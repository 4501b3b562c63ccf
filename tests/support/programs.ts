/**
 * Programs for tests: our own TypeScript in a process of its own, and made-up ones to stand on a PATH.
 */
import {type ChildProcessWithoutNullStreams, spawn} from "node:child_process";
import {once} from "node:events";
import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {createInterface} from "node:readline";
import {fileURLToPath} from "node:url";
import {CHECKOUT} from "../../src/checkout.js";

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

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Runs `yaodian` with arguments, to its end. */
export function yaodian(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["src/cli/yaodian.js", ...args], {
      cwd: CHECKOUT,
      env: {...process.env, YAODIAN_LANG: "en", ...env},
      stdio: ["ignore", "pipe", "pipe"],
    });
    const ended: Ended = {code: null, out: "", err: ""};
    child.stdout.on("data", (chunk) => {
      ended.out += chunk;
    });
    child.stderr.on("data", (chunk) => {
      ended.err += chunk;
    });
    child.once("error", reject);
    child.once("close", (code) => resolve({...ended, code}));
  });
}
