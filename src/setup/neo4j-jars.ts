/**
 * Fetches Neo4j's jars where they are missing, so that tests do not count the download among their seconds.
 */
import {YaodianError} from "../errors.js";
import {ensureJars} from "../neo4j/jars.js";

try {
  await ensureJars();
} catch (error) {
  if (!(error instanceof YaodianError)) throw error;
  process.stderr.write(`${error.sentence.zh}\n${error.remedy.zh}\n${error.sentence.en}\n${error.remedy.en}\n`);
  process.exitCode = 1;
}
