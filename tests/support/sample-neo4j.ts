/**
 * A Neo4j with the sample plan, for suites that only read: its fingerprint must not change by another suite's loads.
 *
 * It lies inside the data folder of the test run, which goes at the end, and serves all suites that ask for it.
 */
import {join} from "node:path";
import {GRAPH_FOLDER} from "../../src/checkout.js";
import {loadOntology} from "../../src/extract/ontology.js";
import {ONTOLOGY_FOLDER, readPlan} from "../../src/extract/read-plan.js";
import {type Connection, connect} from "../../src/neo4j/connection.js";
import {type Home, openHome} from "../../src/neo4j/home.js";
import {underLock} from "../../src/neo4j/lease.js";
import {loadPlan} from "../../src/neo4j/load.js";

/** Its data folder. */
export const sampleHome = (): Home => openHome(join(process.env.YAODIAN_HOME as string, "sample"));

/** A connection to it; the caller closes it. */
export async function sampleNeo4j(): Promise<Connection> {
  const home = sampleHome();
  const connection = await connect({env: {...process.env, YAODIAN_HOME: home.path}});
  // One suite at a time: a second load of the same plan changes nothing, while one at the same moment would.
  await underLock(home, () => loadSample(connection));
  return connection;
}

/** Loads the sample plan. */
export async function loadSample(connection: Connection): Promise<void> {
  const file = join(GRAPH_FOLDER, "documents", "liuzhou-2019.txt");
  const {plan, contentHash} = await readPlan(file, {ontology: await loadOntology(ONTOLOGY_FOLDER)});
  await loadPlan(connection, plan, {contentHash});
}

/** Everything that a query could have changed: nodes, relationships, properties, tokens, schema, users. */
export async function fingerprint({driver, database}: Connection): Promise<string> {
  const ask = async (cypher: string, place = database) => {
    const {records} = await driver.executeQuery(cypher, {}, {database: place});
    return records.map((record) => JSON.stringify([...record.values()]));
  };
  const parts = [
    await ask("MATCH (n) RETURN labels(n) AS labels, count(*) AS n, sum(size(keys(n))) AS keys ORDER BY labels"),
    await ask("MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS n, sum(size(keys(r))) AS keys ORDER BY type"),
    await ask("CALL db.labels() YIELD label RETURN label ORDER BY label"),
    await ask("CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey ORDER BY propertyKey"),
    await ask("SHOW INDEXES YIELD name RETURN name ORDER BY name"),
    await ask("SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name"),
    await ask("SHOW USERS YIELD user, passwordChangeRequired", "system"),
    await ask("SHOW DATABASES YIELD name, currentStatus", "system"),
  ];
  return parts.map((part) => part.join("\n")).join("\n\n");
}
