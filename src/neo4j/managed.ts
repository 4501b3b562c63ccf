/**
 * The managed server as a person commands it: hold it, stop it, look at it.
 */
import {setTimeout as delay} from "node:timers/promises";
import {type Home, openHome} from "./home.js";
import {acquire, greet, underLock} from "./lease.js";
import {isAlive} from "./processes.js";
import {endOrphan, orphan} from "./server-process.js";
import {type Status, supervisorAddress} from "./supervisor-protocol.js";

const VISIT = {lease: false, purpose: "neo4j"};
const STOP_DEADLINE = 30_000;

/**
 * Starts the server where it does not run and keeps it running until `stopServer`.
 *
 * @throws YaodianError as `acquire`
 */
export async function holdServer(home: Home = openHome()): Promise<{uri: string; user: string; passwordFile: string}> {
  const lease = await acquire({home, purpose: "neo4j start"});
  try {
    await lease.hold();
    return {uri: lease.uri, user: lease.user, passwordFile: home.password};
  } finally {
    await lease.release();
  }
}

/**
 * Ends a hold and, with `force`, every lease; waits until the server is gone unless somebody still uses it.
 *
 * @returns who keeps it running, where the state is "in-use"
 */
export async function stopServer({home = openHome(), force = false}: {home?: Home; force?: boolean} = {}): Promise<{
  state: "stopped" | "in-use" | "was-not-running";
  leases: Status["leases"];
}> {
  const visit = await greet(home, VISIT);
  if (!visit) {
    if (orphan(home) === undefined) return {state: "was-not-running", leases: []};
    await underLock(home, () => endOrphan(home));
    return {state: "stopped", leases: []};
  }
  const {leases} = await visit.ask({type: "status"}, "status");
  await visit.ask({type: "drop", force}, "done");
  await visit.release();
  if (leases.length > 0 && !force) return {state: "in-use", leases};
  const deadline = Date.now() + STOP_DEADLINE;
  while ((orphan(home) !== undefined || supervisorAddress(home)) && Date.now() < deadline) await delay(20);
  return {state: "stopped", leases: []};
}

/** What the supervisor says of the server; "orphaned" when only the server is left, without a supervisor. */
export async function serverStatus(
  home: Home = openHome(),
): Promise<Status | {state: "not-running"} | {state: "orphaned"; javaPid: number}> {
  const visit = await greet(home, VISIT);
  if (visit) {
    const status = await visit.ask({type: "status"}, "status");
    await visit.release();
    return status;
  }
  const javaPid = orphan(home);
  // A supervisor that lives with its door closed is about to end, and the server with it.
  const supervisor = supervisorAddress(home);
  if (javaPid === undefined || (supervisor && isAlive(supervisor.pid))) return {state: "not-running"};
  return {state: "orphaned", javaPid};
}
