/**
 * Running programs: in the foreground with our output and signals, or several side by side with their output kept
 * apart.
 */
import {spawn} from "node:child_process";
import {constants} from "node:os";

/**
 * Runs one program in the foreground: its output is ours, our signals are its signals, its exit code is returned.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 * @returns {Promise<number>}  exit code; 128 + n when signal n ended the program; 127 when it could not be started
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {stdio: "inherit", ...options});
    /** @type {NodeJS.Signals[]} */
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
    // A terminal sends SIGINT to the whole group: the child has it already and decides when to end.
    const forward = (/** @type {NodeJS.Signals} */ signal) => {
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
    };
    for (const signal of signals) process.on(signal, forward);
    const done = (/** @type {number} */ code) => {
      for (const signal of signals) process.off(signal, forward);
      resolve(code);
    };
    child.on("error", (error) => {
      process.stderr.write(`${command}: ${error.message}\n`);
      done(127);
    });
    child.on("exit", (code, signal) => done(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

/**
 * Runs programs at the same time; each one's output is shown whole when it has ended.
 *
 * @param {{name: string, args: string[]}[]} programs  arguments of Node, and a name for the output
 * @param {import("node:child_process").SpawnOptions} options
 * @returns {Promise<number>}  0 when all went well, else the exit code of the first that failed
 */
export async function runTogether(programs, options) {
  const codes = await Promise.all(
    programs.map(async ({name, args}) => {
      const child = spawn(process.execPath, args, {...options, stdio: ["ignore", "pipe", "pipe"]});
      let said = "";
      for (const stream of [child.stdout, child.stderr])
        stream?.on("data", (chunk) => {
          said += chunk;
        });
      const code = await new Promise((resolve) => child.on("close", (ended) => resolve(ended ?? 1)));
      process.stdout.write(`${code === 0 ? "✓" : "×"} ${name}\n${code === 0 ? "" : said}`);
      return code;
    }),
  );
  return codes.find((code) => code !== 0) ?? 0;
}
