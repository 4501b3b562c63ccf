/** The filters and the search of the network page, and links that restore them. */
import {describe, expect, it} from "vitest";
import {far, networkPage, unitOf} from "../../support/network-page.js";
import type {TestSite} from "../../support/site.js";

export function finding(site: () => TestSite): void {
  describe("filters and search", () => {
    const network = networkPage(site);
    it("find a unit by characters, by pinyin and by initials", async () => {
      await network.visit("network?view=shared");
      const box = network.page.getByRole("combobox", {name: "找单位"});
      for (const query of ["教育", "jiaoyuju", "jyj"]) {
        await box.fill(query);
        await network.page.getByRole("option", {name: "教育局 14 项"}).waitFor();
      }
      await box.press("Enter");
      expect(await network.page.locator(".side h2").innerText()).toBe("教育局");
      expect(await network.lit()).toBe(unitOf("教育局"));
    });
    it("count again without a unit: 146 of 231", async () => {
      await network.visit("network?view=shared&min=1");
      const before = await network.place(unitOf("教育局"));
      const top = await network.page.locator(".stage").boundingBox();
      await network.page.getByLabel("隐去").selectOption(unitOf("科协"));
      // What is said above the drawing may push it down; within it no unit moves.
      before[1] += ((await network.page.locator(".stage").boundingBox())?.y ?? 0) - (top?.y ?? 0);
      expect(far(await network.place(unitOf("教育局")), before)).toBeLessThan(1);
      await network.page.getByText("按筛选重新计算：231 对单位里 146 对有共同任务。").waitFor();
      expect(await network.shown()).toBe("显示 22/23 个单位，146/168 条联系");
    });
    it("say whom to invite for 农民 and who convenes", async () => {
      await network.visit("network");
      await network.page.getByText("更多筛选").click();
      await network.page.getByLabel("服务对象").selectOption("农民");
      expect(await network.page.locator(".side h2").innerText()).toBe("农民：7 项任务，16 个单位");
      await network.page.locator(".side").getByText("牵头其中 4/7 项（推定）").waitFor();
      expect(await network.shown()).toMatch(/^显示 16\/23 个单位/);
    });
    it("show a unit with its neighbours, and further by steps", async () => {
      await network.visit(`network?view=shared&min=3&centre=${encodeURIComponent(unitOf("总工会"))}`);
      const near = Number(/(\d+)\/23/.exec(await network.shown())?.[1]);
      await network.page.getByLabel("步数").selectOption("2");
      await expect.poll(async () => Number(/(\d+)\/23/.exec(await network.shown())?.[1])).toBeGreaterThan(near);
    });
    it("restore every choice from the link", async () => {
      await network.visit("network?view=shared&layout=rings&rings=betweenness&shade=degree&min=2&size=strength");
      expect(await network.page.getByLabel("布局").inputValue()).toBe("rings");
      expect(await network.page.getByLabel("圆心按").inputValue()).toBe("betweenness");
      expect(await network.page.getByLabel("深浅").inputValue()).toBe("degree");
      await expect.poll(() => network.page.locator(".drawing [data-shade='4'] circle").count()).toBeGreaterThan(0);
      expect(await network.shown()).toBe("显示 23/23 个单位，110/168 条联系");
      const [x, y] = await network.place(unitOf("科协"));
      const box = (await network.page.locator(".drawing svg").boundingBox())!;
      expect(Math.abs(x - box.x - box.width / 2) + Math.abs(y - box.y - box.height / 2)).toBeLessThan(40);
    });
    it("say what of a link is gone, and show the rest", async () => {
      await network.visit("network?view=shared&pin=nobody&place=500~500~nobody&target=火星人&also=no-plan");
      await network.page.getByText("链接里的 nobody 不在这份文件里").waitFor();
      await network.page.getByText("文件 no-plan 不在图谱里").waitFor();
      await network.page.getByText("没有一项任务属于火星人").waitFor();
    });
  });
}
