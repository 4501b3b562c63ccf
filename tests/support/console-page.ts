/**
 * The console in a browser, one page for many tests: each begins in a tab of its own, which costs less than a visit.
 */
import {readFileSync} from "node:fs";
import type {BrowserContextOptions, Locator, Page} from "playwright-core";
import type {TestSite} from "./site.js";

export interface ConsolePage {
  page: Page;
  /** What went wrong in the page so far. */
  faults: string[];
  /** The editor's text. */
  editor: Locator;
  /** The rows of the answer's table that are in the page. */
  rows: Locator;
  /** Goes to an address of the site and waits until the questions are there. */
  visit(path: string): Promise<void>;
  /** An empty tab in place of all others. */
  fresh(): Promise<void>;
  /** Types over everything that the editor holds, letter by letter, as a person does. */
  type(text: string): Promise<void>;
  /** Asks in an empty tab, and waits until an answer or an error is there. */
  ask(cypher: string): Promise<void>;
  /** Runs what the tab holds, and waits. */
  run(): Promise<void>;
  /** Looks at the answer in another view, by its name. */
  view(name: string): Promise<void>;
  /** What a click hands out as a file. */
  file(click: Locator): Promise<{name: string; text: string}>;
  /** The same by the word on a button beside the answer. */
  takeAway(word: string): Promise<{name: string; text: string}>;
  close(): Promise<void>;
}

export async function openConsole(
  site: Pick<TestSite, "address" | "open">,
  options?: BrowserContextOptions,
): Promise<ConsolePage> {
  const {page, faults} = await site.open(options);
  page.setDefaultTimeout(12_000);
  const editor = page.locator(".cm-content");
  const console: ConsolePage = {
    page,
    faults,
    editor,
    rows: page.locator(".result table tbody tr[data-row]"),
    async visit(path) {
      await page.goto(new URL(path, site.address).href);
      await page.locator(".page:not([aria-busy]) .cm-content").waitFor();
      await page.locator(".questions li button").first().waitFor();
    },
    async fresh() {
      await page.locator(".tabs .new").click();
      for (let more = await page.locator(".tab").count(); more > 1; more -= 1) {
        await page.locator(".tab .close").first().click();
      }
    },
    async type(text) {
      await editor.click();
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.type(text);
    },
    async ask(cypher) {
      await console.fresh();
      await editor.click();
      await page.keyboard.insertText(cypher);
      await console.run();
    },
    async run() {
      await page.keyboard.press("ControlOrMeta+Enter");
      await page.locator(".result[aria-busy=false]").waitFor({state: "attached"});
    },
    view: (name) => page.locator(".result-head .seg").getByText(name, {exact: true}).click(),
    async file(click) {
      const [download] = await Promise.all([page.waitForEvent("download"), click.click()]);
      return {name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8")};
    },
    takeAway: (word) => console.file(page.locator(".result-head").getByText(word, {exact: true})),
    close: () => page.context().close(),
  };
  return console;
}
