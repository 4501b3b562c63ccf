/**
 * The network page in a browser, one page for many tests: each begins with a visit, and no visit may end with an error.
 */
import {writeFileSync} from "node:fs";
import {join} from "node:path";
import type {BrowserContextOptions, Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, expect} from "vitest";
import type {Plan} from "../../src/extract/plan.js";
import type {TestSite} from "./site.js";

export type Place = [number, number];

export interface NetworkPage {
  readonly page: Page;
  /** Goes to an address of the site, and waits until the drawing stands still. */
  visit(path: string): Promise<void>;
  /** Waits until the drawing stands still. */
  rest(): Promise<void>;
  /** Middle of a unit in client px; fails where it is not drawn. */
  place(id: string): Promise<Place>;
  /** The unit that is lit. */
  lit(): Promise<string | null>;
  /** How many units and lines the page says it shows. */
  shown(): Promise<string>;
  drag(id: string, by: Place): Promise<void>;
}

/** Id of a unit of the sample. */
export const unitOf = (name: string): string => `unit/柳州市/${name}`;

export const far = ([x, y]: Place, [u, v]: Place): number => Math.hypot(x - u, y - v);

/** A page for the tests of the block in which it stands. */
export function networkPage(
  site: () => TestSite,
  options: BrowserContextOptions = {viewport: {width: 1280, height: 1000}},
): NetworkPage {
  let opened: Awaited<ReturnType<TestSite["open"]>>;
  beforeAll(async () => {
    opened = await site().open(options);
  });
  afterEach(() => expect(opened.faults).toEqual([]));
  afterAll(() => opened?.page.context().close());
  const rest = async () => {
    await opened.page.evaluate(() => window.__network?.ready.then(() => window.__network?.settled));
  };
  const place = async (id: string): Promise<Place> => {
    const found = await opened.page.evaluate((unit) => window.__network?.nodePosition(unit) ?? null, id);
    if (found === null) throw new Error(`${id} is not drawn`);
    return found;
  };
  return {
    get page() {
      return opened.page;
    },
    async visit(path) {
      await opened.page.goto(new URL(path, site().address).href);
      await opened.page.locator(".page:not([aria-busy])").first().waitFor();
      await rest();
    },
    rest,
    place,
    lit: () => opened.page.evaluate(() => window.__network?.highlighted() ?? null),
    shown: () => opened.page.locator(".shown").innerText(),
    async drag(id, [dx, dy]) {
      const {mouse} = opened.page;
      const [x, y] = await place(id);
      await mouse.move(x, y);
      await mouse.down();
      await mouse.move(x + dx, y + dy, {steps: 6});
      await mouse.up();
    },
  };
}

export const WORK = "广泛开展面向农民和青少年的科技培训，建立工作机制。";

/** Loads a plan of such points; `change` may rewrite what was read of it. */
export async function loadLines(
  site: TestSite,
  id: string,
  lines: readonly string[],
  {year = 2021, place = id, change}: {year?: number; place?: string; change?: (plan: Plan) => void} = {},
): Promise<void> {
  await loadText(
    site,
    id,
    `${year}年${place}市全民科学素质工作要点\n\n一、主要任务\n${lines.map((line, index) => `${index + 1}.${line}`).join("\n")}\n`,
    change,
  );
}

export async function loadText(site: TestSite, id: string, text: string, change?: (plan: Plan) => void) {
  const path = join(site.home, `${id}.txt`);
  writeFileSync(path, text);
  await site.load(path, change);
}
