/**
 * The network page as a reader uses it: by mouse, by touch and by keyboard, with links that restore the view, files
 * that open elsewhere, and plans that are nearly or quite empty.
 */
import {spawnSync} from "node:child_process";
import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Page} from "playwright-core";
import {SaxesParser} from "saxes";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {loadOntology} from "../../src/extract/ontology.js";
import type {Plan} from "../../src/extract/plan.js";
import {ONTOLOGY_FOLDER, readPlan} from "../../src/extract/read-plan.js";
import {loadPlan} from "../../src/neo4j/load.js";
import {openSite, type Site} from "../support/site.js";
import {manyUnits} from "../support/synthetic-plan.js";

let site: Site;

beforeAll(async () => {
  site = await openSite();
}, 300_000);

afterAll(() => site?.close());

type Place = [number, number];
const UNIT = (name: string) => `unit/柳州市/${name}`;

async function visit(path: string, options: Parameters<Site["open"]>[0] = {viewport: {width: 1280, height: 1000}}) {
  const opened = await site.open(options);
  await opened.page.goto(new URL(path, site.address).href);
  await opened.page.locator(".page:not([aria-busy])").first().waitFor();
  await rest(opened.page);
  return opened;
}

/** Waits until the drawing stands still. */
const rest = (page: Page) => page.evaluate(() => window.__network?.ready.then(() => window.__network?.settled));
const place = async (page: Page, id: string): Promise<Place> => {
  const found = await page.evaluate((unit) => window.__network?.nodePosition(unit) ?? null, id);
  if (found === null) throw new Error(`${id} is not drawn`);
  return found;
};
const lit = (page: Page) => page.evaluate(() => window.__network?.highlighted() ?? null);
const shown = (page: Page) => page.locator(".shown").innerText();
const far = ([x, y]: Place, [u, v]: Place) => Math.hypot(x - u, y - v);

async function drag(page: Page, id: string, [dx, dy]: Place) {
  const [x, y] = await place(page, id);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx, y + dy, {steps: 6});
  await page.mouse.up();
}

