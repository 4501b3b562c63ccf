import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {findChromium, installers} from "../../../src/setup/chromium.js";
import {program} from "../../support/programs.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "yaodian 测试-"));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

describe("findChromium(env)", () => {
  it("takes CHROME_PATH before all others, and refuses one that is no program", () => {
    const browser = join(program(folder, "my browser", ""), "my browser");
    expect(findChromium({CHROME_PATH: browser, PATH: process.env.PATH})).toBe(browser);
    const wrong = join(folder, "nothing");
    expect(() => findChromium({CHROME_PATH: wrong, PATH: process.env.PATH})).toThrow(wrong);
  });

  it.each(["chromium", "chromium-browser", "google-chrome", "microsoft-edge"])("finds %s on PATH", (name) => {
    program(join(folder, "bin"), name, "");
    expect(findChromium({PATH: `${join(folder, "empty")}:${join(folder, "bin")}`})).toBe(join(folder, "bin", name));
  });
});

describe("installers(machine)", () => {
  const names = (machine: Parameters<typeof installers>[0]) =>
    installers(machine).map((way) => way.map(([command, args]) => `${command} ${args.at(-1)}`));
  it("begin with apt for root on Debian, and end with a package that the npm registry has", () => {
    expect(names({isDebianRoot: true, isLinux: true})).toEqual([
      ["apt-get update", "apt-get fonts-noto-cjk"],
      [`${process.execPath} chromium`],
      [expect.stringMatching(/^npm @sparticuz\/chromium@\d/)],
    ]);
  });
  it("leave apt to root on Debian, and the package to Linux", () => {
    expect(names({isDebianRoot: false, isLinux: false})).toEqual([[`${process.execPath} chromium`]]);
  });
});
