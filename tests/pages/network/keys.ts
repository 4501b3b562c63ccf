/** The network page by keyboard. */
import {describe, expect, it} from "vitest";
import {networkPage} from "../../support/network-page.js";
import type {TestSite} from "../../support/site.js";

export function keys(site: () => TestSite): void {
  describe("by keyboard", () => {
    const network = networkPage(site);
    it("walks, pins, centres, hides and clears step by step", async () => {
      await network.visit("network");
      await network.page.locator("[data-unit][tabindex='0']").focus();
      const first = await network.lit();
      await network.page.keyboard.press("ArrowDown");
      const second = await network.lit();
      expect(second).not.toBe(first);
      await network.page.keyboard.press("ArrowRight");
      const partner = await network.lit();
      expect(partner).not.toBe(second);
      await network.page.keyboard.press("ArrowLeft");
      expect(await network.lit()).toBe(second);
      await network.page.keyboard.press("Enter");
      expect(await network.page.locator(".side.sheet").count()).toBe(1);
      await network.page.keyboard.press("e");
      expect(await network.shown()).not.toMatch(/^显示 23\/23/);
      await network.page.keyboard.press("h");
      expect(await network.page.locator(".chip.removable").count()).toBeGreaterThan(0);
      for (let press = 0; press < 4; press += 1) await network.page.keyboard.press("Escape");
      expect(await network.shown()).toBe("显示 23/23 个单位，70/70 条联系");
    });
    it("goes to the search by /, to another page by g and a figure, and lists its keys by ?", async () => {
      await network.visit("network");
      await network.page.keyboard.press("?");
      await network.page.locator("dialog[open]").getByText("键盘操作").waitFor();
      await network.page.keyboard.press("Escape");
      await network.page.keyboard.press("/");
      expect(await network.page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("combobox");
      await network.page.keyboard.press("Escape");
      await network.page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await network.page.keyboard.press("g");
      await network.page.keyboard.press("4");
      await network.page.waitForURL(/points/);
    });
    it("hides, centres on and picks units only: a point in focus stays as it is", async () => {
      await network.visit("network?view=beside");
      await network.page.locator("[data-unit^='point:']").first().focus();
      for (const key of ["h", "e", "l"]) await network.page.keyboard.press(key);
      await network.page
        .locator("[data-unit^='point:']")
        .first()
        .click({modifiers: ["Control"]});
      expect(new URL(network.page.url()).search).toBe("?view=beside");
      expect(await network.page.locator(".notice").count()).toBe(0);
    });
    it("moves by cell in the matrix and opens its words", async () => {
      await network.visit("network?view=matrix");
      await network.page.locator(".matrix button[tabindex='0']").focus();
      await network.page.keyboard.press("ArrowRight");
      await network.page.keyboard.press("m");
      await network.page.keyboard.press("Enter");
      expect(await network.page.locator(".side h2").innerText()).toMatch(/ – /);
    });
  });
}
