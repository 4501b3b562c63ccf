/**
 * The site as a reader meets it: each page in both languages on the real sample, at a desk and on a phone, live and
 * as a static copy.
 */

import {readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {loadOntology} from "../../../src/extract/ontology.js";
import {ONTOLOGY_FOLDER, readPlan} from "../../../src/extract/read-plan.js";
import {loadPlan} from "../../../src/neo4j/load.js";
import {openSite, type Site} from "../../support/site.js";
import {serveCopy} from "../../support/static-copy.js";
import {syntheticPlan} from "../../support/synthetic-plan.js";

let site: Site;

beforeAll(async () => {
  site = await openSite();
}, 300_000);

afterAll(() => site?.close());

/** Opens a page of the site and waits until its rows are drawn. */
async function visit(page: Page, path: string, base = site.address): Promise<void> {
  await page.goto(new URL(path, base).href);
  await page.locator(".page:not([aria-busy]), .prose").first().waitFor();
}

/** What each page must say of the sample. */
const PAGES: readonly [string, RegExp, RegExp, string][] = [
  ["", /2019年柳州市全民科学素质行动工作要点/, /2019年柳州市全民科学素质行动工作要点/, "168"],
  ["workload", /科协任务偏重，换哪种计数都一样/, /科协 is overloaded under every way of counting/, "15.5"],
  ["network", /教育局牵头、科协参与的最多，7 项/, /7/, "70"],
  ["points", /36 项任务，29 项点名到单位/, /36 work points, 29 of them name units/, "36"],
  [
    "unit?id=unit%2F柳州市%2F教育局",
    /教育局：14 项任务，牵头 8 项（其中 7 项推定）/,
    /教育局: 14 points, leads 8 \(7 of them inferred\)/,
    "3.91",
  ],
  ["diagnostics", /有 5 处需要人来核对/, /5 places for a person to check/, "党委宣传部"],
  ["console", /问话|问句|查询/, /./, "MATCH"],
  ["questions", /统筹二十问/, /20 questions/, "unit-workload"],
  ["about/method", /方法与口径/, /Method/, "Tukey"],
  ["about/architecture", /架构/, /Architecture/, "src/extract"],
];

describe.each([
  ["zh", "", "zh-Hans"],
  ["en", "en/", "en"],
] as const)("the pages in %s", (language, prefix, tag) => {
  it.each(PAGES)("/%s says what the plan says", async (path, zh, en, figure) => {
    const {page, faults} = await site.open();
    await visit(page, `${prefix}${path}`);
    await page.locator("h1").first().waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe(tag);
    expect(await page.locator("h1").first().innerText()).toMatch(language === "zh" ? zh : en);
    await page.getByText(figure, {exact: false}).first().waitFor();
    await page.locator("[data-fill=plan]").getByText("36").waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it.each(PAGES)("/%s fits 390 px: the page does not scroll sideways", async (path) => {
    const {page} = await site.open({viewport: {width: 390, height: 844}});
    await visit(page, `${prefix}${path}`);
    await page.locator("h1").first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.context().close();
  });
});

describe("the workload page", () => {
  it("shows every unit's figure, and the quoted words behind a bar", async () => {
    const {page} = await site.open();
    await visit(page, "workload");
    const rows = page.locator(".chart .row");
    expect(await rows.count()).toBe(23);
    await rows.filter({hasText: "教育局"}).click();
    const panel = page.locator(".panel");
    expect(await panel.locator(".point").count()).toBe(14);
    await panel.locator(".point .toggle").first().click();
    expect(await panel.locator(".point.open .quote").innerText()).toContain("深化中小学科学领域课程教学改革");
    expect(await panel.locator(".point.open mark.unit").innerText()).toBe("教育局");
    await page.context().close();
  });
  it("restores counting, line and unit from its link, and undoes by Back", async () => {
    const {page} = await site.open();
    await visit(page, "workload?method=fractional");
    expect(await page.locator(".chart .row").first().innerText()).toMatch(/科协[\s\S]*5\.72/);
    await page.getByText("只计牵头", {exact: true}).first().click();
    expect(new URL(page.url()).searchParams.get("method")).toBe("lead");
    await page.goBack();
    expect(await page.locator(".chart .row").first().innerText()).toMatch(/5\.72/);
    await page.context().close();
  });
  it("says which part of a link it did not understand", async () => {
    const {page} = await site.open();
    await visit(page, "workload?method=nonsense");
    expect(await page.locator(".notice").innerText()).toContain("method");
    await page.context().close();
  });
  it("gives its table as csv with BOM", async () => {
    const {page} = await site.open();
    await visit(page, "workload");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(".crumb").getByText("表格 csv").first().click(),
    ]);
    const csv = readFileSync(await download.path(), "utf8");
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    const [head, first] = csv
      .slice(1)
      .split("\r\n")
      .map((line) => line.split(","));
    const figure = (measure: string) => first?.[head?.findIndex((column) => column.startsWith(measure)) ?? -1];
    expect([first?.[0], figure("全部计入"), figure("只计牵头"), figure("按参与单位平摊")]).toEqual([
      "科协",
      "24",
      "8",
      "5.7222",
    ]);
    await page.context().close();
  });
});

describe("the network page", () => {
  /** Where a unit is drawn, once the picture rests. */
  const place = (page: Page, id: string) => page.evaluate((unit) => window.__network?.nodePosition(unit) ?? null, id);
  const resting = (page: Page) => page.evaluate(() => window.__network?.settled);

  it.each(["network", "en/network"])("%s lets a unit be dragged", async (path) => {
    const {page} = await site.open({viewport: {width: 1280, height: 1000}});
    await visit(page, `${path}?view=shared`);
    await resting(page);
    const id = await page.evaluate(() => window.__network?.ids[0] ?? "");
    const [x, y] = (await place(page, id)) ?? [0, 0];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 40, {steps: 8});
    await page.mouse.up();
    const [nowX, nowY] = (await place(page, id)) ?? [0, 0];
    expect(Math.hypot(nowX - x, nowY - y)).toBeGreaterThan(30);
    await page.context().close();
  });
  it("lights a unit and its neighbours under the pointer", async () => {
    const {page} = await site.open();
    await visit(page, "network");
    await resting(page);
    const id = await page.evaluate(() => window.__network?.ids[0] ?? "");
    const [x, y] = (await place(page, id)) ?? [0, 0];
    await page.mouse.move(x, y);
    expect(await page.evaluate(() => window.__network?.highlighted())).toBe(id);
    await page.context().close();
  });
});

