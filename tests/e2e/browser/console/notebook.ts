/** An answer as a page of the site: built with it, safe whatever words stand in it. */
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {openConsole} from "../../../support/console-page.js";
import {buildExtraPages} from "../../../support/extra-page.js";
import type {Site} from "../../../support/site.js";
import {serveCopy} from "../../../support/static-copy.js";

export function notebook(site: () => Site): void {
  describe("an answer as a page", () => {
    it("is built with the site and shows query, rows and chart, whatever words stand in it", async () => {
      const awkward = `'</script><b>x</b> \`a\` \${1 + 1} \`\`\`'`;
      const console = await openConsole(site());
      await console.visit("console?cypher=RETURN%201");
      await console.ask(
        `// </script> \${1 + 1}\nMATCH (u:Unit)-[:RESPONSIBLE_FOR]->(p)\nRETURN u.name AS unit, count(p) AS points, ${awkward} AS words\nORDER BY points DESC`,
      );
      const table = await console.takeAway("存成笔记页");
      await console.view("图表");
      const chart = await console.takeAway("存成笔记页");
      await console.close();

      const output = join(site().home, "notebook");
      await buildExtraPages({"table.md": table.text, "chart.md": chart.text}, output);
      const copy = await serveCopy(output);
      for (const name of ["table", "chart"]) {
        const {page: reader, faults} = await site().open();
        await reader.goto(new URL(name, copy.address).href);
        await reader.locator(".notebook h1").waitFor();
        expect(await reader.locator("h1").innerText()).toBe(`</script> \${1 + 1}`);
        expect(await reader.locator(".notebook pre").innerText()).toContain("MATCH (u:Unit)-[:RESPONSIBLE_FOR]->(p)");
        if (name === "table") {
          expect(await reader.locator("tbody tr").count()).toBe(23);
          expect(await reader.locator("tbody tr").first().innerText()).toMatch(
            /科协\s+24\s+<\/script><b>x<\/b> `a` \$\{1 \+ 1\} ```/,
          );
        } else await reader.locator("svg rect").nth(22).waitFor();
        // The copy has no service, which the page asks first: that answer alone is missing.
        expect(faults.filter((fault) => !/404/.test(fault))).toEqual([]);
        await reader.context().close();
      }
      copy.close();
    }, 180_000);
  });
}
