/** A planner's own tables: figures by unit, and a list of members. */
import {writeFileSync} from "node:fs";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import type {TestSite} from "../../support/site.js";
import {bars, visitWorkload} from "../../support/workload-page.js";

export function ownTables(site: () => TestSite): void {
  describe("a planner's own table", () => {
    const put = async (page: Page, card: string, name: string, content: string | Buffer) => {
      await page.locator(`${card} input[type=file]`).setInputFiles({
        name,
        mimeType: "text/csv",
        buffer: Buffer.isBuffer(content) ? content : Buffer.from(content),
      });
    };
    it("gives load per head, marks and filters the bars, and stays in this browser", async () => {
      const {page, faults} = await site().open();
      const sent: string[] = [];
      page.on("request", (request) => {
        if (request.method() !== "GET") sent.push(request.url());
      });
      await visitWorkload(site(), page, "workload");
      await put(page, ".own", "编制.csv", "单位,编制人数,片区\r\n科协,12,甲片\r\n教育局,7,乙片\r\n科技局,5,甲片\r\n");
      await page.locator(".own table").getByText("2.00", {exact: true}).first().waitFor();
      await page.locator(".own [name=own]").selectOption("片区");
      expect(await page.locator(".chart .own-mark").first().innerText()).toBe("甲片");
      await page.locator(".own [name=own-is]").selectOption("甲片");
      expect(await bars(page)).toEqual(["科协 24", "科技局 15"]);
      await page.getByText("2/23 个单位").waitFor();
      await page.locator(".load .tabs").getByText("表", {exact: true}).click();
      expect(await page.locator("table.measures thead").innerText()).toContain("片区");
      expect(sent).toEqual([]);
      expect(faults).toEqual([]);
      await page.context().close();
    });
    it("with faults is refused by row, and what was there stays", async () => {
      const {page} = await site().open();
      await visitWorkload(site(), page, "workload");
      await put(page, ".own", "好.csv", "单位,编制人数\n科协,12\n");
      await page.locator(".own").getByText("好.csv").waitFor();
      await put(page, ".own", "坏.csv", "单位,编制人数\n科协,0\n气球局,3\n科协,-4\n");
      const alert = page.locator(".own [role=alert]");
      await alert.waitFor();
      const told = (await alert.textContent()) ?? "";
      expect(told).toContain("第 2 行：编制人数 0");
      expect(told).toContain("第 3 行：文件里没有单位“气球局”");
      expect(told).toContain("第 4 行：“科协”前面已有一行");
      expect(await page.locator(".own").textContent()).toContain("好.csv");
      // "单位,备注\n科协,好\n" in GBK.
      await put(page, ".own", "gbk.csv", Buffer.from("b5a5cebb2cb1b8d7a20abfc6d0ad2cbac30a", "hex"));
      await page.locator(".own").getByText("gbk.csv").waitFor();
      await put(page, ".own", "wrong.csv", "名字,数\n科协,1\n");
      await page.locator(".own").getByText("没有“单位”或“序号”这一列").waitFor();
      await put(page, ".own", "binary.xlsx", Buffer.from([0, 1, 2, 3]));
      await page.locator(".own").getByText("“binary.xlsx”读不出来").waitFor();
      await page.context().close();
    });
    it("of 200 MB is refused before it is read", async () => {
      const {page} = await site().open();
      await visitWorkload(site(), page, "workload");
      const path = join(site().home, "large.csv");
      writeFileSync(path, Buffer.alloc(200_000_000, "单位,x\n"));
      await page.locator(".own input[type=file]").setInputFiles(path);
      await page.locator(".own").getByText("文件有 200.0 MB").waitFor();
      await page.context().close();
    });
    it("of members shows who has no task, and who is no member", async () => {
      const {page} = await site().open();
      await visitWorkload(site(), page, "workload");
      await put(page, ".members", "成员.yaml", "members:\n  - 科协\n  - 教育局\n  - 体育局\n");
      const card = page.locator(".members");
      await card.getByText("没有自己任务的成员 1 个：体育局").waitFor();
      await card.getByText("科技局列在 15 项任务里，但不在名单上").waitFor();
      await put(page, ".members", "成员.csv", "单位\n科协\n科协\n");
      await card.getByText("第 3 行：“科协”前面已有").waitFor();
      await card.getByText("体育局").waitFor();
      await page.context().close();
    });
  });
}
