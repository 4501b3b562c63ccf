/** The network page by mouse: pointing, dragging, zooming, pinning, picking, the legend. */
import {describe, expect, it} from "vitest";
import {far, networkPage, unitOf} from "../../support/network-page.js";
import type {TestSite} from "../../support/site.js";

export function pointing(site: () => TestSite): void {
  describe("by mouse", () => {
    const network = networkPage(site);
    const second = networkPage(site);
    it("keeps what was dragged in the link, and undoes and redoes it", async () => {
      await network.visit("network?view=shared");
      const id = unitOf("教育局");
      const start = await network.place(id);
      await network.drag(id, [70, -60]);
      const moved = await network.place(id);
      expect(far(moved, [start[0] + 70, start[1] - 60])).toBeLessThan(3);
      await second.visit(network.page.url());
      expect(far(await second.place(id), moved)).toBeLessThan(3);
      await network.page.keyboard.press("Control+z");
      await expect.poll(async () => far(await network.place(id), start)).toBeLessThan(3);
      await network.page.keyboard.press("Control+Shift+z");
      await expect.poll(async () => far(await network.place(id), moved)).toBeLessThan(3);
    });
    it("zooms at the pointer by the wheel, and back to all", async () => {
      await network.visit("network?view=shared");
      const [hub, far1] = [unitOf("科协"), unitOf("财政局")];
      const before = await network.place(far1);
      const middle = await network.place(hub);
      await network.page.mouse.move(...middle);
      await network.page.mouse.wheel(0, -400);
      await expect.poll(async () => far(await network.place(far1), before)).toBeGreaterThan(40);
      expect(far(await network.place(hub), middle)).toBeLessThan(12);
      await network.page.keyboard.press("0");
      await expect.poll(async () => far(await network.place(far1), before)).toBeLessThan(2);
    });
    it.each(["shared", "beside", "leads"])(
      "lights a unit of the view %s under the pointer and puts it out again",
      async (view) => {
        await network.visit(`network?view=${view}`);
        const id = unitOf("教育局");
        await network.page.mouse.move(...(await network.place(id)));
        expect(await network.lit()).toBe(id);
        expect(await network.page.locator(".network-wrap .sentence").innerText()).toContain("教育局");
        await network.page.mouse.move(5, 5);
        expect(await network.lit()).toBeNull();
      },
    );
    it("pins a unit, then a second: their tie with the quoted words, or the way between them", async () => {
      await network.visit("network?view=shared&min=1");
      await network.page.mouse.click(...(await network.place(unitOf("科协"))));
      expect(await network.page.locator(".side h2").innerText()).toBe("科协");
      await network.page.keyboard.down("Shift");
      await network.page.mouse.click(...(await network.place(unitOf("教育局"))));
      await network.page.keyboard.up("Shift");
      expect(await network.page.locator(".side h2").innerText()).toBe("科协 – 教育局");
      expect(await network.page.locator(".side .quotes > li").count()).toBe(10);
      await network.visit(
        `network?view=shared&pin=${encodeURIComponent([unitOf("财政局"), unitOf("民政局")].map(encodeURIComponent).join())}`,
      );
      await network.page.locator(".side").getByText("经由：财政局 – 科协 – 民政局").waitFor();
    });
    it("picks out several units by Ctrl and by a lasso, and shows only what is between them", async () => {
      await network.visit("network?view=shared&min=1");
      await network.page.keyboard.down("Control");
      await network.page.mouse.click(...(await network.place(unitOf("科协"))));
      await network.page.mouse.click(...(await network.place(unitOf("科技局"))));
      await network.page.keyboard.up("Control");
      expect(await network.page.locator(".side h2").innerText()).toBe("已选 2 个单位");
      await network.page.locator(".side").getByText("只看它们之间").click();
      expect(await network.shown()).toBe("显示 2/23 个单位，1/168 条联系");
      await network.page.locator(".side").getByText("取消选择").click();
      const box = (await network.page.locator(".drawing svg").boundingBox())!;
      await network.page.keyboard.down("Shift");
      await network.page.mouse.move(box.x + 4, box.y + 4);
      await network.page.mouse.down();
      for (const [dx, dy] of [
        [1, 0],
        [1, 1],
        [0, 1],
      ] as const)
        await network.page.mouse.move(box.x + 4 + dx * (box.width - 8), box.y + 4 + dy * (box.height - 8), {steps: 4});
      await network.page.mouse.up();
      await network.page.keyboard.up("Shift");
      expect(await network.page.locator(".side h2").innerText()).toBe("已选 23 个单位");
    });
    it("puts kinds of lines and sectors out by the legend, and says how many are left", async () => {
      await network.visit("network");
      await network.page
        .locator(".network-legend")
        .getByRole("button", {name: /推定较弱/})
        .click();
      expect(await network.shown()).toBe("显示 23/23 个单位，51/70 条联系");
      await network.page.locator(".network-legend").getByRole("button", {name: /群团/}).click();
      expect(await network.shown()).toMatch(/^显示 18\/23 个单位/);
      await network.page.getByText("恢复默认").click();
      expect(await network.shown()).toBe("显示 23/23 个单位，70/70 条联系");
    });
  });
}
