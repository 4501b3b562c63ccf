/** Writing a query: completion, faults at their place, layout, keys, cancelling. */
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type ConsolePage, openConsole} from "../../../support/console-page.js";
import {eventually} from "../../../support/eventually.js";
import type {Site} from "../../../support/site.js";

/** A query that would run for minutes, and that Neo4j can stop at any moment. */
const LONG =
  "UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b UNWIND range(1, 1000) AS c WITH a WHERE a < 0 RETURN count(*) AS n";

export function writing(site: () => Site): void {
  describe("writing a query", () => {
    let console: ConsolePage;
    beforeAll(async () => {
      console = await openConsole(site());
      await console.visit(`console?cypher=${encodeURIComponent("RETURN 1")}`);
      await console.page.locator(".schema .count").getByText("23").first().waitFor();
    });
    afterAll(() => console?.close());

    const fault = (severity: "error" | "warning") => console.page.locator(`.faults p.${severity}`);

    it("completes labels, types, properties and keys from the graph, and runs by Ctrl-Enter", async () => {
      const {page, rows, faults} = console;
      const option = page.locator(".cm-tooltip-autocomplete li");
      await console.fresh();
      await console.type("MATCH (u:Un");
      await option.getByText("Unit").first().click();
      await page.keyboard.type(" {na");
      await option.getByText("name").first().click();
      await page.keyboard.type("'教育局'})-[r:RESP");
      await option.getByText("RESPONSIBLE_FOR").first().click();
      await page.keyboard.type("]->(p) WHERE r.leadB");
      await option.getByText("leadBasis").first().click();
      await page.keyboard.type(" = 'sole' RETURN u.name AS unit, p.label AS label");
      await console.run();
      expect(await rows.allInnerTexts()).toEqual([expect.stringMatching(/教育局\s+6/)]);
      expect(faults).toEqual([]);
    });
    it("marks an error at its place with what was meant, and takes the mend", async () => {
      const {page, rows} = console;
      await console.ask("MATCH (u:Unit)\nRETRUN u.name AS unit, u.plaec AS place");
      await fault("error").waitFor();
      await fault("warning").getByText("改成 place").click();
      expect(await fault("error").innerText()).toMatch(/第 2 行第 1 列[\s\S]*是不是 RETURN/);
      expect(await page.locator(".squiggle.error").innerText()).toBe("RETRUN");
      await fault("error").getByText("改成 RETURN").click();
      await rows.first().waitFor();
      expect(await rows.count()).toBe(23);
      expect(await page.locator(".faults").count()).toBe(0);
    });
    it("says as one types what is wrong, and which property is meant", async () => {
      await console.fresh();
      await console.type("MATCH (u:Unit) RETURN u.nmae");
      await fault("warning").waitFor();
      expect(await fault("warning").innerText()).toMatch(/nmae[\s\S]*是不是 name/);
      await fault("warning").getByText("改成 name").click();
      expect(await console.editor.innerText()).toContain("u.name");
    });
    it("finds the place in a text whose lines end as Windows ends them", async () => {
      const {page} = console;
      await console.visit(`console?cypher=${encodeURIComponent("// 一\r\nMATCH (u:Unit)\r\nRETRUN u.name")}`);
      await page.locator(".run").click();
      await fault("error").getByText("改成 RETURN").click();
      await console.rows.first().waitFor();
      expect(await console.editor.innerText()).toBe("// 一\nMATCH (u:Unit)\nRETURN u.name");
    });
    it("lays the text out", async () => {
      await console.fresh();
      await console.editor.click();
      await console.page.keyboard.insertText("match (u:Unit) return u.name as name limit 3");
      await console.page.keyboard.press("Alt+Shift+F");
      expect(await console.editor.innerText()).toBe("MATCH (u:Unit)\nRETURN u.name AS name\nLIMIT 3");
    });
    it("goes from fault to fault by F8, takes a mend by Alt-Enter, and from area to area by F6", async () => {
      const {page, rows} = console;
      await console.ask("MATCH (u:Unit)\nRETURN u.nmae AS a, u.plaec AS b ORDER BY u.name LIMIT 1");
      await fault("warning").nth(1).waitFor();
      await page.keyboard.press("ControlOrMeta+Home");
      await page.keyboard.press("F8");
      await page.keyboard.press("F8");
      await page.keyboard.press("Alt+Enter");
      await rows.getByText("柳州市").waitFor();
      expect(await console.editor.innerText()).toContain("u.nmae AS a, u.place AS b");
      const inside = (area: string) => page.locator(`${area} :focus`).count();
      for (const area of [".result", ".schema", ".editor"]) {
        await page.keyboard.press("F6");
        expect([area, await inside(area)]).toEqual([area, 1]);
      }
      await page.keyboard.press("Shift+F6");
      expect(await inside(".schema")).toBe(1);
      await page.keyboard.press("?");
      await page.locator("dialog.key-list").getByText("下一处错误").waitFor();
      await page.keyboard.press("Escape");
      await page.locator("dialog.key-list").waitFor({state: "hidden"});
    });
    it("brings back what was asked before by Ctrl and the arrows, and then one's own text", async () => {
      const {page, editor} = console;
      await console.ask("RETURN 'older' AS x");
      await console.ask("RETURN 'newer' AS x");
      await page.keyboard.insertText(" // more");
      for (const text of ["'newer' AS x", "'older' AS x"]) {
        await page.keyboard.press("Control+ArrowUp");
        expect(await editor.innerText()).toBe(`RETURN ${text}`);
      }
      await page.keyboard.press("Control+ArrowDown");
      await page.keyboard.press("Control+ArrowDown");
      expect(await editor.innerText()).toBe("RETURN 'newer' AS x // more");
    });
    it("is ended by Esc when it is long: the page says so and Neo4j no longer runs it", async () => {
      const {page, rows} = console;
      await console.fresh();
      await console.editor.click();
      await page.keyboard.insertText(LONG);
      await page.keyboard.press("ControlOrMeta+Enter");
      await page.locator(".run.busy").waitFor();
      await page.keyboard.press("Escape");
      await page.getByText("已取消").waitFor();
      const {driver} = site().connection;
      await eventually("Neo4j is rid of it", async () => {
        const {records} = await driver.executeQuery(
          "SHOW TRANSACTIONS YIELD metaData, currentQuery WHERE metaData.app = 'yaodian-query' AND currentQuery CONTAINS 'range(1, 1000) AS c' RETURN count(*) AS n",
        );
        return Number(records[0]?.get("n")) === 0;
      });
      await console.ask("RETURN 42 AS n");
      await rows.getByText("42").waitFor();
    });
  });
}
