/**
 * The pages as a reader meets them, in both languages, at a desk and on a phone: what they say of the sample, and that
 * they fit.
 */
import {readFileSync} from "node:fs";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openMounted} from "../support/mounted-site.js";
import {LANGUAGES, ROW_PAGES} from "../support/page-answers.js";
import type {TestSite} from "../support/site.js";

let site: TestSite;

beforeAll(async () => {
  site = await openMounted();
});
afterAll(() => site?.close());

/** Opens a page and waits until its rows are drawn. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, site.address).href);
  await page.locator(".page:not([aria-busy])").first().waitFor();
}

describe.each(LANGUAGES)("the pages in %s", (language, prefix) => {
  it.each(ROW_PAGES)(
    "/%s says what the plan says, and fits 390 px without scrolling sideways",
    async (path, zh, en, figure) => {
      const {page, faults} = await site.open();
      await visit(page, `${prefix}${path}`);
      expect(await page.locator("h1").first().innerText()).toMatch(language === "zh" ? zh : en);
      await page.getByText(figure, {exact: false}).first().waitFor();
      await page.locator("[data-fill=plan]").getByText("36").waitFor();
      await page.setViewportSize({width: 390, height: 844});
      await visit(page, `${prefix}${path}`);
      await page.locator("h1").first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );
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
