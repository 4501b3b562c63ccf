import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import type {YaodianError} from "../../../src/errors.js";
import {ensureJars, jarsFolder} from "../../../src/neo4j/jars.js";
import {findJava} from "../../../src/neo4j/java.js";
import {program} from "../../support/programs.js";

const JAVA = "echo 'openjdk version \"17.0.15\" 2025-04-15' >&2";
const OLD_JAVA = "echo 'java version \"1.8.0_402\"' >&2";
/** Stands for Maven: notes that it ran and puts one jar where it is asked to. */
const MAVEN = `
echo run >> "$(dirname "$0")/runs"
for argument in "$@"; do case "$argument" in -DoutputDirectory=*) echo jar > "\${argument#-DoutputDirectory=}/neo4j.jar";; esac; done`;

let folder: string;
let bin: string;
let root: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "yaodian 测试-"));
  bin = join(folder, "bin");
  root = join(folder, "jar 包");
  // sh and its tools stay; java and mvn are those of the test.
  program(bin, "java", JAVA);
  vi.stubEnv("PATH", bin);
  vi.stubEnv("JAVA_HOME", undefined);
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, {recursive: true, force: true});
});

const failure = (): Promise<YaodianError> =>
  ensureJars(root).then(
    () => Promise.reject(new Error("it went well")),
    (error) => error,
  );

describe("findJava()", () => {
  it("takes 17 and newer, and says which one is too old", async () => {
    expect(await findJava()).toMatchObject({version: "17.0.15"});
    program(bin, "java", OLD_JAVA);
    const error = await findJava().catch((error: YaodianError) => error);
    expect(error).toMatchObject({code: "java-missing"});
    expect((error as YaodianError).sentence.en).toContain("1.8.0_402");
  });

  it("prefers the Java of JAVA_HOME where it is new enough", async () => {
    program(join(folder, "jdk", "bin"), "java", "echo 'openjdk version \"21.0.2\"' >&2");
    vi.stubEnv("JAVA_HOME", join(folder, "jdk"));
    expect(await findJava()).toEqual({command: join(folder, "jdk", "bin", "java"), version: "21.0.2"});
    program(join(folder, "jdk", "bin"), "java", OLD_JAVA);
    expect(await findJava()).toEqual({command: "java", version: "17.0.15"});
  });
});

describe("ensureJars()", () => {
  it("says what to install where Java or Maven is missing, with the two other ways", async () => {
    const noMaven = await failure();
    expect(noMaven).toMatchObject({code: "maven-missing"});
    rmSync(join(bin, "java"));
    const noJava = await failure();
    expect(noJava).toMatchObject({code: "java-missing"});
    for (const {remedy} of [noMaven, noJava])
      expect(remedy.en).toMatch(/apt-get install.*docker compose up.*NEO4J_URI/s);
  });

  it("tells Maven's own reason and leaves nothing half fetched", async () => {
    vi.stubEnv("PATH", `${bin}:/usr/bin:/bin`);
    program(bin, "mvn", "echo '[INFO] Scanning'; echo '[ERROR] Could not transfer artifact: Unknown host'; exit 1");
    const error = await failure();
    expect(error).toMatchObject({code: "maven-failed"});
    expect(error.sentence.en).toContain("Unknown host");
    expect(readdirSync(root)).toEqual([]);
  });

  it("fetches once for two who come at once, and asks nobody when all is there", async () => {
    vi.stubEnv("PATH", `${bin}:/usr/bin:/bin`);
    program(bin, "mvn", MAVEN);
    expect(await Promise.all([ensureJars(root), ensureJars(root)])).toEqual([jarsFolder(root), jarsFolder(root)]);
    expect(existsSync(join(jarsFolder(root), "neo4j.jar"))).toBe(true);
    vi.stubEnv("PATH", join(folder, "empty"));
    await ensureJars(root);
    expect(readFileSync(join(bin, "runs"), "utf8")).toBe("run\n");
  });
});
