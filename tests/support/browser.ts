/** A headless browser for one test file, and pages in it that remember what went wrong. */
import {type BrowserContextOptions, chromium, type Page} from "playwright-core";

export interface OpenedPage {
  page: Page;
  /** What went wrong in the page so far: console errors, exceptions, requests to other hosts. */
  faults: string[];
}

export interface TestBrowser {
  /** A new page in a context of its own. */
  open(options?: BrowserContextOptions): Promise<OpenedPage>;
  close(): Promise<void>;
}

export async function openBrowser(): Promise<TestBrowser> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  return {
    async open(options) {
      const context = await browser.newContext({viewport: {width: 1440, height: 1000}, ...options});
      const page = await context.newPage();
      const faults: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") faults.push(`console: ${message.text()} ${message.location().url}`);
      });
      page.on("pageerror", (error) => faults.push(`exception: ${error.message}`));
      page.on("request", (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith("http") && url.hostname !== "127.0.0.1") faults.push(`request to ${url.host}`);
      });
      return {page, faults};
    },
    close: () => browser.close(),
  };
}
