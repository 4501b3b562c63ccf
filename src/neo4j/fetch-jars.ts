/**
 * A program of its own: fetches Neo4j's jars where they are missing. `npm test` runs it first (src/setup/test.js), so
 * that no test counts the download among its seconds.
 */
import {YaodianError} from "../errors.js";
import {ensureJars} from "./jars.js";

try {
  await ensureJars();
} catch (error) {
  if (!(error instanceof YaodianError)) throw error;
  process.stderr.write(`${error.sentence.zh}\n${error.remedy.zh}\n${error.sentence.en}\n${error.remedy.en}\n`);
  process.exitCode = 1;
}
