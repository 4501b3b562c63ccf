/**
 * A Chromium for the tests that look at pages: found where it usually is, else installed.
 *
 * Order: CHROME_PATH; the usual names on PATH; the usual places of macOS and Windows; the browser that Playwright's
 * installer put into its cache; the one that came as a package. Where none is found it is installed: by apt where one
 * is root on Debian or Ubuntu, else by Playwright's installer, else as a package from the npm registry, which a machine
 * can reach that reaches nothing else.
 */
import {spawnSync} from "node:child_process";
import {accessSync, constants, existsSync, statSync} from "node:fs";
import {createRequire} from "node:module";
import {delimiter, join} from "node:path";
import {CHECKOUT} from "./packages.js";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
  "msedge",
  "chrome",
];

/** A headless Chromium for Linux as a package: the last one for Node 20. */
const PACKAGE = "@sparticuz/chromium@143.0.0";
/** Where that package is installed: not among the project's own, since few need it. */
const PACKAGE_FOLDER = join(CHECKOUT, ".yaodian", "chromium");

/** @param {NodeJS.ProcessEnv} env */
function usualPlaces(env) {
  if (process.platform === "darwin")
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  if (process.platform === "win32")
    return [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, "Google", "Chrome", "Application", "chrome.exe"),
        join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
      ]);
  return [];
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Path of the browser in Playwright's own cache, if its installer ran. */
function playwrightChromium() {
  try {
    const path = createRequire(import.meta.url)("playwright-core").chromium.executablePath();
    return path && existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** Path of the browser that came as a package, unpacked by the package itself; undefined where it is not installed. */
function packagedChromium() {
  if (!existsSync(join(PACKAGE_FOLDER, "node_modules"))) return undefined;
  const unpack =
    'import("@sparticuz/chromium").then(async (m) => process.stdout.write(await m.default.executablePath()))';
  const {status, stdout} = spawnSync(process.execPath, ["-e", unpack], {cwd: PACKAGE_FOLDER, encoding: "utf8"});
  return status === 0 && isProgram(stdout) ? stdout : undefined;
}

/** Thrown when there is no browser and none can be installed; its message is for the user. */
export class ChromiumError extends Error {}

/**
 * The browser to use.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined}  path of the program; undefined when there is none
 * @throws {ChromiumError} when CHROME_PATH names something that is no program: a wish that cannot be met is told
 */
export function findChromium(env = process.env) {
  if (env.CHROME_PATH) {
    if (isProgram(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new ChromiumError(
      `CHROME_PATH 指向的 ${env.CHROME_PATH} 不是可运行的程序。\nCHROME_PATH names ${env.CHROME_PATH}, which is no program.`,
    );
  }
  const suffix = process.platform === "win32" ? ".exe" : "";
  const onPath = (env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "")
    .flatMap((folder) => NAMES.map((name) => join(folder, name + suffix)));
  return [...onPath, ...usualPlaces(env)].find(isProgram) ?? playwrightChromium() ?? packagedChromium();
}

/**
 * The ways to install one on this machine, in the order in which they are tried.
 *
 * @param {{isDebianRoot?: boolean, isLinux?: boolean}} [machine]
 * @returns {[command: string, args: string[]][][]}  each way is a list of commands, one after the other
 */
export function installers({
  isDebianRoot = process.getuid?.() === 0 && existsSync("/etc/debian_version"),
  isLinux = process.platform === "linux" && process.arch === "x64",
} = {}) {
  const packages = ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"];
  /** @type {[string, string[]][][]} */
  const ways = [];
  if (isDebianRoot)
    ways.push([
      ["apt-get", ["update"]],
      ["apt-get", packages],
    ]);
  ways.push([[process.execPath, [join(CHECKOUT, "node_modules", "playwright-core", "cli.js"), "install", "chromium"]]]);
  if (isLinux) ways.push([["npm", ["install", "--no-audit", "--no-fund", "--prefix", PACKAGE_FOLDER, PACKAGE]]]);
  return ways;
}

/**
 * The browser to use, installed where there is none; the installer's progress goes to stderr.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string}  path of the program
 * @throws {ChromiumError} when none is found and none could be installed
 */
export function ensureChromium(env = process.env) {
  const found = findChromium(env);
  if (found) return found;
  process.stderr.write("正在安装 Chromium（供浏览器测试）… Installing Chromium for the browser tests …\n");
  for (const way of installers()) {
    for (const [command, args] of way) {
      const {status} = spawnSync(command, args, {
        stdio: ["ignore", 2, 2],
        env: {...env, DEBIAN_FRONTEND: "noninteractive"},
        shell: process.platform === "win32",
      });
      if (status !== 0) break;
    }
    const installed = findChromium(env);
    if (installed) return installed;
  }
  throw new ChromiumError(
    "没有 Chromium，也未能自动安装：请安装 Chromium、Chrome 或 Edge（Debian/Ubuntu：apt-get install chromium fonts-noto-cjk），或用 CHROME_PATH 指明其路径。\n" +
      "No Chromium, and it could not be installed: install Chromium, Chrome or Edge (Debian/Ubuntu: apt-get install " +
      "chromium fonts-noto-cjk), or name it in CHROME_PATH.",
  );
}
