/** Whether eyes that cannot see and hands without a mouse reach all of the workload, unit and one-page pages. */
import {readFileSync} from "node:fs";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openMounted} from "../support/mounted-site.js";
import type {TestSite} from "../support/site.js";
import {visitWorkload} from "../support/workload-page.js";

const AXE = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const UNIT = `unit?id=${encodeURIComponent("unit/柳州市/科协")}`;
let site: TestSite;

beforeAll(async () => {
  site = await openMounted();
}, 300_000);
afterAll(() => site?.close());

const visit = (page: Page, path: string) => visitWorkload(site, page, path);

/** What axe calls serious or critical in a page; only by some rules where these are named. */
const seriousFaults = (page: Page, rules?: readonly string[]): Promise<string[]> =>
  page.evaluate(async (values) => {
    const runOnly = values === undefined ? {} : {runOnly: {type: "rule", values}};
    // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the window
    const {violations} = await (window as any).axe.run(document, {resultTypes: ["violations"], ...runOnly});
    return (violations as {id: string; impact: string; nodes: {html: string}[]}[])
      .filter(({impact}) => impact === "serious" || impact === "critical")
      .map(({id, nodes}) => `${id}: ${nodes.slice(0, 3).map(({html}) => html.slice(0, 160))}`);
  }, rules);

describe("a reader without a mouse, or without sight", () => {
  it.each(["workload", "en/workload?view=table", UNIT, `${UNIT}&view=onepage`])(
    "meets no serious fault that axe knows on %s, by day and by night",
    async (path) => {
      const {page} = await site.open({bypassCSP: true});
      await visit(page, path);
      await page.addScriptTag({content: AXE});
      expect(await seriousFaults(page), `${path} light`).toEqual([]);
      // Night changes colours and nothing else.
      await page.emulateMedia({colorScheme: "dark"});
      expect(await seriousFaults(page, ["color-contrast", "link-in-text-block"]), `${path} dark`).toEqual([]);
      await page.context().close();
    },
  );
  it.each(["workload", UNIT])("reaches every control of %s by the tab key", async (path) => {
    const {page} = await site.open();
    await visit(page, path);
    const wanted = await page.evaluate(() => {
      const controls = [
        ...document.querySelectorAll<HTMLElement>("a[href], button, input, select, summary, [tabindex='0']"),
      ].filter((control) => control.checkVisibility({visibilityProperty: true}) && !control.matches(":disabled"));
      for (const [index, control] of controls.entries()) control.dataset.control = String(index);
      // One of a group of radio buttons has the tab stop; arrows reach the others.
      return controls.filter((control) => !control.matches("input[type=radio]:not(:checked)")).length;
    });
    const met = new Set<string>();
    for (let step = 0; step < wanted * 2 && met.size < wanted; step += 1) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.control ?? "");
      if (at !== "") met.add(at);
    }
    const missed = await page.evaluate(
      (reached) =>
        [...document.querySelectorAll<HTMLElement>("[data-control]")]
          .filter((control) => !reached.includes(control.dataset.control!))
          .filter((control) => !control.matches("input[type=radio]:not(:checked)"))
          .map((control) => control.outerHTML.slice(0, 120)),
      [...met],
    );
    expect(missed).toEqual([]);
    await page.context().close();
  });
  it("changes counting, line and unit by keys alone", async () => {
    const {page} = await site.open();
    await visit(page, "workload");
    await page.locator("input[name=method]:checked").focus();
    await page.keyboard.press("ArrowRight");
    expect(new URL(page.url()).searchParams.get("method")).toBe("lead");
    await page.keyboard.press("ArrowLeft");
    await page.locator(".chart .handle").focus();
    await page.keyboard.press("ArrowLeft");
    expect(new URL(page.url()).searchParams.get("line")).toBe("15");
    await page.locator(".chart .row").nth(1).focus();
    await page.keyboard.press("Enter");
    expect(await page.locator(".panel h2").innerText()).toContain("科技局");
    await page.context().close();
  });
});
