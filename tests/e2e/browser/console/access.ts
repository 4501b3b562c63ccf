/** Whether eyes that cannot see and hands without a mouse are served, and a copy of the pages without a service. */
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {describe, expect, it} from "vitest";
import type {Site} from "../../../support/site.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  id: string;
  impact: string;
  nodes: {html: string}[];
}

export function access(site: () => Site): void {
  describe("whoever cannot see the page or point at it", () => {
    it.each(["console", "en/console", "questions", "en/questions"])(
      "meets no serious fault on %s, wide and narrow, by day and by night",
      async (path) => {
        const {page} = await site().open({bypassCSP: true});
        await page.goto(new URL(path, site().address).href);
        await page.locator(".page:not([aria-busy]) h1").waitFor();
        if (path.endsWith("console")) {
          await page.locator(".result tbody tr[data-row]").first().waitFor();
          await page.locator(".schema .count").getByText("23").first().waitFor();
        }
        await page.evaluate(AXE);
        for (const width of [1440, 390]) {
          await page.setViewportSize({width, height: 1000});
          for (const colorScheme of ["light", "dark"] as const) {
            await page.emulateMedia({colorScheme});
            // Night changes colours and nothing else.
            const rules =
              colorScheme === "dark" ? {runOnly: {type: "rule", values: ["color-contrast", "link-in-text-block"]}} : {};
            const found = await page.evaluate(async (options) => {
              const {axe} = globalThis as unknown as {
                axe: {run(context: Document, options: object): Promise<{violations: Violation[]}>};
              };
              const {violations} = await axe.run(document, {resultTypes: ["violations"], ...options});
              return violations
                .filter(({impact}) => impact === "serious" || impact === "critical")
                .map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html.slice(0, 120)).join(" | ")}`);
            }, rules);
            expect(found, `${width} ${colorScheme}`).toEqual([]);
          }
        }
        await page.context().close();
      },
    );
  });
}