describe("by mouse", () => {
  it("keeps what was dragged in the link, and undoes and redoes it", async () => {
    const {page, faults} = await visit("network?view=shared");
    const id = UNIT("教育局");
    const start = await place(page, id);
    await drag(page, id, [70, -60]);
    const moved = await place(page, id);
    expect(far(moved, [start[0] + 70, start[1] - 60])).toBeLessThan(3);
    const other = await site.open({viewport: {width: 1280, height: 1000}});
    await other.page.goto(page.url());
    await other.page.locator(".page:not([aria-busy])").waitFor();
    await rest(other.page);
    expect(far(await place(other.page, id), moved)).toBeLessThan(3);
    await page.keyboard.press("Control+z");
    await expect.poll(async () => far(await place(page, id), start)).toBeLessThan(3);
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(async () => far(await place(page, id), moved)).toBeLessThan(3);
    expect(faults).toEqual([]);
    await other.page.context().close();
    await page.context().close();
  });
  it("zooms at the pointer by the wheel, and back to all", async () => {
    const {page} = await visit("network?view=shared");
    const [hub, far1] = [UNIT("科协"), UNIT("财政局")];
    const before = await place(page, far1);
    const middle = await place(page, hub);
    await page.mouse.move(...middle);
    await page.mouse.wheel(0, -400);
    await expect.poll(async () => far(await place(page, far1), before)).toBeGreaterThan(40);
    expect(far(await place(page, hub), middle)).toBeLessThan(12);
    await page.keyboard.press("0");
    await expect.poll(async () => far(await place(page, far1), before)).toBeLessThan(2);
    await page.context().close();
  });
  it.each(["shared", "beside", "leads"])(
    "lights a unit of the view %s under the pointer and puts it out again",
    async (view) => {
      const {page} = await visit(`network?view=${view}`);
      const id = UNIT("教育局");
      await page.mouse.move(...(await place(page, id)));
      expect(await lit(page)).toBe(id);
      expect(await page.locator(".network-wrap .sentence").innerText()).toContain("教育局");
      await page.mouse.move(5, 5);
      expect(await lit(page)).toBeNull();
      await page.context().close();
    },
  );
  it("pins a unit, then a second: their tie with the quoted words, or the way between them", async () => {
    const {page} = await visit("network?view=shared&min=1");
    await page.mouse.click(...(await place(page, UNIT("科协"))));
    expect(await page.locator(".side h2").innerText()).toBe("科协");
    await page.keyboard.down("Shift");
    await page.mouse.click(...(await place(page, UNIT("教育局"))));
    await page.keyboard.up("Shift");
    expect(await page.locator(".side h2").innerText()).toBe("科协 – 教育局");
    expect(await page.locator(".side .quotes > li").count()).toBe(10);
    await page.goto(
      `${site.address}network?view=shared&pin=${encodeURIComponent([UNIT("财政局"), UNIT("民政局")].map(encodeURIComponent).join())}`,
    );
    await page.locator(".side").getByText("经由：财政局 – 科协 – 民政局").waitFor();
    await page.context().close();
  });
  it("picks out several units by Ctrl and by a lasso, and shows only what is between them", async () => {
    const {page} = await visit("network?view=shared&min=1");
    await page.keyboard.down("Control");
    await page.mouse.click(...(await place(page, UNIT("科协"))));
    await page.mouse.click(...(await place(page, UNIT("科技局"))));
    await page.keyboard.up("Control");
    expect(await page.locator(".side h2").innerText()).toBe("已选 2 个单位");
    await page.locator(".side").getByText("只看它们之间").click();
    expect(await shown(page)).toBe("显示 2/23 个单位，1/168 条联系");
    await page.locator(".side").getByText("取消选择").click();
    const box = (await page.locator(".drawing svg").boundingBox())!;
    await page.keyboard.down("Shift");
    await page.mouse.move(box.x + 4, box.y + 4);
    await page.mouse.down();
    for (const [dx, dy] of [
      [1, 0],
      [1, 1],
      [0, 1],
    ] as const)
      await page.mouse.move(box.x + 4 + dx * (box.width - 8), box.y + 4 + dy * (box.height - 8), {steps: 4});
    await page.mouse.up();
    await page.keyboard.up("Shift");
    expect(await page.locator(".side h2").innerText()).toBe("已选 23 个单位");
    await page.context().close();
  });
  it("puts kinds of lines and sectors out by the legend, and says how many are left", async () => {
    const {page} = await visit("network");
    await page
      .locator(".network-legend")
      .getByRole("button", {name: /推定较弱/})
      .click();
    expect(await shown(page)).toBe("显示 23/23 个单位，51/70 条联系");
    await page.locator(".network-legend").getByRole("button", {name: /群团/}).click();
    expect(await shown(page)).toMatch(/^显示 18\/23 个单位/);
    await page.getByText("恢复默认").click();
    expect(await shown(page)).toBe("显示 23/23 个单位，70/70 条联系");
    await page.context().close();
  });
});

