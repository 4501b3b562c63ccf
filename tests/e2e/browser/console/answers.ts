/** An answer as a table and in its other views: sorted, filtered, taken away, led on from. */
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type ConsolePage, openConsole} from "../../../support/console-page.js";
import type {Site} from "../../../support/site.js";

const UNITS = "MATCH (u:Unit)-[r:RESPONSIBLE_FOR]->(p) RETURN u.name AS unit, count(p) AS points ORDER BY points DESC";

export function answers(site: () => Site): void {
  describe("an answer", () => {
    let console: ConsolePage;
    beforeAll(async () => {
      console = await openConsole(site());
      await console.visit("console?cypher=RETURN%201");
    });
    afterAll(() => console?.close());

    it("is taken away as csv with BOM and as json", async () => {
      await console.ask(UNITS);
      const csv = (await console.takeAway("CSV")).text;
      expect(csv.charCodeAt(0)).toBe(0xfeff);
      expect(csv.slice(1).split("\r\n").slice(0, 2)).toEqual(["unit,points", "科协,24"]);
      const json = JSON.parse((await console.takeAway("JSON")).text) as unknown[];
      expect(json).toHaveLength(23);
      expect(json[0]).toEqual({unit: "科协", points: 24});
    });
    it("is sorted, filtered and set in columns as wide as one likes", async () => {
      const {page, rows} = console;
      await console.ask(UNITS);
      const head = page.locator(".result thead th").filter({hasText: "unit"});
      await head.locator("button").click();
      expect(await head.getAttribute("aria-sort")).toBe("ascending");
      const sorted = await rows.allInnerTexts();
      await head.locator("button").click();
      expect(await rows.allInnerTexts()).not.toEqual(sorted);
      await page.locator(".filter").fill("局 1");
      await page.getByText("共 23 行").waitFor();
      for (const row of await rows.allInnerTexts()) expect(row).toMatch(/局[\s\S]*1/);
      const width = () => head.evaluate((cell) => cell.getBoundingClientRect().width);
      const before = await width();
      await head.locator(".grip").focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowRight");
      expect(await width()).toBeCloseTo(before + 32, 0);
    });
    it("of a thousand rows keeps only those in sight in the page, and all of them in the file", async () => {
      const {page, rows} = console;
      await console.ask("UNWIND range(1, 3000) AS i RETURN i, 'row ' + i AS name");
      expect(await rows.count()).toBeLessThan(80);
      await page.getByText("显示 1,000 行，至少有 1,001 行").waitFor();
      await page.locator(".notice").getByText("行数上限 1,000").waitFor();
      await page.locator(".sheet").evaluate((sheet) => sheet.scrollTo(0, sheet.scrollHeight));
      await rows.getByText("row 1000").waitFor();
      expect((await console.takeAway("CSV")).text.trim().split("\r\n")).toHaveLength(1001);
    });
    it("is looked at as table, chart, plan and raw, with the plan of a query that was run without one", async () => {
      const {page} = console;
      await console.ask(UNITS);
      await console.view("图表");
      await page.locator(".result svg[class*=plot] rect").nth(22).waitFor();
      await console.view("计划");
      await page.locator(".result .plan").getByText("ProduceResults").waitFor();
      expect(await page.locator(".result .plan .bar").count()).toBe(0);
      await console.view("原始");
      await page.locator(".result .raw").getByText('"科协"').waitFor();
      await console.ask(`PROFILE ${UNITS}`);
      await console.view("计划");
      expect(await page.locator(".result .plan .bar").count()).toBeGreaterThan(2);
      expect(console.faults).toEqual([]);
    });
    it("leads from units, points and plans to their pages", async () => {
      const {page, rows} = console;
      await console.ask("RETURN '教育局' AS unit, ['6', '7'] AS points, 'liuzhou-2019' AS plan, '无此局' AS none");
      const links = await rows.locator("a").evaluateAll((found) => found.map((each) => each.getAttribute("href")));
      expect(links).toHaveLength(4);
      await rows.getByText("教育局").click();
      await page.locator("h1").getByText("教育局：14 项任务").first().waitFor();
    });
  });
}
