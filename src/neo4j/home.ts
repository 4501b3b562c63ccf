/**
 * The data folder of a project: where its graph, its password and the papers of the running server lie.
 *
 * YAODIAN_HOME, else .yaodian in the checkout. Everything below it belongs to one user: folders are 0700, the
 * password and the supervisor's address are 0600. Neo4j's jars belong to the checkout, shared by all data folders.
 */
import {accessSync, constants, mkdirSync, renameSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {CHECKOUT} from "../checkout.js";
import {YaodianError} from "../errors.js";

/** Paths in one data folder; open one with `openHome`. */
export interface Home {
  path: string;
  /** Neo4j's own folder: conf, data, logs, import. */
  neo4j: string;
  /** Neo4j's password, one line. */
  password: string;
  /** Who looks after the server now: see `SupervisorAddress` in supervisor-address.ts. */
  supervisor: string;
  /** What the supervisor had to say. */
  supervisorLog: string;
  /** Lock under which a supervisor is looked for and started. */
  lock: string;
  /** Process id of the last Java that was started. */
  javaPid: string;
  /** Port of the last start, used again when it is free so that addresses stay good. */
  boltPort: string;
}

/** Path of the data folder, absolute. */
export const homePath = (env: NodeJS.ProcessEnv = process.env): string =>
  resolve(env.YAODIAN_HOME || join(CHECKOUT, ".yaodian"));

/** The paths in a data folder, without touching the disk. */
export const homeAt = (path: string): Home => ({
  path,
  neo4j: join(path, "neo4j"),
  password: join(path, "neo4j-password"),
  supervisor: join(path, "supervisor.json"),
  supervisorLog: join(path, "supervisor.log"),
  lock: join(path, "supervisor.lock"),
  javaPid: join(path, "neo4j", "java.pid"),
  boltPort: join(path, "neo4j", "bolt-port"),
});

/**
 * The data folder, created where it is missing.
 *
 * @throws YaodianError home-unwritable when it cannot be made or written
 */
export function openHome(path: string = homePath()): Home {
  const home = homeAt(path);
  try {
    mkdirSync(home.neo4j, {recursive: true, mode: 0o700});
    accessSync(home.path, constants.W_OK | constants.X_OK);
    accessSync(home.neo4j, constants.W_OK | constants.X_OK);
    return home;
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new YaodianError(
      "home-unwritable",
      {zh: `数据文件夹 ${path} 无法写入（${code}）。`, en: `The data folder ${path} cannot be written (${code}).`},
      {cause},
    );
  }
}

/** Writes a whole file or none, readable by its owner only. */
export function writePrivately(path: string, text: string): void {
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, text, {mode: 0o600});
  renameSync(draft, path);
}
