/**
 * Neo4j's jars: fetched once by Maven as graph/server/pom.xml pins them, into .yaodian/jars/<hash of the pom>.
 *
 * A set is there completely or not at all: Maven fills a temporary folder, which is then renamed. So the check that
 * all is well is one look at a folder, and a start needs no network.
 */
import {spawn} from "node:child_process";
import {createHash} from "node:crypto";
import {existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync} from "node:fs";
import {join} from "node:path";
import {createInterface} from "node:readline";
import lockfile from "proper-lockfile";
import {CHECKOUT, GRAPH_FOLDER} from "../checkout.js";
import {YaodianError} from "../errors.js";
import {findJava, javaEnvironment} from "./java.js";

const POM = join(GRAPH_FOLDER, "server", "pom.xml");
const JARS = join(CHECKOUT, ".yaodian", "jars");

/** How many files Maven fetches for the pom on an empty cache, for the progress line: jars and their descriptions. */
const ABOUT_FILES = 600;

/** Where the jars of the pinned server lie once they are fetched. */
export function jarsFolder(root: string = JARS): string {
  return join(root, createHash("sha256").update(readFileSync(POM)).digest("hex").slice(0, 12));
}

/**
 * The folder with Neo4j's jars, fetched where they are missing with progress on stderr.
 *
 * @param root  of the sets of jars
 * @throws YaodianError java-missing, maven-missing, maven-failed
 */
export async function ensureJars(root: string = JARS): Promise<string> {
  const folder = jarsFolder(root);
  if (existsSync(folder)) return folder;
  await findJava();
  mkdirSync(root, {recursive: true, mode: 0o700});
  // Two at once would download twice and disturb each other in Maven's cache.
  const unlock = await lockfile.lock(root, {
    stale: 10_000,
    retries: {retries: 6000, factor: 1, minTimeout: 200, maxTimeout: 200},
    onCompromised: () => {},
  });
  try {
    if (existsSync(folder)) return folder;
    const draft = mkdtempSync(join(root, "fetching-"));
    try {
      await runMaven(draft);
      renameSync(draft, folder);
    } finally {
      rmSync(draft, {recursive: true, force: true});
    }
    return folder;
  } finally {
    await unlock().catch(() => {});
  }
}

function runMaven(folder: string): Promise<void> {
  const progress = progressLine();
  const last: string[] = [];
  return new Promise<void>((resolve, reject) => {
    const maven = spawn(
      "mvn",
      ["-B", "-f", POM, "dependency:copy-dependencies", "-DincludeScope=runtime", `-DoutputDirectory=${folder}`],
      {
        stdio: ["ignore", "pipe", "pipe"],
        env: javaEnvironment(),
        shell: process.platform === "win32",
        windowsHide: true,
      },
    );
    for (const stream of [maven.stdout, maven.stderr]) {
      createInterface({input: stream}).on("line", (line) => {
        if (/Download(ed|ing)/.test(line)) return void (/Downloaded/.test(line) && progress.count());
        last.push(line);
        if (last.length > 200) last.shift();
      });
    }
    maven.on("error", (cause) => {
      const missing = (cause as NodeJS.ErrnoException).code === "ENOENT";
      reject(
        missing
          ? new YaodianError("maven-missing", {
              zh: "没有找到 Maven（mvn）；首次启动要用它下载 Neo4j。",
              en: "Maven (mvn) was not found; the first start downloads Neo4j with it.",
            })
          : cause,
      );
    });
    maven.on("close", (code) => {
      if (code === 0) return resolve();
      const errors = last.filter((line) => line.includes("ERROR"));
      const reason = (errors.length > 0 ? errors : last).slice(0, 8).join("\n");
      reject(
        new YaodianError("maven-failed", {
          zh: `Maven 未能下载 Neo4j（退出码 ${code}）：\n${reason}`,
          en: `Maven could not fetch Neo4j (exit code ${code}):\n${reason}`,
        }),
      );
    });
  }).finally(() => progress.end());
}

/** One line that counts up on a terminal; a line every hundred files elsewhere. */
function progressLine(): {count(): void; end(): void} {
  const {stderr} = process;
  const title = "正在下载 Neo4j（仅首次，约 120 MB）… Downloading Neo4j (first time only, about 120 MB)";
  let files = 0;
  stderr.write(stderr.isTTY ? `${title} …` : `${title}\n`);
  return {
    count() {
      files += 1;
      if (stderr.isTTY) stderr.write(`\r${title} ${files}/~${Math.max(ABOUT_FILES, files)} `);
    },
    end() {
      if (stderr.isTTY) stderr.write("\n");
    },
  };
}
