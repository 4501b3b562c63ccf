/** Plans that are too large for two columns or one matrix: what stands as one, and how one opens it. */
import {beforeAll, describe, expect, it} from "vitest";
import {loadLines, networkPage, WORK} from "../../support/network-page.js";
import type {TestSite} from "../../support/site.js";
import {manyUnits} from "../../support/synthetic-plan.js";

export function largePlans(site: () => TestSite): void {
  describe("large plans", () => {
    const network = networkPage(site);
    const units = manyUnits(80);
    const cards = () => network.page.locator(".drawing .unit.lead").count();
    const rows = () => network.page.locator(".drawing .unit.other").count();
    beforeAll(async () => {
      const [first, ...others] = units.slice(0, 50);
      await loadLines(site(), "wide", [
        ...others.map((unit) => `${WORK}（${first}牵头，${unit}、科协配合）`),
        ...others.slice(0, 15).map((unit) => `${WORK}（${unit}牵头，${others[20]}配合）`),
      ]);
      const around = (from: number) =>
        units.slice(from + 1, from + 40).map((unit) => `${WORK}（${units[from]}、${unit}）`);
      await loadLines(site(), "two-circles", [...around(0), ...around(40), `${WORK}（${units[0]}、${units[40]}）`]);
    });

    it("up to 60 units keep the two columns: later leads stand as one, and open by a click", async () => {
      await network.visit("network?doc=wide");
      expect([await cards(), await rows()]).toEqual([12 + 1, 35]);
      const fold = network.page.locator("[data-unit='fold:leads']");
      await fold.hover({position: {x: 60, y: 20}});
      expect(await network.page.locator(".network-wrap .sentence").innerText()).toContain("其余 4 个牵头单位");
      await fold.click({position: {x: 60, y: 20}});
      expect(await cards()).toBe(16);
      expect(await network.shown()).toMatch(/^显示 51\/51 个单位/);
      await network.page.getByRole("button", {name: "全部收起"}).click();
      expect(await cards()).toBe(12 + 1);
      await network.page.keyboard.press("Control+z");
      await expect.poll(cards).toBe(16);
    });
    it("fold by sector where others are too many, and a pinned unit stands by itself", async () => {
      await loadLines(
        site(),
        "long",
        units.slice(0, 45).map((unit) => `${WORK}（科协牵头，${unit}配合）`),
      );
      await network.visit("network?doc=long");
      expect(await rows()).toBe(1);
      await network.visit(`network?doc=long&pin=${encodeURIComponent(encodeURIComponent(`unit/long/${units[3]}`))}`);
      expect(await network.page.locator(".side h2").innerText()).toBe(units[3]);
      expect(await rows()).toBe(2);
      await network.page.locator("[data-unit^='fold:sector']").focus();
      await network.page.keyboard.press("Enter");
      await expect.poll(rows).toBe(45);
    });
    it("above 60 units show a matrix of circles, whose diagonal opens one and other cells two", async () => {
      await network.visit("network?doc=two-circles&view=matrix");
      const heads = network.page.locator(".matrix tbody th");
      await heads.nth(1).waitFor();
      expect(await heads.allInnerTexts()).toEqual(["甲 40 个", "乙 40 个"]);
      await network.page.locator(".matrix td.own button").first().click();
      await heads.nth(39).waitFor();
      expect(await heads.count()).toBe(40);
      await network.page.getByRole("button", {name: "回到协作圈"}).click();
      await expect.poll(() => heads.count()).toBe(2);
      await network.page.locator(".matrix td:not(.own) button").first().click();
      await network.page.getByText("矩阵到 60 个单位为止，任务最少的 20 个没有画").waitFor();
      expect(await heads.count()).toBe(60);
      await network.visit(network.page.url());
      await heads.nth(59).waitFor();
    });
    it("above 60 units show one unit and those around it in two columns", async () => {
      await network.visit("network?doc=two-circles");
      expect(await network.page.locator(".drawing.crowd").count()).toBe(1);
      await network.visit(`network?doc=two-circles&centre=${encodeURIComponent(`unit/two-circles/${units[5]}`)}`);
      expect(await network.page.locator(".drawing.two-columns .unit").count()).toBe(2);
    });
  });
}
