/** Opens a page about a plan and waits until it is drawn, what stands far below included. */
import type {Page} from "playwright-core";
import type {Site} from "./site.js";

export async function visitWorkload(site: Site, page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, site.address).href);
  await page.locator(".page:not([aria-busy])").first().waitFor();
  // What stands below is drawn after the rest.
  if (path.includes("workload")) await page.locator(".crosses .late").nth(5).locator(".card").waitFor();
}
