/**
 * How quickly the workload page answers with 20 plans counted together: 500 units, 20,000 responsibilities.
 *
 *     npm run bench:workload                 loads them, builds the site and drives it
 *     npm run bench:workload -- <address>    drives a site that holds them already
 *
 * A switch is measured in the page, from the click to the frame after which bars and table stand; heat-maps until the
 * frame in which they stand. First figures are measured from the request, beside an empty page of the same site.
 */
import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {chromium, type Page} from "playwright-core";
import {manyPlans} from "../support/synthetic-plan.js";
import {quietWindow} from "./quiet-window.js";

const RUNS = 5;
/** tsx marks functions by a helper that a page does not have. */
const NAMED = "globalThis.__name = (made) => made";

/** Milliseconds in the page from a click on a control until bars and until heat-maps were drawn and painted. */
async function switched(page: Page, selector: string): Promise<{bars: number; heat: number}> {
  return page.evaluate(async (wanted) => {
    const control = document.querySelector<HTMLElement>(wanted);
    if (control === null) throw new Error(`nothing at ${wanted}`);
    const painted = () =>
      new Promise<number>((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))));
    const crosses = document.querySelector(".crosses")!;
    let last = 0;
    const watch = new MutationObserver(() => {
      last = performance.now();
    });
    watch.observe(crosses, {subtree: true, childList: true, characterData: true, attributes: true});
    const began = performance.now();
    if (control instanceof HTMLSelectElement) {
      control.selectedIndex = (control.selectedIndex + 1) % 2;
      control.dispatchEvent(new Event("change", {bubbles: true}));
    } else control.click();
    const bars = (await painted()) - began;
    for (let still = 0; still < 3; still += 1) await painted();
    await new Promise((done) => setTimeout(done, 600));
    watch.disconnect();
    return {bars, heat: Math.max(bars, last - began)};
  }, selector);
}

const SWITCHES: readonly [string, string][] = [
  ["measure → shared out", "input[name=method][value=fractional]"],
  ["measure → leads", "input[name=method][value=lead]"],
  ["measure → all", "input[name=method][value=all]"],
  ["groups on", "input[name=groups]"],
  ["groups off", "input[name=groups]"],
  ["line → robust z", "select[name=line]"],
  ["another unit", ".chart .rows .row:not([aria-current=true])"],
];

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function drive(address: string): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  const first: Record<string, number[]> = {};
  const time = async (name: string, path: string, ready: string) => {
    const context = await browser.newContext({viewport: {width: 1440, height: 1000}});
    const page = await context.newPage();
    await quietWindow(browser, page);
    await page.addInitScript(NAMED);
    await page.addInitScript((selector) => {
      const look = () => {
        if (document.querySelector(selector) !== null) (window as {stood?: number}).stood ??= performance.now();
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    }, ready);
    await page.goto(address + path);
    await page.waitForFunction(() => (window as {stood?: number}).stood !== undefined);
    const stood = await page.evaluate(() => (window as {stood?: number}).stood ?? 0);
    first[name] = [...(first[name] ?? []), stood];
    await context.close();
  };
  for (let run = 0; run < RUNS; run += 1) {
    await time("empty page", "about/method", ".prose, main h1");
    await time("workload, 20 plans", "workload?with=all", ".chart .row .value");
    await time("workload, one plan", "workload", ".chart .row .value");
  }
  process.stdout.write("\nfirst figures, ms (median, least)\n");
  for (const [name, values] of Object.entries(first)) {
    const middle = median(values);
    process.stdout.write(
      `${name.padEnd(28)}${middle.toFixed(0).padStart(8)}${Math.min(...values)
        .toFixed(0)
        .padStart(8)}\n`,
    );
  }

  const page = await browser.newPage({viewport: {width: 1440, height: 1000}});
  await page.addInitScript(NAMED);
  await page.goto(`${address}workload?with=all`);
  await page.locator(".crosses .cross table").first().waitFor();
  process.stdout.write("\nswitching with 20 plans, ms (median)       bars  heat-maps\n");
  for (const [name, selector] of SWITCHES) {
    const times: {bars: number; heat: number}[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      // Each run starts from another state than the one that it asks for.
      if (run > 0 && name.startsWith("measure")) await switched(page, "input[name=method][value=sentences]");
      times.push(await switched(page, selector));
    }
    const column = (of: "bars" | "heat") => median(times.map((each) => each[of])).toFixed(0);
    process.stdout.write(`${name.padEnd(38)}${column("bars").padStart(8)}${column("heat").padStart(11)}\n`);
  }
  await browser.close();
}

const [given] = process.argv.slice(2);
if (given !== undefined) await drive(given.endsWith("/") ? given : `${given}/`);
else {
  const {openSite} = await import("../support/site.js");
  const {loadOntology} = await import("../../src/extract/ontology.js");
  const {ONTOLOGY_FOLDER, readPlan} = await import("../../src/extract/read-plan.js");
  const {loadPlan} = await import("../../src/neo4j/load.js");
  const site = await openSite();
  try {
    const ontology = await loadOntology(ONTOLOGY_FOLDER);
    for (const {name, text} of manyPlans()) {
      const path = join(site.home, name);
      writeFileSync(path, text);
      const {plan, contentHash} = await readPlan(path, {ontology});
      await loadPlan(site.connection, plan, {contentHash});
    }
    await drive(site.address);
  } finally {
    await site.close();
  }
}
