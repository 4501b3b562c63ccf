/**
 * How smooth the network page is, beside two plain pages on the same graph in the same run: d3-force with SVG and
 * d3-force with canvas.
 *
 *   npm run bench:network                      builds the site with the sample and drives it
 *   npm run bench:network -- <address> [size [alone]]  drives a site that runs already, at
 *                                              one size if it is given, without its peers if so wanted
 *
 * Frames are those that the browser's compositor drew (trace event DrawFrame), not callbacks of the page.
 */
import {readFileSync} from "node:fs";
import {setTimeout as delay} from "node:timers/promises";
import {type Browser, chromium, type Page} from "playwright-core";
import {generatedNetwork, generatedSize} from "../../src/pages/network/model/generated-network.js";
import {plainPage} from "./plain-page.js";
import {quietWindow} from "./quiet-window.js";

const SIZES = ["23x230", "500x10000", "2000x40000"];
/** Beyond what the peers can be asked to draw. */
const STRETCH = "10000x50000";
const GESTURE = 2000;
const PATIENCE = 45_000;
/** ms between two reports of a mouse. */
const MOUSE = 8;
const D3 = readFileSync(new URL("../../node_modules/d3/dist/d3.min.js", import.meta.url), "utf8");

interface Figures {
  firstFrame: number;
  settled: number;
  drag: number;
  dragP95: number;
  wheel: number;
  wheelP95: number;
  hover: number;
  /** From a change of a filter to the frame that shows it, ms; only the page itself has filters. */
  filter: number;
  /** The longest that the page was blocked until its layout rested, ms. */
  blocked: number;
  heap: number;
}

async function frames(browser: Browser, page: Page, gesture: (elapsed: number) => Promise<void>) {
  await browser.startTracing(page, {
    categories: ["disabled-by-default-devtools.timeline.frame", "devtools.timeline.frame"],
  });
  const start = performance.now();
  for (;;) {
    const elapsed = performance.now() - start;
    if (elapsed > GESTURE) break;
    await gesture(elapsed);
  }
  const seconds = (performance.now() - start) / 1000;
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {traceEvents: {name: string; ts: number}[]};
  const drawn = trace.traceEvents.filter(({name}) => name === "DrawFrame").map(({ts}) => ts / 1000);
  drawn.sort((a, b) => a - b);
  const gaps = drawn
    .slice(1)
    .map((at, index) => at - drawn[index]!)
    .sort((a, b) => a - b);
  return {rate: drawn.length / seconds, p95: gaps[Math.floor(gaps.length * 0.95)] ?? GESTURE};
}