describe("the console", () => {
  it("runs a saved question from its link and shows its rows", async () => {
    const {page, faults} = await site.open();
    await visit(page, "console?query=partners&param.documentId=liuzhou-2019&param.unit=教育局&param.atLeast=3");
    await page.locator("table").getByText("总工会").waitFor();
    expect(await page.locator("table tbody tr").count()).toBe(9);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe("the pages' modules", () => {
  const modules = join("_import", "bundle", "network-page-rows-source");
  it("come in few files", async () => {
    const {page} = await site.open();
    await visit(page, "network");
    const asked = await page.evaluate(() =>
      performance.getEntriesByType("resource").filter(({name}) => name.endsWith(".js")),
    );
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThanOrEqual(10);
    await page.context().close();
  });
  it("are one file a worker, with nothing more to ask for", () => {
    const workers = readdirSync(join(site.folder, modules)).filter((name) => name.includes("-worker."));
    expect(workers.map((name) => name.split(".")[0])).toEqual(["ground-worker", "layout-worker", "measures-worker"]);
    for (const name of workers) {
      expect(readFileSync(join(site.folder, modules, name), "utf8")).not.toMatch(/\bimport\b/);
    }
  });
});

describe("a static copy", () => {
  it("shows the embedded rows, and says so", async () => {
    const copy = await serveCopy(site.folder);
    const {page} = await site.open();
    await visit(page, "workload", copy.address);
    expect(await page.locator("h1").innerText()).toContain("科协任务偏重");
    expect(await page.locator("[data-fill=as-of]").innerText()).toContain("内嵌数据");
    await page.context().close();
    copy.close();
  });
});

describe("a plan loaded after the build", () => {
  it("shows at the next visit, beside the one that was there: the rows are live", async () => {
    const path = join(site.home, "second-plan.txt");
    writeFileSync(path, syntheticPlan(40, {title: "2021年北河市全民科学素质工作要点"}));
    const {plan, contentHash} = await readPlan(path, {ontology: await loadOntology(ONTOLOGY_FOLDER)});
    await loadPlan(site.connection, plan, {contentHash});
    const {page, faults} = await site.open();
    await visit(page, "?doc=second-plan");
    expect(await page.locator("h1").innerText()).toContain("北河市");
    expect(await page.locator("[data-fill=as-of]").innerText()).toContain("实时数据");
    expect(await page.locator("[data-fill=plan] option").count()).toBe(2);
    await page.locator(".nav").getByText("任务清单").click();
    await page.locator("h1").getByText("40 项任务").waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
