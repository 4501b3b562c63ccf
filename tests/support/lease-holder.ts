/**
 * A process that takes a lease on the Neo4j of YAODIAN_HOME, says so on stdout, and gives it back when its stdin
 * ends. Tests kill it.
 */
import {once} from "node:events";
import {acquire} from "../../src/neo4j/lease.js";

const lease = await acquire({purpose: "lease holder"});
process.stdout.write(`${JSON.stringify({uri: lease.uri})}\n`);
process.stdin.resume();
await once(process.stdin, "end");
await lease.release();