/** Drives a page that gives `window.__network`. */
async function drive(browser: Browser, page: Page, began: number): Promise<Figures> {
  await page.waitForFunction(() => window.__network !== undefined);
  await page.evaluate(() => window.__network!.ready.then(() => new Promise((done) => requestAnimationFrame(done))));
  const firstFrame = performance.now() - began;
  const patience = page.waitForTimeout(PATIENCE).then(() => Number.POSITIVE_INFINITY);
  const rest = page.evaluate(() => window.__network!.settled).then(() => performance.now() - began);
  const settled = await Promise.race([rest, patience]);
  const blocked = await page.evaluate(() => (window as {longestTask?: number}).longestTask ?? 0);
  await page.evaluate(() => (window as {stopLayout?: () => void}).stopLayout?.());
  await page.waitForTimeout(600);
  const id = await page.evaluate(() => window.__network!.ids[0]!);
  const place = async (unit = id) => (await page.evaluate((one) => window.__network!.nodePosition(one), unit))!;

  const hovers: number[] = [];
  for (const unit of (await page.evaluate(() => window.__network!.ids)).slice(0, 40)) {
    await page.mouse.move(230, 5);
    await page.waitForTimeout(60);
    await page.evaluate((wanted) => {
      (window as {lit?: Promise<number>}).lit = new Promise((done) => {
        const started = (event: Event) => {
          const look = () => {
            if (window.__network!.highlighted() === wanted)
              requestAnimationFrame(() => done(performance.now() - event.timeStamp));
            else if (performance.now() - event.timeStamp > 1500) done(Number.NaN);
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        };
        addEventListener("pointermove", started, {capture: true, once: true});
      });
    }, unit);
    const [x, y] = await place(unit);
    await page.mouse.move(x, y);
    const took = await page.evaluate(() => (window as {lit?: Promise<number>}).lit);
    if (took !== undefined && !Number.isNaN(took)) hovers.push(took);
    if (hovers.length === 9) break;
  }
  const [x, y] = await place();
  await page.mouse.move(x, y);
  await page.mouse.down();
  // A mouse does not wait for the page to follow.
  let last = Promise.resolve();
  const drag = await frames(browser, page, async (elapsed) => {
    last = page.mouse.move(x + 80 * Math.sin(elapsed / 200), y + 50 * Math.sin(elapsed / 310));
    await delay(MOUSE);
  });
  await last;
  await page.mouse.up();
  await page.mouse.move(x, y + 60);
  const wheel = await frames(browser, page, async (elapsed) => {
    await page.mouse.wheel(0, elapsed % 1000 < 500 ? -40 : 40);
    await page.waitForTimeout(8);
  });
  const filter = await page.evaluate(async () => {
    const more = document.querySelector<HTMLElement>(".stepper button:last-of-type");
    if (more === null) return Number.NaN;
    const started = performance.now();
    more.click();
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - started;
  });
  const heap = await page.evaluate(
    () => (performance as unknown as {memory: {usedJSHeapSize: number}}).memory.usedJSHeapSize / 1e6,
  );
  hovers.sort((a, b) => a - b);
  return {
    firstFrame,
    settled,
    drag: drag.rate,
    dragP95: drag.p95,
    wheel: wheel.rate,
    wheelP95: wheel.p95,
    filter,
    blocked,
    hover: hovers[Math.floor(hovers.length / 2)] ?? Number.NaN,
    heap,
  };
}

async function measure(address: string, sizes: readonly string[], alone = false): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  const open = async () => {
    const page = await browser.newPage({viewport: {width: 1280, height: 800}});
    // tsx marks functions by a helper that a page does not have.
    await page.addInitScript("globalThis.__name = (made) => made");
    await page.addInitScript(() => {
      const seen = window as {longestTask?: number};
      new PerformanceObserver((list) => {
        for (const {duration} of list.getEntries()) seen.longestTask = Math.max(seen.longestTask ?? 0, duration);
      }).observe({type: "longtask", buffered: true});
    });
    await quietWindow(browser, page);
    return page;
  };
  // The first page of a browser finds no font in its cache; whoever comes to the network has seen a page before.
  const before = await open();
  await before.goto(`${address}about/method`);
  await before.close();
  for (const size of sizes) {
    const byItself = alone || size === STRETCH;
    const wanted = generatedSize(size);
    if (wanted === null || wanted === "bad") throw new RangeError(`${size} is no size: write units x ties`);
    const {units, ties} = generatedNetwork(wanted);
    const results: [string, Figures][] = [];
    const own = await open();
    let began = performance.now();
    await own.goto(`${address}network?demo=${size}`, {waitUntil: "commit"});
    results.push(["yaodian", await drive(browser, own, began)]);
    await own.close();
    for (const kind of byItself ? [] : (["svg", "canvas"] as const)) {
      const page = await open();
      await page.setContent("<body style='margin:0'></body>");
      await page.addScriptTag({content: D3});
      began = performance.now();
      await page.evaluate(plainPage, {
        kind,
        names: units.map(({id, name}) => [id, name] as const),
        ties: ties.map(({a, b}) => [a, b] as const),
      });
      results.push([`d3-force + ${kind}`, await drive(browser, page, began)]);
      await page.close();
    }
    print(size, results);
  }
  await browser.close();
}

const WIDTH = 16;
const COLUMNS: readonly [keyof Figures, string][] = [
  ["drag", "drag, frames/s"],
  ["dragP95", "drag p95, ms"],
  ["wheel", "wheel, frames/s"],
  ["wheelP95", "wheel p95, ms"],
  ["hover", "hover, ms"],
  ["filter", "filter, ms"],
  ["blocked", "blocked, ms"],
  ["firstFrame", "first frame, ms"],
  ["settled", "settled, ms"],
  ["heap", "heap, MB"],
];

function print(size: string, results: readonly [string, Figures][]): void {
  const shown = (value: number) =>
    Number.isNaN(value) ? "–" : Number.isFinite(value) ? value.toFixed(value < 10 ? 1 : 0) : `> ${PATIENCE}`;
  process.stdout.write(`\n${size}\n${"".padEnd(20)}${COLUMNS.map(([, title]) => title.padStart(WIDTH)).join("")}\n`);
  for (const [name, figures] of results)
    process.stdout.write(`${name.padEnd(20)}${COLUMNS.map(([key]) => shown(figures[key]).padStart(WIDTH)).join("")}\n`);
  const own = results[0]![1];
  for (const [name, figures] of results.slice(1)) {
    const ratio = ([key]: (typeof COLUMNS)[number]) => `${shown(own[key] / figures[key])}×`.padStart(WIDTH);
    process.stdout.write(`${`÷ ${name}`.padEnd(20)}${COLUMNS.map(ratio).join("")}\n`);
  }
}

const [given, size, alone] = process.argv.slice(2);
const sizes = size === undefined ? [...SIZES, STRETCH] : [size];
if (given !== undefined) await measure(given.endsWith("/") ? given : `${given}/`, sizes, alone === "alone");
else {
  const {openSite} = await import("../support/site.js");
  const site = await openSite();
  try {
    await measure(site.address, sizes);
  } finally {
    await site.close();
  }
}
