/** What a planner tries: figures before and after, undone and redone, kept and sent on. */
import {describe, expect, it} from "vitest";
import type {TestSite} from "../../support/site.js";
import {bars, taken, unitId, visitWorkload} from "../../support/workload-page.js";

export function scenario(site: () => TestSite): void {
  describe("a scenario", () => {
    const drop = `workload?try=${encodeURIComponent(`drop|liuzhou-2019/4|${unitId("科协")}`)}`;
    it("changes the figures, is undone and redone, and hands out a memo", async () => {
      const {page} = await site().open();
      await visitWorkload(site(), page, drop);
      expect((await bars(page))[0]).toBe("科协 23");
      expect(await page.locator(".answer p").textContent()).toContain("共 154 项分工");
      await page.getByText("撤销上一步").click();
      expect((await bars(page))[0]).toBe("科协 24");
      await page.getByText("重做", {exact: true}).click();
      expect((await bars(page))[0]).toBe("科协 23");
      const {text} = await taken(page, () => page.getByText("试算说明 md").click());
      expect(text).toContain("第 4 项：科协退出");
      expect(text).toContain("| 科协 | 24 → 23 |");
      await page.context().close();
    });
    it("is kept under its name in the browser, and travels with it by link", async () => {
      const {page} = await site().open();
      await visitWorkload(site(), page, drop);
      await page.locator("[name=named]").fill("减一项");
      await page.getByText("存在本浏览器").click();
      await page.getByText("已存“减一项”").waitFor();
      expect(new URL(page.url()).searchParams.get("named")).toBe("减一项");
      await visitWorkload(site(), page, "workload");
      expect((await bars(page))[0]).toBe("科协 24");
      await page.getByText("存下的方案（1）").click();
      await page.getByRole("link", {name: "减一项"}).click();
      expect((await bars(page))[0]).toBe("科协 23");
      await page.getByText("存下的方案（1）").click();
      await page.getByRole("button", {name: "删除 减一项"}).click();
      expect(await page.getByText("存下的方案").count()).toBe(0);
      await page.context().close();
    });
    it("of a link that no longer fits says which changes were left out", async () => {
      const {page} = await site().open();
      await visitWorkload(
        site(),
        page,
        `workload?unit=unit%2Fgone&try=${encodeURIComponent("drop|gone/1|unit/gone")},nonsense`,
      );
      await page.getByText("没有算入：文件里没有这一项").waitFor();
      await page.getByText("链接里有 1 处改动没有看懂").waitFor();
      await page.getByText("链接里的单位“unit/gone”不在这份文件里").waitFor();
      expect((await bars(page))[0]).toBe("科协 24");
      await page.context().close();
    });
  });
}
