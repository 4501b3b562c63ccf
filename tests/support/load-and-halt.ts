/**
 * Loads a plan and stands still in the middle of its transaction: prints "half" once part of it is written, and
 * waits to be killed.
 */
import {loadOntology} from "../../src/extract/ontology.js";
import {ONTOLOGY_FOLDER, readPlan} from "../../src/extract/read-plan.js";
import {connect} from "../../src/neo4j/connection.js";
import {loadPlan} from "../../src/neo4j/load.js";

const [file = ""] = process.argv.slice(2);
const {plan, contentHash} = await readPlan(file, {ontology: await loadOntology(ONTOLOGY_FOLDER)});
await loadPlan(await connect(), plan, {
  contentHash,
  replace: true,
  onProgress: (done, total) => {
    if (done * 2 < total) return;
    process.stdout.write("half\n");
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  },
});
