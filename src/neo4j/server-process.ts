/**
 * One run of the Neo4j server: its Java process from start to end.
 *
 * Out come two promises: `ready` when Bolt answers a query, `exited` when the process is gone. Who looks after the
 * runs, and starts another, is the supervisor.
 */
import {spawn} from "node:child_process";
import {closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync} from "node:fs";
import {createServer} from "node:net";
import {join} from "node:path";
import {setTimeout as delay} from "node:timers/promises";
import {type Home, writePrivately} from "./home.js";
import {type Java, javaEnvironment} from "./java.js";
import {preparePassword, readPassword, USER} from "./password.js";
import {end, isStill} from "./processes.js";
import {configuration, memorySettings} from "./settings.js";

/** The system database of a large graph may take its time to recover after a kill. */
const START_DEADLINE = 180_000;
/** Neo4j may refuse the right password for a moment while it starts; after this long it means it. */
const REFUSED_DEADLINE = 5_000;

/** Below the ports that systems hand out for outgoing connections, which could take ours between two starts. */
const PORTS = {from: 20_000, to: 32_000};

const openedPackages = ["java.nio", "java.io", "sun.nio.ch", "java.util.concurrent"];

/** Flags for a small server that is up fast; -Xss8m lets the query parser go deep. */
const javaFlags = (heap: number): string[] => [
  "-XX:+UseSerialGC",
  "-XX:TieredStopAtLevel=1",
  `-Xms${Math.min(heap, 256)}m`,
  `-Xmx${heap}m`,
  "-Xss8m",
  "-Dfile.encoding=UTF-8",
  ...openedPackages.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
];

/** How a process of ours is told from others in the list of processes. */
const homeArgument = (home: Home): string => `--home-dir=${home.neo4j}`;

export interface ServerProcess {
  pid: number;
  boltPort: number;
  /** Fulfilled when Bolt answers; rejected with the reason when it never will. A run that exits settles only `exited`. */
  ready: Promise<void>;
  exited: Promise<void>;
  /** What the server said in this run, its last lines. */
  logTail(): string;
  /** Asks it to end, and ends it after `patience` milliseconds. */
  stop(patience: number): Promise<void>;
}

/** Ends the server that a killed supervisor left behind, if there is one. */
export async function endOrphan(home: Home): Promise<void> {
  const pid = orphan(home);
  if (pid !== undefined) await end(pid, 20_000);
}

/** Process id of the last Java that ran here, if it still runs. */
export function orphan(home: Home): number | undefined {
  if (!existsSync(home.javaPid)) return undefined;
  const pid = Number(readFileSync(home.javaPid, "utf8"));
  return pid > 0 && isStill(pid, homeArgument(home)) ? pid : undefined;
}

/**
 * Starts the server in a data folder where none runs.
 *
 * @param moreFlags  of Java
 * @throws YaodianError neo4j-not-started when its password is gone or a setting cannot be read
 */
export async function launch(
  home: Home,
  java: Java,
  jars: string,
  moreFlags: readonly string[] = [],
): Promise<ServerProcess> {
  const logs = join(home.neo4j, "logs");
  for (const folder of ["conf", "logs", "import"]) mkdirSync(join(home.neo4j, folder), {recursive: true, mode: 0o700});
  const memory = memorySettings();
  const boltPort = await choosePort(home);
  writeFileSync(join(home.neo4j, "conf", "neo4j.conf"), configuration({memory, boltPort}), {mode: 0o600});
  writePrivately(home.boltPort, `${boltPort}\n`);
  await preparePassword(home, java.command, jars);

  const console = join(logs, "console.log");
  const log = join(logs, "neo4j.log");
  const logStart = existsSync(log) ? statSync(log).size : 0;
  const {pid, exited} = startJava(home, java, jars, [...javaFlags(memory.heap), ...moreFlags], console);
  const run: ServerProcess = {
    pid: pid ?? 0,
    boltPort,
    ready: untilBoltAnswers(boltPort, readPassword(home), exited),
    exited,
    logTail: () => lastLines([read(log, logStart), read(console, 0)].join("\n")),
    async stop(patience) {
      if (pid !== undefined) await end(pid, patience);
      await exited;
    },
  };
  run.ready.catch(() => {});
  return run;
}

