/**
 * Processes of this machine by their id: whether one lives, what it is, and how to end it.
 */
import {execFileSync} from "node:child_process";
import {readFileSync} from "node:fs";
import {setTimeout as delay} from "node:timers/promises";

/** Whether the process lives; one that only waits to be collected by its parent does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  if (process.platform !== "linux") return true;
  try {
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

/** The command line of a process, "" when it cannot be read. */
function commandLine(pid: number): string {
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    if (process.platform === "win32") {
      const query = `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`;
      return execFileSync("powershell", ["-NoProfile", "-Command", query], {encoding: "utf8", windowsHide: true});
    }
    return execFileSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], {encoding: "utf8"});
  } catch {
    return "";
  }
}

/** Whether `pid` is still the process that was started with `words` in its command line, and not a later one. */
export const isStill = (pid: number, words: string): boolean => isAlive(pid) && commandLine(pid).includes(words);

/** Waits until the process is gone; false when it still lives after `milliseconds`. */
export async function gone(pid: number, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false;
    await delay(20);
  }
  return true;
}

/** Asks the process to end, and ends it when it has not after `patience` milliseconds. */
export async function end(pid: number, patience: number): Promise<void> {
  const signal = (name: NodeJS.Signals) => {
    try {
      process.kill(pid, name);
    } catch {
      // It is gone.
    }
  };
  signal("SIGTERM");
  if (await gone(pid, patience)) return;
  signal("SIGKILL");
  await gone(pid, 5_000);
}
