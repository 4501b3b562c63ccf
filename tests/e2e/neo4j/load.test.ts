/**
 * Loading against a Neo4j of its own, since these tests replace, corrupt and kill what they load.
 */
import {once} from "node:events";
import {cpSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {loadOntology} from "../../../src/extract/ontology.js";
import {ONTOLOGY_FOLDER, type ReadPlan, readPlan} from "../../../src/extract/read-plan.js";
import {type Connection, connect} from "../../../src/neo4j/connection.js";
import {read} from "../../../src/neo4j/database.js";
import {loadPlan} from "../../../src/neo4j/load.js";
import {graphState} from "../../../src/neo4j/schema.js";
import {toJson} from "../../../src/neo4j/values.js";
import {eventually} from "../../support/eventually.js";
import {firstLine, startSupport} from "../../support/programs.js";
import {syntheticPlan} from "../../support/synthetic-plan.js";
import {type TemporaryHome, temporaryHome} from "../../support/temporary-home.js";

const SAMPLE = "graph/documents/liuzhou-2019.txt";

let home: TemporaryHome;
let connection: Connection;

beforeAll(async () => {
  home = temporaryHome();
  connection = await connect({env: home.env, purpose: "test of loading"});
});

afterAll(async () => {
  await connection?.close();
  await home?.remove();
});

/** Writes a document into the test's folder and reads it as a plan. */
async function planOf(name: string, text: string, ontologyFolder = ONTOLOGY_FOLDER): Promise<ReadPlan> {
  const path = join(home.path, name);
  writeFileSync(path, text);
  return readPlan(path, {ontology: await loadOntology(ontologyFolder)});
}

const load = ({plan, contentHash}: ReadPlan, options = {}) => loadPlan(connection, plan, {contentHash, ...options});

/** First row of a query, as JSON. */
const one = (cypher: string) =>
  read(connection, async (transaction) => (await transaction.run(cypher)).records[0]?.map((value) => toJson(value)));

/** Everything in the graph, for comparing before with after. */
const fingerprint = () =>
  one(`
    MATCH (n) WITH count(n) AS nodes, sum(size(toString(coalesce(n.text, '') + coalesce(n.name, '')))) AS letters
    MATCH ()-[r]->() RETURN nodes, letters, count(r) AS relationships, sum(coalesce(r.start, 0)) AS starts`);

describe("loadPlan(database, plan)", () => {
  it("loads the sample with every count of its reading", async () => {
    const sample = await readPlan(SAMPLE, {ontology: await loadOntology(ONTOLOGY_FOLDER)});
    const {changed, counts} = await load(sample);
    expect(changed).toBe(true);
    expect(counts).toMatchObject({
      points: 36,
      units: 23,
      responsibilities: 155,
      groupResponsibilities: 7,
      diagnostics: 5,
    });
    const found = await one(`
      MATCH (point:WorkPoint) WITH count(point) AS points
      MATCH (unit:Unit)-[r:RESPONSIBLE_FOR]->() RETURN points, count(DISTINCT unit) AS units, count(r) AS responsibilities`);
    expect(found).toEqual([36, 23, 155]);
  });

  it("changes nothing when the same reading is loaded again", async () => {
    const sample = await readPlan(SAMPLE, {ontology: await loadOntology(ONTOLOGY_FOLDER)});
    await load(sample);
    const before = {state: await graphState(connection), graph: await fingerprint()};
    expect((await load(sample)).changed).toBe(false);
    expect({state: await graphState(connection), graph: await fingerprint()}).toEqual(before);
  });

  it("reads an edited alias at the next load, and changes what it should", async () => {
    const folder = join(home.path, "词表");
    cpSync(ONTOLOGY_FOLDER, folder, {recursive: true});
    const text =
      "2020年某某市工作要点\n一、任务\n1.办培训。（教育局、团市委）\n2.办讲座。（教育局）\n3.办展览。（希望办、团市委）\n";
    await load(await planOf("alias.txt", text, folder));
    expect(await one("MATCH (u:Unit {name: '希望办'})-[r:RESPONSIBLE_FOR]->() RETURN count(r)")).toEqual([1]);

    const units = join(folder, "units.yaml");
    const yaml = readFileSync(units, "utf8");
    const edited = yaml.replace(/(- name: 教育局\n[\s\S]*?local: \[)/, "$1希望办, ");
    expect(edited).not.toBe(yaml);
    writeFileSync(units, edited);
    expect((await load(await planOf("alias.txt", text, folder))).changed).toBe(true);
    expect(await one("OPTIONAL MATCH (u:Unit {name: '希望办'}) RETURN count(u)")).toEqual([0]);
    expect(
      await one(
        "MATCH (:Document {id: 'alias'})-[:HAS_SECTION*]->()-[:HAS_POINT]->(p)<-[:RESPONSIBLE_FOR]-(u:Unit {name: '教育局'}) RETURN count(p)",
      ),
    ).toEqual([3]);
  });

  it("keeps units of two places apart, and terms shared", async () => {
    const text = (place: string) => `2021年${place}全民科学素质工作要点\n一、任务\n1.培训农民。（科协、教育局）\n`;
    await load(await planOf("north.txt", text("北河市")));
    await load(await planOf("south.txt", text("南江市")));
    const ids = await one(
      "MATCH (u:Unit {name: '科协'}) WHERE u.place IN ['北河市', '南江市'] WITH u.id AS id ORDER BY id RETURN collect(id)",
    );
    expect(ids).toEqual([["unit/北河市/科协", "unit/南江市/科协"]]);
    expect(await one("MATCH (t:TargetGroup {name: '农民'}) RETURN count(t)")).toEqual([1]);
  });

  it("takes a document's units, terms and doubts out with it, and nothing of other documents", async () => {
    await load(await planOf("gone.txt", "2022年某某市要点\n一、任务\n1.整治河道。（河道整治指挥部、教育局）\n"));
    await load(await planOf("gone.txt", "2022年某某市要点\n一、任务\n1.整治河道。（水利局、教育局）\n"), {
      replace: true,
    });
    expect(await one("OPTIONAL MATCH (u:Unit {name: '河道整治指挥部'}) RETURN count(u)")).toEqual([0]);
    expect(
      await one("MATCH (d:Document {id: 'liuzhou-2019'})-[:HAS_SECTION*]->()-[:HAS_POINT]->(p) RETURN count(p)"),
    ).toEqual([36]);
  });

  it("refuses another document under an id that is taken, unless told to replace it", async () => {
    await load(await planOf("taken.txt", "2020年甲市工作要点\n一、任务\n1.办培训。（教育局）\n"));
    const before = await fingerprint();
    const other = await planOf("taken.txt", "2020年乙市实施方案\n一、任务\n1.办讲座。（科协）\n");
    await expect(load(other)).rejects.toMatchObject({code: "document-id-taken"});
    expect(await fingerprint()).toEqual(before);
    expect((await load(other, {replace: true})).changed).toBe(true);
  });

  it("refuses what the transaction's memory cannot hold before the first write", async () => {
    const before = {state: await graphState(connection), graph: await fingerprint()};
    const large = await planOf("large.txt", syntheticPlan(2000));
    await expect(load(large, {transactionMemory: 16})).rejects.toMatchObject({code: "document-too-large"});
    expect({state: await graphState(connection), graph: await fingerprint()}).toEqual(before);
  });

  it("leaves the old document whole when the loading process is killed halfway", async () => {
    const old = await planOf("killed.txt", syntheticPlan(300));
    await load(old);
    const before = await fingerprint();
    writeFileSync(join(home.path, "killed.txt"), syntheticPlan(1500, {wording: "深入推进"}));
    const child = startSupport("load-and-halt.ts", home.env, join(home.path, "killed.txt"));
    expect(await firstLine(child)).toBe("half");
    child.kill("SIGKILL");
    await once(child, "close");
    // The dead client's transaction ends when the server notices; until then it holds its locks.
    await eventually("no transaction of the killed process is left", async () => {
      const [left] =
        (await one("SHOW TRANSACTIONS YIELD currentQuery WHERE NOT currentQuery STARTS WITH 'SHOW' RETURN count(*)")) ??
        [];
      return left === 0;
    });
    expect(await fingerprint()).toEqual(before);
    const points = await one("MATCH (:Document {id: 'killed'})-[:HAS_SECTION*]->()-[:HAS_POINT]->(p) RETURN count(p)");
    expect(points).toEqual([300]);
  });
});
