/** A network made up for measuring. */
import {describe, expect, it} from "vitest";
import {far, networkPage} from "../../support/network-page.js";
import type {TestSite} from "../../support/site.js";

export function madeUp(site: () => TestSite): void {
  describe("a made-up network", () => {
    const network = networkPage(site, {viewport: {width: 1280, height: 800}});
    it.each([
      ["23x230", 23],
      ["500x10000", 500],
      ["2000x40000", 2000],
      ["1x0", 1],
      ["200x0", 200],
      ["300x299", 300],
    ])("of %s keeps its first unit away from the edges, where a pointer hits it", async (size, count) => {
      await network.visit(`network?demo=${size}`);
      const ids = await network.page.evaluate(() => window.__network?.ids ?? []);
      expect(ids).toHaveLength(count);
      const box = (await network.page.locator(".drawing").boundingBox())!;
      expect([box.x >= 0, box.y >= 0, box.x + box.width <= 1280, box.y + box.height <= 800]).toEqual([
        true,
        true,
        true,
        true,
      ]);
      const [x, y] = await network.place(ids[0] ?? "");
      expect(Math.min(x - box.x, box.x + box.width - x)).toBeGreaterThanOrEqual(130);
      expect(Math.min(y - box.y, box.y + box.height - y)).toBeGreaterThanOrEqual(90);
      await network.page.mouse.move(x, y);
      await expect.poll(() => network.lit()).toBe(ids[0]);
      await network.drag(ids[0] ?? "", [40, 30]);
      expect(far(await network.place(ids[0] ?? ""), [x + 40, y + 30])).toBeLessThan(4);
      expect(await network.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
    });
    it.each([
      "OffscreenCanvas.prototype.getContext = () => null;",
      "createImageBitmap = () => Promise.reject(Error());",
    ])("is drawn by the page itself where its worker cannot: %s", async (broken) => {
      const {page} = await site().open();
      let isBroken = false;
      await page.route("**/base-layer-worker.js", async (route) => {
        const worker = await route.fetch();
        await route.fulfill({response: worker, body: `${broken}\n${await worker.text()}`});
        isBroken = true;
      });
      await page.goto(`${site().address}network?demo=100x400`);
      await page.waitForFunction(() => window.__network !== undefined);
      await page.evaluate(() => window.__network?.ready.then(() => window.__network?.settled));
      expect(await page.evaluate(() => window.__network?.nodePosition(window.__network.ids[0] ?? ""))).toHaveLength(2);
      expect(isBroken).toBe(true);
      await page.context().close();
    });
    it("says in one line what a reader can do", async () => {
      await network.visit("network?demo=23x230");
      expect(await network.page.locator(".sentence kbd").count()).toBe(3);
      expect((await network.page.locator(".sentence").boundingBox())?.height).toBeLessThan(40);
    });
    it.each(["rubbish", "1000000000x1000000000", "5x50", "<b>x</b>"])("of %s is said to be none", async (size) => {
      await network.visit(`network?demo=${encodeURIComponent(size)}`);
      expect(await network.page.locator(".notice").innerText()).toContain(`看不懂 demo=${size}`);
      expect(await network.page.locator("[data-unit]").count()).toBe(23);
    });
  });
}
