/**
 * Java: which one to use, and how a program of ours is run on it.
 */
import {execFile} from "node:child_process";
import {existsSync} from "node:fs";
import {join} from "node:path";
import {YaodianError} from "../errors.js";

/** What Neo4j 5.26 asks for. */
const LEAST_VERSION = 17;

export interface Java {
  /** Path or name of the program. */
  command: string;
  /** Its version as it says it, e.g. "17.0.15". */
  version: string;
}

function versionOf(command: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  return new Promise((answer) => {
    execFile(
      command,
      ["-version"],
      {env: javaEnvironment(env), timeout: 20_000, windowsHide: true},
      (error, _, stderr) => answer(error ? undefined : /version "([^"]+)"/.exec(stderr)?.[1]),
    );
  });
}

/** 17 of "17.0.15", 8 of "1.8.0_402". */
const majorVersion = (version: string): number => Number(/^(?:1\.)?(\d+)/.exec(version)?.[1]);

/**
 * The Java to use: that of JAVA_HOME, else the one on PATH.
 *
 * @throws YaodianError java-missing when there is none, or none new enough
 */
export async function findJava(env: NodeJS.ProcessEnv = process.env): Promise<Java> {
  const program = process.platform === "win32" ? "java.exe" : "java";
  const ofJavaHome = env.JAVA_HOME ? join(env.JAVA_HOME, "bin", program) : undefined;
  const found: string[] = [];
  for (const command of [...(ofJavaHome && existsSync(ofJavaHome) ? [ofJavaHome] : []), program]) {
    const version = await versionOf(command, env);
    if (version === undefined) continue;
    if (majorVersion(version) >= LEAST_VERSION) return {command, version};
    found.push(version);
  }
  throw new YaodianError(
    "java-missing",
    found.length === 0
      ? {zh: "没有找到 Java。", en: "Java was not found."}
      : {
          zh: `Java 版本过旧：${found.join("、")}，需要 ${LEAST_VERSION} 或更新。`,
          en: `Java is too old: ${found.join(", ")}; ${LEAST_VERSION} or newer is needed.`,
        },
  );
}

/**
 * Environment for Java programs. The user's NEO4J_… variables are about another server; and in the locale "C" Java
 * cannot open a file with a Chinese name.
 */
export function javaEnvironment(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const ours = Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("NEO4J_")));
  return process.platform === "linux" ? {...ours, LC_ALL: "C.UTF-8"} : ours;
}
