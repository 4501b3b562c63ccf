/** The console as an analyst uses it: writing, running, mending, looking, taking away, coming back by link. */
import {readFileSync} from "node:fs";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openSite, type Site} from "../support/site.js";

let site: Site;

beforeAll(async () => {
  site = await openSite();
}, 300_000);

afterAll(() => site?.close());

/** A query that would run for minutes, and that Neo4j can stop at any moment. */
const LONG =
  "UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b UNWIND range(1, 1000) AS c WITH a WHERE a < 0 RETURN count(*) AS n";

/** A page that fails soon where something does not come. */
async function open() {
  const opened = await site.open();
  opened.page.setDefaultTimeout(12_000);
  return opened;
}

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, site.address).href);
  await page.locator(".page:not([aria-busy]) .cm-content").waitFor();
  await page.locator(".questions li button").first().waitFor();
}

/** Opens the console on a text of one's own. */
const visitText = (page: Page, cypher: string, more = "") =>
  visit(page, `console?cypher=${encodeURIComponent(cypher)}${more}`);

/** Puts the cursor into the editor and types over everything. */
async function write(page: Page, text: string): Promise<void> {
  await page.locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
}

const rows = (page: Page) => page.locator(".result table tbody tr[data-row]");

async function save(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".result-head").getByText(button, {exact: true}).click(),
  ]);
  return readFileSync(await download.path(), "utf8");
}

describe("writing a query", () => {
  it("completes labels, types and properties from the graph, and runs by Ctrl-Enter", async () => {
    const {page, faults} = await open();
    await visitText(page, "RETURN 1");
    await page.locator(".schema .count").getByText("23").first().waitFor();
    const option = page.locator(".cm-tooltip-autocomplete li");
    await write(page, "MATCH (u:Un");
    await option.getByText("Unit").first().click();
    await page.keyboard.type(")-[r:RESP");
    await option.getByText("RESPONSIBLE_FOR").first().click();
    await page.keyboard.type("]->(p) WHERE r.leadB");
    await option.getByText("leadBasis").first().click();
    await page.keyboard.type(" = 'sole' RETURN u.name AS unit, p.label AS label");
    await page.keyboard.press("ControlOrMeta+Enter");
    await rows(page).first().waitFor();
    expect(await rows(page).allInnerTexts()).toEqual([expect.stringMatching(/教育局\s+6/)]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
  it("marks an error at its place with what was meant, and takes the mend", async () => {
    const {page} = await open();
    await visitText(page, "MATCH (u:Unit)\nRETRUN u.name AS unit");
    await page.keyboard.press("Tab");
    await page.locator(".run").click();
    const fault = page.locator(".faults p.error");
    await fault.waitFor();
    expect(await fault.innerText()).toMatch(/第 2 行第 1 列[\s\S]*是不是 RETURN/);
    expect(await page.locator(".squiggle.error").innerText()).toBe("RETRUN");
    await fault.getByText("改成 RETURN").click();
    await rows(page).first().waitFor();
    expect(await rows(page).count()).toBe(23);
    expect(await page.locator(".faults").count()).toBe(0);
    await page.context().close();
  });
  it("says as one types what is wrong, and which property is meant", async () => {
    const {page} = await open();
    await visitText(page, "RETURN 1");
    await write(page, "MATCH (u:Unit) RETURN u.nmae");
    const fault = page.locator(".faults p.warning");
    await fault.waitFor();
    expect(await fault.innerText()).toMatch(/nmae[\s\S]*是不是 name/);
    await fault.getByText("改成 name").click();
    expect(await page.locator(".cm-content").innerText()).toContain("u.name");
    await page.context().close();
  });
});

describe("a long query", () => {
  it("is ended by Esc: the page says so and Neo4j no longer runs it", async () => {
    const {page} = await open();
    await visitText(page, LONG);
    await page.locator(".cm-content").click();
    await page.keyboard.press("ControlOrMeta+Enter");
    await page.locator(".run.busy").waitFor();
    await page.keyboard.press("Escape");
    await page.getByText("已取消").waitFor();
    await write(page, "RETURN 42 AS n");
    await page.keyboard.press("ControlOrMeta+Enter");
    await rows(page).getByText("42").waitFor();
    await page.context().close();
  });
});

describe("a question", () => {
  it("is asked by its sentence, answers again when a box changes, and comes back by its link", async () => {
    const {page} = await open();
    await visit(page, "console");
    await page.locator("#questions").getByText("开协调会").click();
    await page.locator(".sentence").getByText("谁召集").waitFor();
    await rows(page).nth(15).waitFor();
    const box = page.locator(".sentence input").first();
    await box.fill("青少年");
    await box.press("Enter");
    await rows(page).getByText("教育局").waitFor();
    const link = page.url();
    expect(new URL(link).searchParams.get("param.target")).toBe("青少年");
    await page.goto("about:blank");
    await page.goto(link);
    await rows(page).getByText("教育局").waitFor();
    expect(await page.locator(".sentence input").first().inputValue()).toBe("青少年");
    await page.context().close();
  });
});

describe("an answer", () => {
  const QUERY =
    "MATCH (u:Unit)-[r:RESPONSIBLE_FOR]->(p) RETURN u.name AS unit, count(p) AS points ORDER BY points DESC";

  it("is taken away as csv with BOM and as json", async () => {
    const {page} = await open();
    await visitText(page, QUERY);
    await page.locator(".run").click();
    await rows(page).first().waitFor();
    const csv = await save(page, "CSV");
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv.slice(1).split("\r\n").slice(0, 2)).toEqual(["unit,points", "科协,24"]);
    const json = JSON.parse(await save(page, "JSON")) as unknown[];
    expect(json).toHaveLength(23);
    expect(json[0]).toEqual({unit: "科协", points: 24});
    await page.context().close();
  });
  it("is looked at as table, chart, plan, raw and graph", async () => {
    const {page, faults} = await site.open();
    const view = (name: string) => page.locator(".result-head .seg").getByText(name, {exact: true});
    await visitText(page, `PROFILE ${QUERY}`);
    await page.locator(".run").click();
    await rows(page).first().waitFor();
    await view("图表").click();
    await page.locator(".result svg[class*=plot] rect").nth(22).waitFor();
    await view("计划").click();
    await page.locator(".result .plan").getByText("ProduceResults").waitFor();
    await view("原始").click();
    await page.locator(".result .raw").getByText('"科协"').waitFor();
    await visitText(page, "MATCH way = (:Unit {name: '教育局'})-[:RESPONSIBLE_FOR]->(:WorkPoint) RETURN way");
    await page.locator(".run").click();
    await view("图").click();
    await page.locator(".answer-graph svg .node").nth(14).waitFor();
    await page
      .locator(".answer-graph .label-key")
      .getByText(/任务\s*14/)
      .waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe("a link", () => {
  it("restores a query of one's own with its parameters, and runs nothing by itself", async () => {
    const {page} = await open();
    await visitText(page, "RETURN $k AS k", `&params=${encodeURIComponent('{"k": 7}')}`);
    expect(await page.locator(".cm-content").innerText()).toBe("RETURN $k AS k");
    expect(await rows(page).count()).toBe(0);
    await page.locator(".run").click();
    await rows(page).getByText("7").waitFor();
    await page.context().close();
  });
});
