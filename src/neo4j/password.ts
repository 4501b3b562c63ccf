/**
 * Neo4j's password: made once, kept in a file for its owner only, set before the server's first start.
 */
import {execFile} from "node:child_process";
import {randomBytes} from "node:crypto";
import {existsSync, readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {promisify} from "node:util";
import {YaodianError} from "../errors.js";
import {type Home, writePrivately} from "./home.js";
import {javaEnvironment} from "./java.js";

/** The user that Neo4j creates. */
export const USER = "neo4j";

/**
 * The password of the managed server.
 *
 * @throws YaodianError neo4j-not-started when its file is missing
 */
export function readPassword(home: Home): string {
  try {
    return readFileSync(home.password, "utf8").trim();
  } catch (cause) {
    throw new YaodianError(
      "neo4j-not-started",
      {
        zh:
          `数据文件夹 ${home.path} 里有图谱数据，但密码文件 ${home.password} 不见了。` +
          `请放回该文件；若数据可以重新导入，请移走 ${home.neo4j} 后重试。`,
        en:
          `${home.path} holds a graph but its password file ${home.password} is gone. ` +
          `Put it back, or, if the documents can be loaded again, move ${home.neo4j} away and try again.`,
      },
      {cause},
    );
  }
}

/**
 * Sees to it that the server about to start will take the password of the file.
 *
 * Safe to be broken off anywhere: until the server has made its system database, the password is set anew.
 *
 * @throws YaodianError neo4j-not-started when there is data without its password
 */
export async function preparePassword(home: Home, java: string, jars: string): Promise<void> {
  const data = join(home.neo4j, "data");
  if (existsSync(join(data, "databases", "system"))) {
    readPassword(home);
    return;
  }
  // Hexadecimal: in base64 a password may begin with a hyphen, which the tool would take for an option.
  if (!existsSync(home.password)) writePrivately(home.password, `${randomBytes(24).toString("hex")}\n`);
  // Neo4j refuses to set an initial password over one that it finds.
  rmSync(join(data, "dbms", "auth.ini"), {force: true});
  // By an argument file, since a command line can be read by every user of the machine.
  const words = join(home.path, "set-password.args");
  writePrivately(words, `org.neo4j.cli.AdminTool dbms set-initial-password ${readPassword(home)}\n`);
  try {
    const flags = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", join(jars, "*")];
    await promisify(execFile)(java, [...flags, `@${words}`], {
      env: {...javaEnvironment(), NEO4J_HOME: home.neo4j, NEO4J_CONF: join(home.neo4j, "conf")},
      windowsHide: true,
    });
  } catch (cause) {
    const output = (cause as {stderr?: string}).stderr?.trim() ?? "";
    throw new YaodianError("neo4j-not-started", {
      zh: `未能设置 Neo4j 的初始密码：\n${output}`,
      en: `Neo4j's first password could not be set:\n${output}`,
    });
  } finally {
    rmSync(words, {force: true});
  }
}
