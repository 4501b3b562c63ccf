/**
 * The site as it is served: every page of both languages built by Framework on live rows of the real graph, and what
 * only the built site can show: the language of pages, few files, the console, plans loaded after the build.
 */
import {readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {LANGUAGES, ROW_PAGES, SITE_PAGES} from "../../support/page-answers.js";
import {openSite, type Site} from "../../support/site.js";
import {syntheticPlan} from "../../support/synthetic-plan.js";

let site: Site;

beforeAll(async () => {
  site = await openSite({own: true});
}, 300_000);

afterAll(() => site?.close());

/** Opens a page of the site and waits until its rows are drawn. */
async function visit(page: Page, path: string, base = site.address): Promise<void> {
  await page.goto(new URL(path, base).href);
  await page.locator(".page:not([aria-busy]), .prose").first().waitFor();
}

describe.each(LANGUAGES)("the pages in %s", (language, prefix, tag) => {
  let page: Page;
  let faults: string[];
  beforeAll(async () => {
    ({page, faults} = await site.open());
  });
  afterAll(() => page?.context().close());

  it.each([...ROW_PAGES, ...SITE_PAGES])("/%s says what the plan says", async (path, zh, en, figure) => {
    await visit(page, `${prefix}${path}`);
    await page.locator("h1").first().waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe(tag);
    expect(await page.locator("h1").first().innerText()).toMatch(language === "zh" ? zh : en);
    await page.getByText(figure, {exact: false}).first().waitFor();
    await page.locator("[data-fill=plan]").getByText("36").waitFor();
    expect(faults).toEqual([]);
  });
});

describe.each(LANGUAGES)("the pages in %s on a phone", (_, prefix) => {
  let page: Page;
  beforeAll(async () => {
    ({page} = await site.open({viewport: {width: 390, height: 844}}));
  });
  afterAll(() => page?.context().close());

  it.each(SITE_PAGES)("/%s fits 390 px: the page does not scroll sideways", async (path) => {
    await visit(page, `${prefix}${path}`);
    await page.locator("h1").first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
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
  const modules = join("_import", "pages");
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
    expect(workers.map((name) => name.split(".")[0])).toEqual([
      "base-layer-worker",
      "layout-worker",
      "measures-worker",
    ]);
    for (const name of workers) {
      expect(readFileSync(join(site.folder, modules, name), "utf8")).not.toMatch(/\bimport\b/);
    }
  });
});

describe("a plan loaded after the build", () => {
  it("shows at the next visit, beside the one that was there: the rows are live", async () => {
    const path = join(site.home, "second-plan.txt");
    writeFileSync(path, syntheticPlan(40, {title: "2021年北河市全民科学素质工作要点"}));
    await site.load(path);
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
