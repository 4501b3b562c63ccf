/**
 * The npm packages of the checkout: installed when they are missing, half installed or not those of the lock file.
 *
 * Plain JavaScript without dependencies, since it runs before there are any. What counts is content: every package
 * that package-lock.json asks for must stand with the same version and checksum in the list that npm writes as the
 * last step of an install (node_modules/.package-lock.json). So a fresh clone with copied node_modules, or a touched
 * file, installs nothing; an install that was broken off is done again.
 */
import {spawnSync} from "node:child_process";
import {existsSync, readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";

/** The folder of package.json. */
export const CHECKOUT = fileURLToPath(new URL("../../", import.meta.url));

/**
 * @typedef {{version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean}} LockEntry
 */

/**
 * @param {string} file
 * @returns {Record<string, LockEntry> | undefined}  packages by path; undefined where the file is missing or broken
 */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

/**
 * Why the packages have to be installed, or undefined when they are all there.
 *
 * @param {string} [checkout]  the folder of package-lock.json
 * @returns {"missing" | "unfinished" | "changed" | undefined}
 */
export function packagesState(checkout = CHECKOUT) {
  const folder = join(checkout, "node_modules");
  if (!existsSync(folder)) return "missing";
  const installed = lockedPackages(join(folder, ".package-lock.json"));
  if (!installed) return "unfinished";
  const wanted = lockedPackages(join(checkout, "package-lock.json")) ?? {};
  for (const [path, {version, integrity, optional, devOptional, link}] of Object.entries(wanted)) {
    if (path === "") continue;
    const found = installed[path];
    if (!found) {
      // An optional package may be one for another system.
      if (optional || devOptional) continue;
      return "changed";
    }
    if (link) continue;
    if (found.version !== version) return "changed";
    if (integrity && found.integrity && found.integrity !== integrity) return "changed";
  }
  return undefined;
}

/** Thrown when the packages cannot be installed; its message is for the user. */
export class PackagesError extends Error {}

/**
 * Installs the packages where needed, with npm's own progress on stderr. Takes a few milliseconds when all is well.
 *
 * @param {{checkout?: string, npm?: string}} [options]
 * @throws {PackagesError} when npm is missing or its install fails
 */
export function ensurePackages({checkout = CHECKOUT, npm = "npm"} = {}) {
  const state = packagesState(checkout);
  if (!state) return;
  const why = {missing: "first run", unfinished: "the last install did not finish", changed: "the lock file changed"};
  process.stderr.write(`正在安装依赖包… Installing packages (${why[state]}) …\n`);
  // npm writes this list last: without it a broken-off install can never look finished.
  rmSync(join(checkout, "node_modules", ".package-lock.json"), {force: true});
  const {status, error} = spawnSync(npm, ["ci", "--no-audit", "--no-fund"], {
    cwd: checkout,
    // npm's own stdout goes to our stderr: the stdout of a command belongs to its answer.
    stdio: ["ignore", 2, 2],
    // All packages whatever the caller's NODE_ENV: the site and the tests need the development ones.
    env: {...process.env, NODE_ENV: "development"},
    shell: process.platform === "win32",
  });
  if (error && /** @type {NodeJS.ErrnoException} */ (error).code === "ENOENT") {
    throw new PackagesError(
      "找不到 npm。请安装 Node.js 20.19 或更新版本（自带 npm），再运行一次。\n" +
        "npm was not found. Install Node.js 20.19 or newer, which brings npm, and run the command again.",
    );
  }
  if (status !== 0 || packagesState(checkout)) {
    throw new PackagesError(
      "依赖包未能装好（原因见上）。首次安装需要联网，或在能访问 npm 镜像的环境中运行 npm ci。\n" +
        "The packages could not be installed (reason above). The first install needs the network or a mirror of the " +
        "npm registry; then run the command again.",
    );
  }
}

/** ensurePackages() for a script: a failure is printed in plain words and ends the process with exit code 1. */
export function ensurePackagesOrExit() {
  try {
    ensurePackages();
  } catch (error) {
    if (!(error instanceof PackagesError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
