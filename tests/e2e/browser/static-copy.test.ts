/** A copy of the site that no service serves, as `yaodian site` makes it. */
import {mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openBrowser, type TestBrowser} from "../../support/browser.js";
import {openConsole} from "../../support/console-page.js";
import {yaodian} from "../../support/programs.js";
import {builtSite} from "../../support/site.js";
import {serveCopy} from "../../support/static-copy.js";

let browser: TestBrowser;
let copy: Awaited<ReturnType<typeof serveCopy>>;

beforeAll(async () => {
  copy = await serveCopy(await builtSite());
  browser = await openBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  copy?.close();
});

describe("a static copy", () => {
  it("shows the embedded rows, and says so", async () => {
    const {page} = await browser.open();
    await page.goto(`${copy.address}workload`);
    await page.locator(".page:not([aria-busy])").first().waitFor();
    expect(await page.locator("h1").innerText()).toContain("科协任务偏重");
    expect(await page.locator("[data-fill=as-of]").innerText()).toContain("内嵌数据");
    await page.context().close();
  });
  it("says what queries need, and shows the questions with their Cypher all the same", async () => {
    const console = await openConsole({address: copy.address, open: browser.open});
    await console.visit("console");
    await console.page.locator(".state.error").getByText("查询要连接本机服务").waitFor();
    await console.page.locator("#questions").getByText("开协调会").click();
    expect(await console.editor.innerText()).toContain("MATCH");
    await console.close();
  });
  it("does not replace a folder that holds something else", async () => {
    const folder = mkdtempSync(join(tmpdir(), "yaodian-other-"));
    writeFileSync(join(folder, "letter.txt"), "dear");
    const {code, err} = await yaodian(["site", folder]);
    expect([code, err]).toEqual([1, expect.stringContaining("file-unwritable")]);
    expect(readdirSync(folder)).toEqual(["letter.txt"]);
    rmSync(folder, {recursive: true});
  });
});
