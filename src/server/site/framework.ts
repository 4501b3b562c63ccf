/**
 * Observable Framework as a process: built pages, or a preview of them, from a stage.
 */
import {type ChildProcess, spawn} from "node:child_process";
import {delimiter, join} from "node:path";
import {CHECKOUT} from "../../checkout.js";
import {YaodianError} from "../../errors.js";
import {frameworkFolder, type Stage} from "./stage.js";

/** Lines of Framework about steps that went well; they explain no failure. */
const WENT_WELL = /^(?:alias|build|copy|load|render|parse) /;
const LAST_LINES = 20;

/**
 * Builds a stage's pages into its output.
 *
 * @param onLine  gets what Framework says, a line at a time
 * @throws YaodianError site-build-failed, with the last lines that Framework said
 */
export async function buildStage(stage: Stage, onLine: (line: string) => void = () => {}): Promise<void> {
  const tail: string[] = [];
  const child = startFramework(stage, ["build"], (line) => {
    if (!WENT_WELL.test(line)) tail.push(line);
    if (tail.length > LAST_LINES) tail.shift();
    onLine(line);
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) throw buildError(tail.join("\n"));
}

/** Starts Framework on a stage; it ends with this process at the latest. */
export function startFramework(stage: Stage, args: readonly string[], onLine: (line: string) => void): ChildProcess {
  const [verb = "build", ...rest] = args;
  const child = spawn(
    process.execPath,
    [join(frameworkFolder(), "dist", "bin", "observable.js"), verb, "--config", stage.config, ...rest],
    {
      cwd: stage.folder,
      stdio: ["ignore", "pipe", "pipe"],
      env: {...process.env, PATH: searchPath(), OBSERVABLE_TELEMETRY_DISABLE: "true", NO_COLOR: "1", FORCE_COLOR: "0"},
    },
  );
  const stop = () => child.kill("SIGTERM");
  process.once("exit", stop);
  child.once("close", () => process.removeListener("exit", stop));
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (chunk: string) => {
      for (const line of chunk.split("\n").map((entry) => entry.trimEnd())) if (line !== "") onLine(line);
    });
  }
  return child;
}

/** Framework starts the loaders' interpreter by its bare name. */
const searchPath = (): string => [join(CHECKOUT, "node_modules", ".bin"), process.env.PATH ?? ""].join(delimiter);

export const buildError = (reason: string): YaodianError =>
  new YaodianError("site-build-failed", {
    zh: `页面没有生成成功：\n${reason}`,
    en: `the pages could not be built:\n${reason}`,
  });