describe("filters and search", () => {
  it("find a unit by characters, by pinyin and by initials", async () => {
    const {page} = await visit("network?view=shared");
    const box = page.getByRole("combobox", {name: "找单位"});
    for (const query of ["教育", "jiaoyuju", "jyj"]) {
      await box.fill(query);
      await page.getByRole("option", {name: "教育局 14 项"}).waitFor();
    }
    await box.press("Enter");
    expect(await page.locator(".side h2").innerText()).toBe("教育局");
    expect(await lit(page)).toBe(UNIT("教育局"));
    await page.context().close();
  });
  it("count again without a unit: 146 of 231", async () => {
    const {page} = await visit("network?view=shared&min=1");
    const before = await place(page, UNIT("教育局"));
    const top = await page.locator(".stage").boundingBox();
    await page.getByLabel("隐去").selectOption(UNIT("科协"));
    // What is said above the drawing may push it down; within it no unit moves.
    before[1] += ((await page.locator(".stage").boundingBox())?.y ?? 0) - (top?.y ?? 0);
    expect(far(await place(page, UNIT("教育局")), before)).toBeLessThan(1);
    await page.getByText("按筛选重新计算：231 对单位里 146 对有共同任务。").waitFor();
    expect(await shown(page)).toBe("显示 22/23 个单位，146/168 条联系");
    await page.context().close();
  });
  it("say whom to invite for 农民 and who convenes", async () => {
    const {page} = await visit("network");
    await page.getByText("更多筛选").click();
    await page.getByLabel("服务对象").selectOption("农民");
    expect(await page.locator(".side h2").innerText()).toBe("农民：7 项任务，16 个单位");
    await page.locator(".side").getByText("牵头其中 4/7 项（推定）").waitFor();
    expect(await shown(page)).toMatch(/^显示 16\/23 个单位/);
    await page.context().close();
  });
  it("show a unit with its neighbours, and further by steps", async () => {
    const {page} = await visit(`network?view=shared&min=3&centre=${encodeURIComponent(UNIT("总工会"))}`);
    const near = Number(/(\d+)\/23/.exec(await shown(page))?.[1]);
    await page.getByLabel("步数").selectOption("2");
    await expect.poll(async () => Number(/(\d+)\/23/.exec(await shown(page))?.[1])).toBeGreaterThan(near);
    await page.context().close();
  });
  it("restore every choice from the link", async () => {
    const {page} = await visit("network?view=shared&layout=rings&rings=betweenness&shade=degree&min=2&size=strength");
    expect(await page.getByLabel("布局").inputValue()).toBe("rings");
    expect(await page.getByLabel("圆心按").inputValue()).toBe("betweenness");
    expect(await page.getByLabel("深浅").inputValue()).toBe("degree");
    await expect.poll(() => page.locator(".drawing [data-shade='4'] circle").count()).toBeGreaterThan(0);
    expect(await shown(page)).toBe("显示 23/23 个单位，110/168 条联系");
    const [x, y] = await place(page, UNIT("科协"));
    const box = (await page.locator(".drawing svg").boundingBox())!;
    expect(Math.abs(x - box.x - box.width / 2) + Math.abs(y - box.y - box.height / 2)).toBeLessThan(40);
    await page.context().close();
  });
  it("say what of a link is gone, and show the rest", async () => {
    const {page} = await visit("network?view=shared&pin=nobody&place=500~500~nobody&target=火星人&also=no-plan");
    await page.getByText("链接里的 nobody 不在这份文件里").waitFor();
    await page.getByText("文件 no-plan 不在图谱里").waitFor();
    await page.getByText("没有一项任务属于火星人").waitFor();
    await page.context().close();
  });
});

