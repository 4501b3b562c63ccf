/** Plans that are nearly or quite empty, or name their units strangely. */
import {describe, expect, it} from "vitest";
import type {Plan} from "../../../src/extract/plan.js";
import {loadLines, networkPage, WORK} from "../../support/network-page.js";
import type {TestSite} from "../../support/site.js";
import {manyUnits} from "../../support/synthetic-plan.js";

export function oddPlans(site: () => TestSite): void {
  describe("odd plans", () => {
    const network = networkPage(site, {viewport: {width: 1440, height: 1000}});
    const load = (id: string, lines: readonly string[], change?: (plan: Plan) => void) =>
      loadLines(site(), id, lines, {change});
    const seen = async (id: string, view: string) => {
      await network.visit(`network?doc=${id}&view=${view}`);
      return await network.page.locator("main").innerText();
    };

    it("without a unit say so", async () => {
      await load("none", [`${WORK}（各成员单位）`, `${WORK}（各成员单位）`]);
      for (const view of ["leads", "shared", "matrix", "beside"])
        expect(await seen("none", view)).toContain("画不出协作");
    });
    it("with one unit, or without ties, show the units and say so", async () => {
      await load("one", [`${WORK}（教育局）`]);
      expect(await seen("one", "shared")).toContain("只有教育局一个单位");
      await load("apart", [`${WORK}（教育局）`, `${WORK}（科技局）`, `${WORK}（民政局）`]);
      for (const view of ["shared", "leads", "matrix", "beside"])
        expect(await seen("apart", view)).toContain(view === "leads" ? "3 个单位牵头 3 项" : "单位之间没有共同的任务");
      expect(await seen("apart", "shared")).toContain("没有两个单位共同承担的任务");
    });
    it("that are one star name its middle as what holds them together", async () => {
      await load(
        "star",
        manyUnits(50).map((unit) => `${WORK}（科协、${unit}）`),
      );
      const text = await seen("star", "shared");
      expect(text).toContain("没有科协，其余单位会散成 50 块");
      expect(text).toContain("显示 51/51 个单位，50/50 条联系");
    });
    it("of 200 units without ties list them by sector, and a click on one pins it", async () => {
      await load(
        "lonely",
        manyUnits(200).map((unit) => `${WORK}（${unit}）`),
      );
      const text = await seen("lonely", "shared");
      expect(text).toContain("200 个单位没有联系");
      expect(text).toContain("显示 200/200 个单位，0/0 条联系");
      await network.page.locator(".apart summary").getByText("政府 200 个单位").click();
      const [name] = manyUnits(1);
      await network.page.locator(".apart").getByRole("button", {name, exact: true}).click();
      expect(await network.page.locator(".side h2").innerText()).toBe(name);
      expect(await network.page.locator(".apart [aria-pressed=true]").innerText()).toBe(name);
    });
    it("with names of 40 characters and names that look like markup show them whole, as text", async () => {
      const long = "关于推进全民科学素质行动计划纲要实施工作的联席会议办公室协调领导小组成员单位甲乙丙丁戊";
      const markup = "<img src=x onerror=alert(1)>局";
      await load("names", [`${WORK}（教育局、科技局）`, `${WORK}（教育局、科技局、民政局）`], (plan) => {
        const renamed = (name: string | null) => (name === "教育局" ? long : name === "科技局" ? markup : name);
        for (const point of plan.points) for (const own of point.responsibilities) own.unit = renamed(own.unit);
        for (const unit of plan.units) unit.name = renamed(unit.name) ?? unit.name;
      });
      for (const view of ["leads", "shared", "matrix", "beside"]) {
        await network.visit(`network?doc=names&view=${view}`);
        const text = (await network.page.locator("main").evaluate((main) => main.textContent)) ?? "";
        expect(text.replaceAll(/\s/g, "")).toContain(long);
        expect(text).toContain(markup);
        expect(await network.page.locator("main img").count()).toBe(0);
        expect(await network.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440);
      }
    });
  });
}
