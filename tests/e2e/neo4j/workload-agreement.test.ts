/**
 * One workload, three ways: Cypher in the database, the functions of the pages, and the command line. The sample, and
 * a larger plan with lists of every length.
 */
import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {csvParse} from "d3";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {judge, USUAL_CHOICES} from "../../../src/analytics/judgement.js";
import {records} from "../../../src/analytics/records.js";
import type {Rows} from "../../../src/analytics/rows.js";
import {together} from "../../../src/analytics/several-plans.js";
import {loadOntology} from "../../../src/extract/ontology.js";
import {ONTOLOGY_FOLDER, readPlan} from "../../../src/extract/read-plan.js";
import {type Connection, connect} from "../../../src/neo4j/connection.js";
import {loadPlan} from "../../../src/neo4j/load.js";
import {runNamedQuery} from "../../../src/neo4j/queries.js";
import {toCsv} from "../../../src/tables/csv.js";
import {workloadTable} from "../../../src/tables/workload-table.js";
import {yaodian} from "../../support/programs.js";
import {temporaryHome} from "../../support/temporary-home.js";

const UNITS =
  "教育局、科技局、民政局、农业农村局、卫生健康委、妇联、科协、总工会、财政局、应急管理局、团市委、公安局".split("、");
const home = temporaryHome();
let connection: Connection;

/** Rows of a named query as objects. */
async function read<Name extends keyof Rows>(name: Name, parameters = {}): Promise<Rows[Name][]> {
  return records<Rows[Name]>(await runNamedQuery(connection, name, parameters));
}

async function planRows(ids: readonly string[]) {
  const documents = await read("documents");
  return together(
    {
      units: await read("units"),
      points: await read("points"),
      sections: await read("sections"),
      responsibilities: await read("responsibilities"),
      mentions: await read("mentions"),
    },
    documents.filter(({id}) => ids.includes(id)),
  );
}

const workload = (...args: string[]) => yaodian(["workload", ...args], {YAODIAN_HOME: home.path, YAODIAN_LANG: "zh"});

beforeAll(async () => {
  process.env.YAODIAN_HOME = home.path;
  connection = await connect({purpose: "workload agreement"});
  const ontology = await loadOntology(ONTOLOGY_FOLDER);
  const second = join(home.path, "second.txt");
  const points = Array.from({length: 60}, (_, index) => {
    const units = UNITS.map((_, step) => UNITS[(index * 7 + step * 5) % UNITS.length]!).slice(
      0,
      1 + ((index * 5) % 11),
    );
    return `${index + 1}.面向农民办培训。建立机制。（${units.join("、")}）`;
  });
  writeFileSync(second, `2021年柳州市全民科学素质行动工作要点\n\n一、任务\n${points.join("\n")}\n`);
  for (const path of ["graph/documents/liuzhou-2019.txt", second]) {
    const {plan, contentHash} = await readPlan(path, {ontology});
    await loadPlan(connection, plan, {contentHash});
  }
});
afterAll(async () => {
  await connection?.close();
  await home.remove();
});

describe("the workload of a plan", () => {
  it.each(["liuzhou-2019", "second"])("of %s is the same in Cypher and on the page, to 1e-9", async (id) => {
    const {loads} = judge(await planRows([id]), USUAL_CHOICES);
    const {columns, rows} = await runNamedQuery(connection, "unit-workload", {documentId: id});
    const at = (name: string) => columns.indexOf(name);
    const cypher = new Map(rows.map((row) => [row[at("unit")] as string, row]));
    expect([...cypher.keys()].sort()).toEqual(loads.map(({unit}) => unit.name).sort());
    for (const {unit, figures, shares} of loads) {
      const row = cypher.get(unit.name)!;
      expect([row[at("full")], row[at("lead")], row[at("points")]]).toEqual([
        figures.all,
        figures.lead,
        shares.map(({point}) => point.label),
      ]);
      expect(Math.abs((row[at("fractional")] as number) - figures.fractional)).toBeLessThan(1e-9);
    }
  });
});

describe("yaodian workload", () => {
  it("prints the csv that the page gives", async () => {
    const {code, out} = await workload("liuzhou-2019", "--csv");
    const {columns, rows} = workloadTable(judge(await planRows(["liuzhou-2019"]), USUAL_CHOICES), USUAL_CHOICES, "zh");
    expect(code).toBe(0);
    expect(out).toBe(toCsv(columns, rows));
    expect(csvParse(out.slice(1))[0]).toMatchObject({单位: "科协", "全部计入（项）": "24", "只计牵头（项）": "8"});
  });
  it("counts several plans together, all of them without an id", async () => {
    const both = judge(await planRows(["liuzhou-2019", "second"]), USUAL_CHOICES);
    const {out} = await workload("--json");
    const {units, lines} = JSON.parse(out) as {units: {name: string; figures: {all: number}}[]; lines: unknown};
    expect(units.map(({name, figures}) => [name, figures.all])).toEqual(
      both.loads.map(({unit, figures}) => [unit.name, figures.all]),
    );
    expect(lines).toEqual(both.lines);
  });
  it("says on the terminal who stands above which line", async () => {
    const {out} = await workload("liuzhou-2019");
    expect(out).toContain("全部计入: 偏重线 15.5 科协; 不计科协 13 科技局、教育局");
  });
  it("refuses a plan that is not there, a counting and a line that are none", async () => {
    const unknown = await workload("nowhere");
    expect([unknown.code, unknown.out]).toEqual([1, ""]);
    expect(unknown.err).toContain("document-unknown");
    expect(unknown.err).toContain("liuzhou-2019");
    expect((await workload("--method", "guess")).err).toContain("fractional");
    expect((await workload("--line", "-1")).err).toContain("robust-z");
  });
});
