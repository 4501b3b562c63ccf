/** Two plans on one picture. */
import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {loadLines, loadText, networkPage, WORK} from "../../support/network-page.js";
import type {TestSite} from "../../support/site.js";
import {manyUnits} from "../../support/synthetic-plan.js";

export function twoPlans(site: () => TestSite): void {
  describe("two plans", () => {
    const network = networkPage(site);
    it("show what was gained and lost on one picture", async () => {
      const text = readFileSync("graph/documents/liuzhou-2019.txt", "utf8")
        .replaceAll("2019年", "2020年")
        .replaceAll("、财政局", "、审计局");
      await loadText(site(), "liuzhou-2020", text);
      await network.visit("network?doc=liuzhou-2020&versus=liuzhou-2019");
      await network.page.locator("h1").getByText("2020比2019：新增 1 对联系，消失 1 对").waitFor();
      expect(await network.page.locator(".drawing .line.gained").count()).toBe(1);
      await network.page.locator(".network-legend").getByRole("button", {name: /不变/}).click();
      expect(await network.shown()).toBe("显示 24/24 个单位，2/169 条联系");
      await network.page.locator(".network-first").getByRole("button", {name: "表", exact: true}).click();
      expect(await network.page.locator("table.links tbody tr").count()).toBe(2);
      await network.visit("network?doc=liuzhou-2020&also=liuzhou-2019&view=shared");
      await network.page.locator(".side li").filter({hasText: "科协–科技局"}).getByText("26").waitFor();
    });
    it("of many units tell by colour and dash what became of each tie", async () => {
      const units = manyUnits(71);
      const line = (a: string, b: string) => `${WORK}（${a}、${b}）`;
      const kept = units.slice(1, 66).map((unit) => line(units[0]!, unit));
      const [twice, again, gone, come] = units.slice(66) as [string, string, string, string];
      const place = {place: "多单位"};
      await loadLines(site(), "many-2020", [...kept, line(again, twice), line(units[0]!, gone)], {
        ...place,
        year: 2020,
      });
      const now = [...kept, line(again, twice), line(again, twice), line(units[0]!, come)];
      await loadLines(site(), "many-2021", now, {...place, year: 2021});
      await network.visit("network?doc=many-2021&versus=many-2020");
      await network.page.locator("h1").getByText("新增 1 对联系，消失 1 对").waitFor();
      await network.rest();
      await network.page.locator(".files").evaluate((menu: HTMLDetailsElement) => {
        menu.open = true;
      });
      const [file] = await Promise.all([
        network.page.waitForEvent("download"),
        network.page.locator(".files").getByRole("button", {name: "svg"}).click(),
      ]);
      const picture = readFileSync(await file.path(), "utf8");
      const drawn = (dash: string) =>
        [...picture.matchAll(/<line [^>]*stroke="([^"]*)"[^>]*>/g)]
          .filter(([line]) => (/stroke-dasharray="([^"]*)"/.exec(line)?.[1] ?? "") === dash)
          .map(([, colour]) => colour);
      expect([drawn("9 3").length, drawn("2.5 2.5").length, drawn("").length]).toEqual([1, 1, 65 + 1]);
      // Same, stronger, gained and lost ties: three colours, and the gained one has that of the stronger one.
      expect(new Set(drawn("")).size).toBe(2);
      expect(drawn("")).toContain(drawn("9 3")[0]);
      expect(drawn("")).not.toContain(drawn("2.5 2.5")[0]);
    });
  });
}
