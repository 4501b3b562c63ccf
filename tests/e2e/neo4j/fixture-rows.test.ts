/** The rows that mounted pages get equal those that the graph answers: on the sample, and with a second plan beside it. */
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, it} from "vitest";
import {records} from "../../../src/analytics/records.js";
import {loadOntology} from "../../../src/extract/ontology.js";
import {ONTOLOGY_FOLDER, type ReadPlan, readPlan} from "../../../src/extract/read-plan.js";
import {type Connection, connect} from "../../../src/neo4j/connection.js";
import {loadPlan} from "../../../src/neo4j/load.js";
import {runNamedQuery} from "../../../src/neo4j/queries.js";
import {type AllRows, fixtureRows} from "../../support/fixture-rows.js";

let folder: string;
let connection: Connection;
const plans: ReadPlan[] = [];
beforeAll(async () => {
  connection = await connect({purpose: "fixture rows"});
  folder = mkdtempSync(join(tmpdir(), "yaodian-plans-"));
  const second = join(folder, "liuzhou-2020.txt");
  writeFileSync(
    second,
    "2020年柳州市全民科学素质行动工作要点\n\n一、农民科学素质\n1.办培训。（市科协牵头，教育局、各县区政府配合）\n2.办讲座。（气象局、科协，6月底前完成）\n",
  );
  const ontology = await loadOntology(ONTOLOGY_FOLDER);
  for (const file of ["graph/documents/liuzhou-2019.txt", second]) plans.push(await readPlan(file, {ontology}));
  for (const {plan, contentHash} of plans) await loadPlan(connection, plan, {contentHash});
});
afterAll(async () => {
  await connection?.close();
  rmSync(folder, {recursive: true, force: true});
});

const QUERIES: (keyof AllRows)[] = [
  "documents",
  "sections",
  "points",
  "units",
  "responsibilities",
  "mentions",
  "diagnostics",
];

it.each(QUERIES)("%s", async (name) => {
  const answered = records(await runNamedQuery(connection, name));
  expect(answered.length).toBeGreaterThan(0);
  const byPlan = (rows: readonly unknown[]) =>
    [...rows].map((row) => JSON.stringify(row, Object.keys(row as object).sort())).sort();
  expect(byPlan(fixtureRows(plans)[name])).toEqual(byPlan(answered));
});