describe("by touch", () => {
  it("a tap shows a unit's lines and its card as a sheet, and a second one puts it away", async () => {
    const {page} = await visit("network", {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true});
    await page.locator(`[data-unit="${UNIT("教育局")}"]`).tap();
    expect(await page.locator(".side.sheet h2").innerText()).toBe("教育局");
    expect(await lit(page)).toBe(UNIT("教育局"));
    await page.locator(".side .close").first().tap();
    expect(await page.locator(".side.sheet").count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.context().close();
  });
});

describe.each(["network?view=shared", "network?demo=100x400"])("by touch on %s", (path) => {
  const touch = {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true};
  it("one finger moves a unit, two fingers zoom", async () => {
    const {page, faults} = await visit(path, touch);
    await page.locator(".drawing").scrollIntoViewIfNeeded();
    const client = await page.context().newCDPSession(page);
    const fingers = (type: "touchStart" | "touchMove" | "touchEnd", ...touchPoints: {x: number; y: number}[]) =>
      client.send("Input.dispatchTouchEvent", {type, touchPoints});
    const id = await page.evaluate(() => window.__network?.ids[0] ?? "");
    const [x, y] = await place(page, id);
    await fingers("touchStart", {x, y});
    for (const step of [10, 20, 30, 40]) await fingers("touchMove", {x: x + step, y});
    await fingers("touchEnd");
    const moved = await place(page, id);
    expect(moved[0] - x).toBeGreaterThan(25);
    const other = await page.evaluate(() => window.__network?.ids.at(-1) ?? "");
    const before = await place(page, other);
    const box = (await page.locator(".drawing").boundingBox())!;
    const [middle, height] = [box.x + box.width / 2, box.y + 60];
    await fingers("touchStart", {x: middle - 30, y: height}, {x: middle + 30, y: height});
    for (const step of [10, 25, 40, 60])
      await fingers("touchMove", {x: middle - 30 - step, y: height}, {x: middle + 30 + step, y: height});
    await fingers("touchEnd");
    await expect.poll(async () => far(await place(page, other), before)).toBeGreaterThan(15);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe("by keyboard", () => {
  it("walks, pins, centres, hides and clears step by step", async () => {
    const {page} = await visit("network");
    await page.locator("[data-unit][tabindex='0']").focus();
    const first = await lit(page);
    await page.keyboard.press("ArrowDown");
    const second = await lit(page);
    expect(second).not.toBe(first);
    await page.keyboard.press("ArrowRight");
    const partner = await lit(page);
    expect(partner).not.toBe(second);
    await page.keyboard.press("ArrowLeft");
    expect(await lit(page)).toBe(second);
    await page.keyboard.press("Enter");
    expect(await page.locator(".side.sheet").count()).toBe(1);
    await page.keyboard.press("e");
    expect(await shown(page)).not.toMatch(/^显示 23\/23/);
    await page.keyboard.press("h");
    expect(await page.locator(".chip.removable").count()).toBeGreaterThan(0);
    for (let press = 0; press < 4; press += 1) await page.keyboard.press("Escape");
    expect(await shown(page)).toBe("显示 23/23 个单位，70/70 条联系");
    await page.context().close();
  });
  it("goes to the search by /, to another page by g and a figure, and lists its keys by ?", async () => {
    const {page} = await visit("network");
    await page.keyboard.press("?");
    await page.locator("dialog[open]").getByText("键盘操作").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("combobox");
    await page.keyboard.press("Escape");
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press("g");
    await page.keyboard.press("4");
    await page.waitForURL(/points/);
    await page.context().close();
  });
  it("moves by cell in the matrix and opens its words", async () => {
    const {page} = await visit("network?view=matrix");
    await page.locator(".matrix button[tabindex='0']").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("m");
    await page.keyboard.press("Enter");
    expect(await page.locator(".side h2").innerText()).toMatch(/ – /);
    await page.context().close();
  });
});

describe("views", () => {
  it("keep every unit from one to the next", async () => {
    const {page, faults} = await visit("network");
    for (const name of ["共同任务", "单位–任务", "矩阵", "牵头→参与"]) {
      await page.locator(".network-first").getByRole("button", {name, exact: true}).click();
      await rest(page);
      expect(await shown(page)).toMatch(/^显示 23\/23 个单位/);
    }
    await expect.poll(() => page.locator(".carry").count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });
  it("set points beside units, and a point shows its words and units", async () => {
    const {page} = await visit("network?view=beside");
    await page.locator("[data-unit^='point:']").nth(11).click();
    expect(await page.locator(".side h2").innerText()).toBe("第 12 项");
    expect(await page.locator(".side .quotes").innerText()).toContain("农民");
    await page.locator(".network-filters").getByRole("button", {name: "服务对象"}).click();
    await page.locator("[data-unit='target:农民']").click();
    expect(await page.locator(".side h2").innerText()).toBe("农民：7 项任务，16 个单位");
    await page.context().close();
  });
  it("draw outlines around circles", async () => {
    const {page} = await visit("network?view=shared&layout=circles");
    expect(await page.locator(".hulls path").count()).toBe(3);
    await page.context().close();
  });
});

/** Rows of a csv. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text
    .replace(/^\uFEFF/, "")
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
    if (end === "") break;
  }
  return rows;
}

describe("files", () => {
  const save = async (page: Page, name: string): Promise<{path: string; content: Buffer}> => {
    await page.locator(".files").evaluate((menu: HTMLDetailsElement) => {
      menu.open = true;
    });
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(".files").getByRole("button", {name}).click(),
    ]);
    const path = join(site.home, file.suggestedFilename());
    await file.saveAs(path);
    return {path, content: readFileSync(path)};
  };
  const wellFormed = (content: string) => {
    let elements = 0;
    const parser = new SaxesParser();
    parser.on("opentag", () => {
      elements += 1;
    });
    parser.write(content).close();
    return elements;
  };

  it.each(["network", "network?view=shared", "network?view=beside", "network?view=matrix", "network?demo=200x900"])(
    "of %s are pictures that a browser opens, with title, filters and date",
    async (path) => {
      const {page} = await visit(path);
      const svg = await save(page, "svg");
      expect(wellFormed(svg.content.toString())).toBeGreaterThan(50);
      const other = await page.context().newPage();
      await other.goto(pathToFileURL(svg.path).href);
      const said = await other.locator("svg").first().innerHTML();
      expect(said).toContain(await page.locator("h1").innerText());
      expect(said).toMatch(/数据截至 \d{4}-\d{2}-\d{2}/);
      const {width, height} = (await other.locator("svg").first().boundingBox())!;
      const png = await save(page, "png");
      expect(png.content.subarray(1, 4).toString()).toBe("PNG");
      expect([png.content.readUInt32BE(16), png.content.readUInt32BE(20)]).toEqual([
        2 * Math.round(width),
        2 * Math.round(height),
      ]);
      await page.context().close();
    },
  );
  it("are tables and graphs that other programs read", async () => {
    const {page} = await visit("network?view=shared&min=2");
    const json = JSON.parse((await save(page, "json")).content.toString());
    expect([json.units.length, json.lines.length]).toEqual([23, 110]);
    expect(json.notes.join()).toContain("至少 2 项");
    expect(json.lines[0]).toMatchObject({shared: 13});
    const graphs = [await save(page, "gexf"), await save(page, "graphml")];
    for (const {content} of graphs) {
      expect(wellFormed(content.toString())).toBeGreaterThan(133);
      expect(content.toString()).toContain("至少 2 项");
    }
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(".crumb").getByText("表格 csv").click(),
    ]);
    const rows = parseCsv(readFileSync(await file.path(), "utf8"));
    expect(rows[0]?.slice(0, 3)).toEqual(["单位甲", "单位乙", "共同任务"]);
    const blank = rows.findIndex((row) => row.length === 1 && row[0] === "");
    expect(blank).toBe(111);
    expect(rows.slice(blank).flat().join()).toMatch(/至少 2 项.*数据截至/);
    const python = process.env.PYTHON || "python3";
    if (spawnSync(python, ["-c", "import networkx"]).status === 0)
      for (const {path} of graphs) {
        const kind = path.split(".").at(-1);
        const read = `import networkx as n; g = n.read_${kind}(r"${path}"); print(g.number_of_nodes(), g.number_of_edges())`;
        expect(spawnSync(python, ["-c", read], {encoding: "utf8"}).stdout.trim()).toBe("23 110");
      }
    await page.context().close();
  });
});

describe("a made-up network", () => {
  it.each([
    ["23x230", 23],
    ["500x10000", 500],
    ["2000x40000", 2000],
    ["1x0", 1],
    ["200x0", 200],
    ["300x299", 300],
  ])("of %s keeps its first unit away from the edges, where a pointer hits it", async (size, count) => {
    const {page, faults} = await visit(`network?demo=${size}`, {viewport: {width: 1280, height: 800}});
    const ids = await page.evaluate(() => window.__network?.ids ?? []);
    expect(ids).toHaveLength(count);
    const box = (await page.locator(".drawing").boundingBox())!;
    expect([box.x >= 0, box.y >= 0, box.x + box.width <= 1280, box.y + box.height <= 800]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    const [x, y] = await place(page, ids[0] ?? "");
    expect(Math.min(x - box.x, box.x + box.width - x)).toBeGreaterThanOrEqual(130);
    expect(Math.min(y - box.y, box.y + box.height - y)).toBeGreaterThanOrEqual(90);
    await page.mouse.move(x, y);
    await expect.poll(() => lit(page)).toBe(ids[0]);
    await drag(page, ids[0] ?? "", [40, 30]);
    expect(far(await place(page, ids[0] ?? ""), [x + 40, y + 30])).toBeLessThan(4);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
    expect(faults).toEqual([]);
    await page.context().close();
  });
  it.each(["rubbish", "1000000000x1000000000", "5x50", "<b>x</b>"])("of %s is said to be none", async (size) => {
    const {page, faults} = await visit(`network?demo=${encodeURIComponent(size)}`);
    expect(await page.locator(".notice").innerText()).toContain(`看不懂 demo=${size}`);
    expect(await page.locator("[data-unit]").count()).toBe(23);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe("odd plans", () => {
  const load = async (id: string, lines: readonly string[], change: (plan: Plan) => void = () => {}) => {
    const path = join(site.home, `${id}.txt`);
    writeFileSync(
      path,
      `2021年${id}市全民科学素质工作要点\n\n一、主要任务\n${lines.map((line, index) => `${index + 1}.${line}`).join("\n")}\n`,
    );
    const {plan, contentHash} = await readPlan(path, {ontology: await loadOntology(ONTOLOGY_FOLDER)});
    change(plan);
    await loadPlan(site.connection, plan, {contentHash});
  };
  const seen = async (id: string, view: string) => {
    const {page, faults} = await visit(`network?doc=${id}&view=${view}`);
    const text = await page.locator("main").innerText();
    expect(faults).toEqual([]);
    await page.context().close();
    return text;
  };
  const WORK = "广泛开展面向农民和青少年的科技培训，建立工作机制。";

  it("without a unit say so", async () => {
    await load("none", [`${WORK}（各成员单位）`, `${WORK}（各成员单位）`]);
    for (const view of ["leads", "shared", "matrix", "beside"])
      expect(await seen("none", view)).toContain("画不出协作");
  });
  it("with one unit, or without ties, show the units and say so", async () => {
    await load("one", [`${WORK}（教育局）`]);
    expect(await seen("one", "shared")).toContain("只有教育局一个单位");
    await load("apart", [`${WORK}（教育局）`, `${WORK}（科技局）`, `${WORK}（民政局）`]);
    for (const view of ["shared", "leads", "matrix", "beside"])
      expect(await seen("apart", view)).toContain("单位之间没有共同的任务".slice(0, view === "leads" ? 0 : 99));
    expect(await seen("apart", "shared")).toContain("没有两个单位共同承担的任务");
  });
  it("that are one star name its middle as what holds them together", async () => {
    await load(
      "star",
      manyUnits(50).map((unit) => `${WORK}（科协、${unit}）`),
    );
    const text = await seen("star", "shared");
    expect(text).toContain("没有科协，其余单位会散成 50 块");
    expect(text).toContain("显示 51/51 个单位，50/50 条联系");
  });
  it("of 200 units without ties draw them all", async () => {
    await load(
      "lonely",
      manyUnits(200).map((unit) => `${WORK}（${unit}）`),
    );
    const text = await seen("lonely", "shared");
    expect(text).toContain("200 个单位没有联系");
    expect(text).toContain("显示 200/200 个单位，0/0 条联系");
  });
  it("with names of 40 characters and names that look like markup show them whole, as text", async () => {
    const long = "关于推进全民科学素质行动计划纲要实施工作的联席会议办公室协调领导小组成员单位甲乙丙丁戊";
    const markup = "<img src=x onerror=alert(1)>局";
    await load("names", [`${WORK}（教育局、科技局）`, `${WORK}（教育局、科技局、民政局）`], (plan) => {
      const renamed = (name: string | null) => (name === "教育局" ? long : name === "科技局" ? markup : name);
      for (const point of plan.points) for (const own of point.responsibilities) own.unit = renamed(own.unit);
      for (const unit of plan.units) unit.name = renamed(unit.name) ?? unit.name;
    });
    for (const view of ["leads", "shared", "matrix", "beside"]) {
      const {page, faults} = await visit(`network?doc=names&view=${view}`, {viewport: {width: 1440, height: 1000}});
      const text = (await page.locator("main").evaluate((main) => main.textContent)) ?? "";
      expect(text.replaceAll(/\s/g, "")).toContain(long);
      expect(text).toContain(markup);
      expect(await page.locator("main img").count()).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440);
      expect(faults).toEqual([]);
      await page.context().close();
    }
  });
});

describe("two plans", () => {
  it("show what was gained and lost on one picture", async () => {
    const ontology = await loadOntology(ONTOLOGY_FOLDER);
    const text = readFileSync("graph/documents/liuzhou-2019.txt", "utf8")
      .replaceAll("2019年", "2020年")
      .replaceAll("、财政局", "、审计局");
    const path = join(site.home, "liuzhou-2020.txt");
    writeFileSync(path, text);
    const {plan, contentHash} = await readPlan(path, {ontology});
    await loadPlan(site.connection, plan, {contentHash});
    const {page, faults} = await visit("network?doc=liuzhou-2020&versus=liuzhou-2019");
    await page.locator("h1").getByText("2020比2019：新增 1 对联系，消失 1 对").waitFor();
    expect(await page.locator(".drawing .line.gained").count()).toBe(1);
    await page.locator(".network-legend").getByRole("button", {name: /不变/}).click();
    expect(await shown(page)).toBe("显示 24/24 个单位，2/169 条联系");
    await page.locator(".network-first").getByRole("button", {name: "表", exact: true}).click();
    expect(await page.locator("table.links tbody tr").count()).toBe(2);
    await page.goto(`${site.address}network?doc=liuzhou-2020&also=liuzhou-2019&view=shared`);
    await page.locator(".side li").filter({hasText: "科协–科技局"}).getByText("26").waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
