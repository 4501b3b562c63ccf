/** What stays in the browser: tabs, history, questions of one's own; and the first steps. */
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {parseQueryFile} from "../../../../src/neo4j/queries.js";
import {type ConsolePage, openConsole} from "../../../support/console-page.js";
import type {Site} from "../../../support/site.js";

export function keeping(site: () => Site): void {
  describe("tabs, history and questions of one's own", () => {
    // Each begins in a browser that remembers nothing.
    let console: ConsolePage;
    beforeEach(async () => {
      console = await openConsole(site());
    });
    afterEach(() => console?.close());

    it("keep each query with its answer, and are there at the next visit", async () => {
      const {page, rows, editor} = console;
      await console.visit("console");
      await rows.first().waitFor();
      await page.locator(".tabs .new").click();
      await page.keyboard.insertText("RETURN 'second tab' AS said");
      await console.run();
      await rows.getByText("second tab").waitFor();
      await page.locator(".tabs .name").first().click();
      expect(await rows.count()).toBeGreaterThan(5);
      expect(await editor.innerText()).toContain("MATCH");
      await console.visit("console");
      await page.locator(".tabs .name").nth(1).click();
      expect(await editor.innerText()).toBe("RETURN 'second tab' AS said");
      await page.locator("body").press("/");
      await page.keyboard.type("nothing like it");
      await page.getByText("没有找到。").waitFor();
      await page.locator("#history input").fill("second");
      await page.locator("#history").getByText("固定", {exact: true}).click();
      await page.locator("#history").getByText("★").waitFor();
    });
    it("save a query under a sentence, hand it out as a file, and take the file in again", async () => {
      const {page, rows} = console;
      const params = encodeURIComponent('{"unit": "科协"}');
      const cypher = encodeURIComponent("MATCH (u:Unit {name: $unit}) RETURN u.name AS unit");
      await console.visit(`console?cypher=${cypher}&params=${params}`);
      await page.locator(".run").click();
      await rows.first().waitFor();
      await page.getByText("另存为问句").click();
      await page.locator(".save input").fill("有没有 $unit？");
      await page.locator(".save button[type=submit]").click();
      await page.locator(".sentence select").waitFor();
      expect(await page.locator(".sentence select").inputValue()).toBe("科协");
      const own = page.locator("#questions .own");
      const {text} = await console.file(own.getByText("导出 .cypher"));
      expect(parseQueryFile("own", text)).toMatchObject({title: {zh: "有没有 $unit？"}, parameters: [{name: "unit"}]});
      await own.getByText("删除").click();
      await own.waitFor({state: "detached"});
      await page
        .locator("input[type=file]")
        .setInputFiles({name: "mine.cypher", mimeType: "text/plain", buffer: Buffer.from(`\uFEFF${text}`)});
      await page.getByText("已导入 mine.cypher").waitFor();
      await own.getByText("有没有").waitFor();
      const bad = "// zh: 问\n// en: ask\n// columns\n//   name\nRETURN 1 AS name";
      await page
        .locator("input[type=file]")
        .setInputFiles({name: "bad.cypher", mimeType: "text/plain", buffer: Buffer.from(bad)});
      await page.getByText("bad.cypher 第 4 行").waitFor();
      expect(await own.count()).toBe(1);
    });
    it("go through the first steps", async () => {
      const {page, rows} = console;
      await console.visit("console");
      await page.locator(".first-steps li button").first().click();
      for (const step of [1, 2, 3, 4, 5]) {
        await page.locator(".step").getByText(`第 ${step} 步`).waitFor();
        await rows.first().waitFor();
        if (step < 5) await page.locator(".step").getByText("下一步").click();
      }
    });
  });
}
