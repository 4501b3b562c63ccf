/** The views of one network, one after the other. */
import {describe, expect, it} from "vitest";
import {networkPage} from "../../support/network-page.js";
import type {TestSite} from "../../support/site.js";

export function views(site: () => TestSite): void {
  describe("views", () => {
    const network = networkPage(site);
    it("keep every unit from one to the next", async () => {
      await network.visit("network");
      for (const name of ["共同任务", "单位–任务", "矩阵", "牵头→参与"]) {
        await network.page.locator(".network-first").getByRole("button", {name, exact: true}).click();
        await network.rest();
        expect(await network.shown()).toMatch(/^显示 23\/23 个单位/);
      }
      await expect.poll(() => network.page.locator(".carry").count()).toBe(0);
    });
    it("set points beside units, and a point shows its words and units", async () => {
      await network.visit("network?view=beside");
      await network.page.locator("[data-unit^='point:']").nth(11).click();
      expect(await network.page.locator(".side h2").innerText()).toBe("第 12 项");
      expect(await network.page.locator(".side .quotes").innerText()).toContain("农民");
      await network.page.locator(".network-filters").getByRole("button", {name: "服务对象"}).click();
      await network.page.locator("[data-unit='target:农民']").click();
      expect(await network.page.locator(".side h2").innerText()).toBe("农民：7 项任务，16 个单位");
    });
    it("draw outlines around circles", async () => {
      await network.visit("network?view=shared&layout=circles");
      expect(await network.page.locator(".hulls path").count()).toBe(3);
    });
  });
}
