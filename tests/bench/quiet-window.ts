/**
 * A browser window that has finished starting. A new one loads pages of the browser's own behind the scenes, for more
 * than half a second of one core: whoever measures a page right away measures these as well.
 */
import {setTimeout as delay} from "node:timers/promises";
import type {Browser, Page} from "playwright-core";

/** ms between two looks, CPU ms in between that count as quiet, and looks at most. */
const EVERY = 300;
const QUIET = 30;
const MOST_LOOKS = 40;

/** Waits until no process of the browser works any more; the page should be one of its own windows. */
export async function quietWindow(browser: Browser, page: Page): Promise<void> {
  await page.goto("about:blank");
  const session = await browser.newBrowserCDPSession();
  const worked = async () => {
    const {processInfo} = await session.send("SystemInfo.getProcessInfo");
    return processInfo.reduce((sum, {cpuTime}) => sum + cpuTime * 1000, 0);
  };
  let before = await worked();
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    await delay(EVERY);
    const now = await worked();
    if (now - before < QUIET) break;
    before = now;
  }
  await session.detach();
}
