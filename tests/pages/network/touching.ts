/** The network page by touch. */
import {describe, expect, it} from "vitest";
import {far, networkPage, unitOf} from "../../support/network-page.js";
import type {TestSite} from "../../support/site.js";

const TOUCH = {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true};

export function touching(site: () => TestSite): void {
  describe("by touch", () => {
    const network = networkPage(site, TOUCH);
    it("a tap shows a unit's lines and its card as a sheet, and a second one puts it away", async () => {
      await network.visit("network");
      await network.page.locator(`[data-unit="${unitOf("教育局")}"]`).tap();
      expect(await network.page.locator(".side.sheet h2").innerText()).toBe("教育局");
      expect(await network.lit()).toBe(unitOf("教育局"));
      await network.page.locator(".side .close").first().tap();
      expect(await network.page.locator(".side.sheet").count()).toBe(0);
      expect(await network.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    });
  });

  describe.each(["network?view=shared", "network?demo=100x400"])("by touch on %s", (path) => {
    const network = networkPage(site, TOUCH);
    it("one finger moves a unit, two fingers zoom", async () => {
      await network.visit(path);
      await network.page.locator(".drawing").scrollIntoViewIfNeeded();
      const client = await network.page.context().newCDPSession(network.page);
      const fingers = (type: "touchStart" | "touchMove" | "touchEnd", ...touchPoints: {x: number; y: number}[]) =>
        client.send("Input.dispatchTouchEvent", {type, touchPoints});
      const id = await network.page.evaluate(() => window.__network?.ids[0] ?? "");
      const [x, y] = await network.place(id);
      await fingers("touchStart", {x, y});
      for (const step of [10, 20, 30, 40]) await fingers("touchMove", {x: x + step, y});
      await fingers("touchEnd");
      const moved = await network.place(id);
      expect(moved[0] - x).toBeGreaterThan(25);
      const other = await network.page.evaluate(() => window.__network?.ids.at(-1) ?? "");
      const before = await network.place(other);
      const box = (await network.page.locator(".drawing").boundingBox())!;
      const [middle, height] = [box.x + box.width / 2, box.y + 60];
      await fingers("touchStart", {x: middle - 30, y: height}, {x: middle + 30, y: height});
      for (const step of [10, 25, 40, 60])
        await fingers("touchMove", {x: middle - 30 - step, y: height}, {x: middle + 30 + step, y: height});
      await fingers("touchEnd");
      await expect.poll(async () => far(await network.place(other), before)).toBeGreaterThan(15);
    });
  });
}
