/**
 * A data folder of one test's own, and the certainty that nothing of it is left.
 */
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {type Home, openHome} from "../../src/neo4j/home.js";
import {stopServer} from "../../src/neo4j/managed.js";
import {isAlive} from "../../src/neo4j/processes.js";
import {orphan} from "../../src/neo4j/server-process.js";
import {supervisorAddress} from "../../src/neo4j/supervisor-protocol.js";
import {eventually} from "./eventually.js";

export interface TemporaryHome extends Home {
  /** The environment of a process that works in it: with YAODIAN_HOME, without anybody's NEO4J_…. */
  env: NodeJS.ProcessEnv;
  /** Stops its server, whoever uses it, and removes the folder. */
  remove(): Promise<void>;
}

/** A new data folder whose path has a space and Chinese in it, as users' folders have. */
export function temporaryHome(): TemporaryHome {
  const folder = mkdtempSync(join(tmpdir(), "yaodian 测试-"));
  const home = openHome(join(folder, "数据 文件夹"));
  return {
    ...home,
    env: {...withoutNeo4j(process.env), YAODIAN_HOME: home.path},
    async remove() {
      await stopServer({home, force: true});
      await serverGone(home);
      rmSync(folder, {recursive: true, force: true, maxRetries: 5});
    },
  };
}

/** The developer's own NEO4J_… settings are none of a test's business. */
export const withoutNeo4j = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("NEO4J_")));

/** Waits until neither supervisor nor server of the data folder lives. */
export async function serverGone(home: Home): Promise<void> {
  await eventually("supervisor and server are gone", () => {
    const supervisor = supervisorAddress(home);
    return orphan(home) === undefined && !(supervisor && isAlive(supervisor.pid));
  });
}
