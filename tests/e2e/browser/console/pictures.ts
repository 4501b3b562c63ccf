/** An answer as a picture: nodes open, close and hide, labels are counted and change their look. */
import {afterAll, beforeAll, beforeEach, describe, expect, it} from "vitest";
import {type ConsolePage, openConsole} from "../../../support/console-page.js";
import type {Site} from "../../../support/site.js";

const TIES = "MATCH way = (:Unit {name: '教育局'})-[:RESPONSIBLE_FOR]->(:WorkPoint) RETURN way";

export function pictures(site: () => Site): void {
  describe("a picture of an answer", () => {
    let console: ConsolePage;
    beforeAll(async () => {
      console = await openConsole(site());
      await console.visit("console?cypher=RETURN%201");
    });
    afterAll(() => console?.close());

    const nodes = () => console.page.locator(".answer-graph .node");
    const key = () => console.page.locator(".answer-graph .label-key").getByText(/任务\s*14/);
    beforeEach(async () => {
      await console.ask(TIES);
      await console.view("图");
      await nodes().nth(14).waitFor();
    });

    it("opens a node's neighbours, closes them again, and hides a node, by keys alone", async () => {
      const {page} = console;
      expect(await nodes().count()).toBe(15);
      await page.locator('.answer-graph .node[aria-label="任务 第 7 项"]').focus();
      await page.keyboard.press("Enter");
      await page.locator(".node-card h3").getByText("7").waitFor();
      await page.keyboard.press("e");
      await nodes().nth(15).waitFor();
      await page.locator('.answer-graph .node[aria-label="单位 科协"]').waitFor();
      await page.keyboard.press("e");
      await nodes().nth(15).waitFor({state: "detached"});
      await page.keyboard.press("Delete");
      await nodes().nth(14).waitFor({state: "detached"});
      await page.getByText("显示隐藏的 1 个").click();
      await nodes().nth(14).waitFor();
      expect(console.faults).toEqual([]);
    });
    it("walks from node to node by the arrows and counts its labels", async () => {
      const {page} = console;
      await key().waitFor();
      const at = () => page.evaluate(() => (document.activeElement as SVGElement | null)?.dataset.node ?? "");
      await nodes().first().focus();
      const places = new Set([await at()]);
      for (const arrow of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]) {
        await page.keyboard.press(arrow);
        places.add(await at());
      }
      expect(places.size).toBeGreaterThan(2);
    });
    it("shows another caption and hides a label", async () => {
      const {page} = console;
      await key().click();
      await page.locator(".style-card select").selectOption("line");
      await page.locator('.answer-graph .node[aria-label="任务 24"]').waitFor();
      await page.locator(".style-card input[type=checkbox]").click();
      await nodes().nth(1).waitFor({state: "detached"});
      expect(await nodes().count()).toBe(1);
    });
  });
}
