/** Links into the console: they restore what was asked, and run no text of a stranger by themselves. */
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type ConsolePage, openConsole} from "../../../support/console-page.js";
import type {Site} from "../../../support/site.js";

export function links(site: () => Site): void {
  describe("a link", () => {
    let console: ConsolePage;
    beforeAll(async () => {
      console = await openConsole(site());
    });
    afterAll(() => console?.close());

    it("restores a query of one's own with its parameters, and runs nothing by itself", async () => {
      const {page, rows} = console;
      await console.visit(`console?cypher=RETURN%20$k%20AS%20k&params=${encodeURIComponent('{"k": 7}')}`);
      expect(await console.editor.innerText()).toBe("RETURN $k AS k");
      expect(await rows.count()).toBe(0);
      await page.locator(".run").click();
      await rows.getByText("7").waitFor();
    });
    it("restores a question with the words in its boxes, as they were changed", async () => {
      const {page, rows} = console;
      await console.visit("console");
      await page.locator("#questions").getByText("开协调会").click();
      await page.locator(".sentence").getByText("谁召集").waitFor();
      await rows.nth(15).waitFor();
      const box = page.locator(".sentence input").first();
      await box.fill("青少年");
      await box.press("Enter");
      await rows.getByText("教育局").waitFor();
      const link = page.url();
      expect(new URL(link).searchParams.get("param.target")).toBe("青少年");
      await page.goto("about:blank");
      await page.goto(link);
      await rows.getByText("教育局").waitFor();
      expect(await page.locator(".sentence input").first().inputValue()).toBe("青少年");
    });
    it("says when it names a question that is not there", async () => {
      await console.visit("console?query=no-such-question");
      await console.page.locator(".notice").getByText("no-such-question").waitFor();
    });
  });
}