/** Starts the process, with what it prints in the file `console`, and notes its id while it runs. */
function startJava(
  home: Home,
  java: Java,
  jars: string,
  flags: readonly string[],
  console: string,
): {pid: number | undefined; exited: Promise<void>} {
  const out = openSync(console, "w", 0o600);
  const child = spawn(
    java.command,
    [
      ...flags,
      "-cp",
      join(jars, "*"),
      "org.neo4j.server.CommunityEntryPoint",
      homeArgument(home),
      `--config-dir=${join(home.neo4j, "conf")}`,
    ],
    {cwd: home.neo4j, env: javaEnvironment(), stdio: ["ignore", out, out], windowsHide: true},
  );
  closeSync(out);
  const {pid} = child;
  if (pid !== undefined) writePrivately(home.javaPid, `${pid}\n`);
  const exited = new Promise<void>((resolve) => {
    child.once("error", (error) => {
      writeFileSync(console, `${error.message}\n`);
      resolve();
    });
    child.once("exit", () => resolve());
  }).then(() => {
    // Unless another supervisor has noted its own server meanwhile.
    if (existsSync(home.javaPid) && Number(readFileSync(home.javaPid, "utf8")) === pid)
      rmSync(home.javaPid, {force: true});
  });
  return {pid, exited};
}

/** The port of the last start if it is free, else a free one. */
async function choosePort(home: Home): Promise<number> {
  const last = existsSync(home.boltPort) ? Number(readFileSync(home.boltPort, "utf8")) : 0;
  if (last > 0 && (await isFree(last))) return last;
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = PORTS.from + Math.floor(Math.random() * (PORTS.to - PORTS.from));
    if (await isFree(port)) return port;
  }
  throw new Error(`no free port on 127.0.0.1 between ${PORTS.from} and ${PORTS.to}`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once("error", () => answer(false));
    probe.listen({port, host: "127.0.0.1", exclusive: true}, () => probe.close(() => answer(true)));
  });
}

async function untilBoltAnswers(port: number, password: string, exited: Promise<void>): Promise<void> {
  let isGone = false;
  void exited.then(() => {
    isGone = true;
  });
  // Read in while Java starts, not before.
  const [{default: neo4j}, {answers}] = await Promise.all([import("neo4j-driver"), import("./answers.js")]);
  const driver = neo4j.driver(`bolt://127.0.0.1:${port}`, neo4j.auth.basic(USER, password), {
    connectionTimeout: 2_000,
    telemetryDisabled: true,
  });
  const start = Date.now();
  let refused: number | undefined;
  try {
    for (;;) {
      try {
        await answers({driver, database: "neo4j"});
        return;
      } catch (error) {
        if (isGone) return await new Promise<never>(() => {});
        const code = (error as {code?: string}).code ?? "";
        if (code.startsWith("Neo.ClientError.Security")) refused ??= Date.now();
        if (refused !== undefined && Date.now() - refused > REFUSED_DEADLINE)
          throw new Error("the server does not take the password of its data folder");
        if (Date.now() - start > START_DEADLINE) throw new Error(`no answer on Bolt after ${START_DEADLINE / 1000} s`);
        await delay(refused === undefined ? 50 : 1_000);
      }
    }
  } finally {
    await driver.close();
  }
}

function read(file: string, from: number): string {
  if (!existsSync(file)) return "";
  const bytes = readFileSync(file);
  // A log that was rotated since starts anew.
  return bytes.subarray(from <= bytes.length ? from : 0).toString("utf8");
}

/** The last lines that say something, without the places in the program that stack traces list. */
function lastLines(text: string): string {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "" && !/^\s+at |^\s+\.\.\. \d+ more/.test(line));
  return lines.slice(-25).join("\n");
}
