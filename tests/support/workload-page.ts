/** The pages about a plan's workload: opened, read and taken from. */
import {readFileSync} from "node:fs";
import type {Page} from "playwright-core";
import type {TestSite} from "./site.js";

export const unitId = (name: string) => `unit/柳州市/${name}`;

/** Opens a page and waits until it is drawn, what stands far below included. */
export async function visitWorkload(site: TestSite, page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, site.address).href);
  await page.locator(".page:not([aria-busy])").first().waitFor();
  // What stands below is drawn after the rest.
  if (path.includes("workload")) await page.locator(".crosses .late").nth(5).locator(".card").waitFor();
}

/** What a button hands out, as text, with its name. */
export async function taken(
  page: Page,
  click: () => Promise<void>,
): Promise<{name: string; text: string; path: string}> {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  const path = await download.path();
  return {name: download.suggestedFilename(), text: readFileSync(path, "utf8"), path};
}

/** The chart as lines "unit figure", heaviest first; folded rows too. */
export const bars = (page: Page): Promise<string[]> =>
  page.locator(".chart .row").evaluateAll((rows) => {
    const own = (row: Element, part: string) =>
      [...(row.querySelector(part)?.childNodes ?? [])]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent)
        .join("")
        .trim();
    return rows.map((row) => `${own(row, ".name")} ${own(row, ".value")}`);
  });
