/** The console as an analyst uses it: writing, running, mending, looking, taking away, coming back by link. */
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {basename, join} from "node:path";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {parseQueryFile} from "../../src/neo4j/queries.js";
import {buildExtraPage} from "../support/extra-page.js";
import {openSite, type Site} from "../support/site.js";
import {serveCopy} from "../support/static-copy.js";

let site: Site;

beforeAll(async () => {
  site = await openSite();
}, 300_000);

afterAll(() => site?.close());

/** A query that would run for minutes, and that Neo4j can stop at any moment. */
const LONG =
  "UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b UNWIND range(1, 1000) AS c WITH a WHERE a < 0 RETURN count(*) AS n";

/** A page that fails soon where something does not come. */
async function open() {
  const opened = await site.open();
  opened.page.setDefaultTimeout(12_000);
  return opened;
}

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, site.address).href);
  await page.locator(".page:not([aria-busy]) .cm-content").waitFor();
  await page.locator(".questions li button").first().waitFor();
}

/** Opens the console on a text of one's own. */
const visitText = (page: Page, cypher: string, more = "") =>
  visit(page, `console?cypher=${encodeURIComponent(cypher)}${more}`);

/** Puts the cursor into the editor and types over everything. */
async function write(page: Page, text: string): Promise<void> {
  await page.locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
}

const rows = (page: Page) => page.locator(".result table tbody tr[data-row]");

/** The rows as they read once something was done that changes them. */
async function rowsAfter(page: Page, change: () => Promise<void>): Promise<string[]> {
  await change();
  return rows(page).allInnerTexts();
}

async function save(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".result-head").getByText(button, {exact: true}).click(),
  ]);
  return readFileSync(await download.path(), "utf8");
}

describe("writing a query", () => {
  it("completes labels, types and properties from the graph, and runs by Ctrl-Enter", async () => {
    const {page, faults} = await open();
    await visitText(page, "RETURN 1");
    await page.locator(".schema .count").getByText("23").first().waitFor();
    const option = page.locator(".cm-tooltip-autocomplete li");
    await write(page, "MATCH (u:Un");
    await option.getByText("Unit").first().click();
    await page.keyboard.type(")-[r:RESP");
    await option.getByText("RESPONSIBLE_FOR").first().click();
    await page.keyboard.type("]->(p) WHERE r.leadB");
    await option.getByText("leadBasis").first().click();
    await page.keyboard.type(" = 'sole' RETURN u.name AS unit, p.label AS label");
    await page.keyboard.press("ControlOrMeta+Enter");
    await rows(page).first().waitFor();
    expect(await rows(page).allInnerTexts()).toEqual([expect.stringMatching(/教育局\s+6/)]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
  it("marks an error at its place with what was meant, and takes the mend", async () => {
    const {page} = await open();
    await visitText(page, "MATCH (u:Unit)\nRETRUN u.name AS unit");
    await page.keyboard.press("Tab");
    await page.locator(".run").click();
    const fault = page.locator(".faults p.error");
    await fault.waitFor();
    expect(await fault.innerText()).toMatch(/第 2 行第 1 列[\s\S]*是不是 RETURN/);
    expect(await page.locator(".squiggle.error").innerText()).toBe("RETRUN");
    await fault.getByText("改成 RETURN").click();
    await rows(page).first().waitFor();
    expect(await rows(page).count()).toBe(23);
    expect(await page.locator(".faults").count()).toBe(0);
    await page.context().close();
  });
  it("says as one types what is wrong, and which property is meant", async () => {
    const {page} = await open();
    await visitText(page, "RETURN 1");
    await write(page, "MATCH (u:Unit) RETURN u.nmae");
    const fault = page.locator(".faults p.warning");
    await fault.waitFor();
    expect(await fault.innerText()).toMatch(/nmae[\s\S]*是不是 name/);
    await fault.getByText("改成 name").click();
    expect(await page.locator(".cm-content").innerText()).toContain("u.name");
    await page.context().close();
  });
});

describe("a long query", () => {
  it("is ended by Esc: the page says so and Neo4j no longer runs it", async () => {
    const {page} = await open();
    await visitText(page, LONG);
    await page.locator(".cm-content").click();
    await page.keyboard.press("ControlOrMeta+Enter");
    await page.locator(".run.busy").waitFor();
    await page.keyboard.press("Escape");
    await page.getByText("已取消").waitFor();
    await write(page, "RETURN 42 AS n");
    await page.keyboard.press("ControlOrMeta+Enter");
    await rows(page).getByText("42").waitFor();
    await page.context().close();
  });
});

describe("a question", () => {
  it("is asked by its sentence, answers again when a box changes, and comes back by its link", async () => {
    const {page} = await open();
    await visit(page, "console");
    await page.locator("#questions").getByText("开协调会").click();
    await page.locator(".sentence").getByText("谁召集").waitFor();
    await rows(page).nth(15).waitFor();
    const box = page.locator(".sentence input").first();
    await box.fill("青少年");
    await box.press("Enter");
    await rows(page).getByText("教育局").waitFor();
    const link = page.url();
    expect(new URL(link).searchParams.get("param.target")).toBe("青少年");
    await page.goto("about:blank");
    await page.goto(link);
    await rows(page).getByText("教育局").waitFor();
    expect(await page.locator(".sentence input").first().inputValue()).toBe("青少年");
    await page.context().close();
  });
});

describe("an answer", () => {
  const QUERY =
    "MATCH (u:Unit)-[r:RESPONSIBLE_FOR]->(p) RETURN u.name AS unit, count(p) AS points ORDER BY points DESC";

  it("is taken away as csv with BOM and as json", async () => {
    const {page} = await open();
    await visitText(page, QUERY);
    await page.locator(".run").click();
    await rows(page).first().waitFor();
    const csv = await save(page, "CSV");
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv.slice(1).split("\r\n").slice(0, 2)).toEqual(["unit,points", "科协,24"]);
    const json = JSON.parse(await save(page, "JSON")) as unknown[];
    expect(json).toHaveLength(23);
    expect(json[0]).toEqual({unit: "科协", points: 24});
    await page.context().close();
  });
  it("is sorted, filtered and set in columns as wide as one likes", async () => {
    const {page} = await open();
    await visitText(page, QUERY);
    await page.locator(".run").click();
    await rows(page).first().waitFor();
    const head = (name: string) => page.locator(".result thead th").filter({hasText: name});
    await head("unit").locator("button").click();
    expect(await head("unit").getAttribute("aria-sort")).toBe("ascending");
    const sorted = await rows(page).allInnerTexts();
    expect(sorted).not.toEqual(await rowsAfter(page, () => head("unit").locator("button").click()));
    await page.locator(".filter").fill("局 1");
    await page.getByText("共 23 行").waitFor();
    for (const row of await rows(page).allInnerTexts()) expect(row).toMatch(/局[\s\S]*1/);
    const width = () => head("unit").evaluate((cell) => cell.getBoundingClientRect().width);
    const before = await width();
    await head("unit").locator(".grip").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    expect(await width()).toBeCloseTo(before + 32, 0);
    await page.context().close();
  });
  it("of a thousand rows keeps only those in sight in the page, and all of them in the file", async () => {
    const {page} = await open();
    await visitText(page, "UNWIND range(1, 3000) AS i RETURN i, 'row ' + i AS name");
    await page.locator(".run").click();
    await rows(page).first().waitFor();
    expect(await rows(page).count()).toBeLessThan(80);
    await page.getByText("显示 1,000 行，至少有 1,001 行").waitFor();
    await page.locator(".notice").getByText("行数上限 1,000").waitFor();
    await page.locator(".sheet").evaluate((sheet) => sheet.scrollTo(0, sheet.scrollHeight));
    await rows(page).getByText("row 1000").waitFor();
    expect((await save(page, "CSV")).trim().split("\r\n")).toHaveLength(1001);
    await page.context().close();
  });
  it("leads from units, points and plans to their pages", async () => {
    const {page} = await open();
    await visitText(page, "RETURN '教育局' AS unit, ['6', '7'] AS points, 'liuzhou-2019' AS plan, '无此局' AS none");
    await page.locator(".run").click();
    await rows(page).first().waitFor();
    const links = await rows(page)
      .locator("a")
      .evaluateAll((found) => found.map((each) => each.getAttribute("href")));
    expect(links).toHaveLength(4);
    await rows(page).getByText("教育局").click();
    await page.locator("h1").getByText("教育局：14 项任务").first().waitFor();
    await page.context().close();
  });
  it("is looked at as table, chart, plan, raw and graph", async () => {
    const {page, faults} = await site.open();
    const view = (name: string) => page.locator(".result-head .seg").getByText(name, {exact: true});
    await visitText(page, `PROFILE ${QUERY}`);
    await page.locator(".run").click();
    await rows(page).first().waitFor();
    await view("图表").click();
    await page.locator(".result svg[class*=plot] rect").nth(22).waitFor();
    await view("计划").click();
    await page.locator(".result .plan").getByText("ProduceResults").waitFor();
    await view("原始").click();
    await page.locator(".result .raw").getByText('"科协"').waitFor();
    await visitText(page, "MATCH way = (:Unit {name: '教育局'})-[:RESPONSIBLE_FOR]->(:WorkPoint) RETURN way");
    await page.locator(".run").click();
    await view("图").click();
    await page.locator(".answer-graph svg .node").nth(14).waitFor();
    await page
      .locator(".answer-graph .label-key")
      .getByText(/任务\s*14/)
      .waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe("a link", () => {
  it("restores a query of one's own with its parameters, and runs nothing by itself", async () => {
    const {page} = await open();
    await visitText(page, "RETURN $k AS k", `&params=${encodeURIComponent('{"k": 7}')}`);
    expect(await page.locator(".cm-content").innerText()).toBe("RETURN $k AS k");
    expect(await rows(page).count()).toBe(0);
    await page.locator(".run").click();
    await rows(page).getByText("7").waitFor();
    await page.context().close();
  });
});

describe("a picture of an answer", () => {
  const TIES = "MATCH way = (:Unit {name: '教育局'})-[:RESPONSIBLE_FOR]->(:WorkPoint) RETURN way";
  const nodes = (page: Page) => page.locator(".answer-graph .node");

  async function picture(page: Page): Promise<void> {
    await visitText(page, TIES);
    await page.locator(".run").click();
    await page.locator(".result-head .seg").getByText("图", {exact: true}).click();
    await nodes(page).nth(14).waitFor();
  }

  it("opens a node's neighbours, closes them again, and hides a node, by keys alone", async () => {
    const {page, faults} = await open();
    await picture(page);
    expect(await nodes(page).count()).toBe(15);
    await page.locator('.answer-graph .node[aria-label="任务 第 7 项"]').focus();
    await page.keyboard.press("Enter");
    await page.locator(".node-card h3").getByText("7").waitFor();
    await page.keyboard.press("e");
    await nodes(page).nth(15).waitFor();
    await page.locator('.answer-graph .node[aria-label="单位 科协"]').waitFor();
    await page.keyboard.press("e");
    await nodes(page).nth(15).waitFor({state: "detached"});
    await page.keyboard.press("Delete");
    await nodes(page).nth(14).waitFor({state: "detached"});
    await page.getByText("显示隐藏的 1 个").click();
    await nodes(page).nth(14).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
  it("walks from node to node by the arrows and counts its labels", async () => {
    const {page} = await open();
    await picture(page);
    await page.locator(".answer-graph .label-key").getByText("任务 14").waitFor();
    const at = () => page.evaluate(() => (document.activeElement as SVGElement | null)?.dataset.node ?? "");
    await nodes(page).first().focus();
    const from = await at();
    const places = new Set([from]);
    for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]) {
      await page.keyboard.press(key);
      places.add(await at());
    }
    expect(places.size).toBeGreaterThan(2);
    await page.context().close();
  });
  it("shows another caption and hides a label", async () => {
    const {page} = await open();
    await picture(page);
    await page.locator(".answer-graph .label-key").getByText("任务 14").click();
    await page.locator(".style-card select").selectOption("line");
    await page.locator('.answer-graph .node[aria-label="任务 24"]').waitFor();
    await page.locator(".style-card input[type=checkbox]").click();
    await nodes(page).nth(1).waitFor({state: "detached"});
    expect(await nodes(page).count()).toBe(1);
    await page.context().close();
  });
});

describe("tabs, history and questions of one's own", () => {
  it("keep each query with its answer, and are there at the next visit", async () => {
    const {page} = await open();
    await visit(page, "console");
    await rows(page).first().waitFor();
    await page.locator(".tabs .new").click();
    await page.locator(".cm-content").click();
    await page.keyboard.type("RETURN 'second tab' AS said");
    await page.keyboard.press("ControlOrMeta+Enter");
    await rows(page).getByText("second tab").waitFor();
    await page.locator(".tabs .name").first().click();
    expect(await rows(page).count()).toBeGreaterThan(5);
    expect(await page.locator(".cm-content").innerText()).toContain("MATCH");
    await page.goto(new URL("console", site.address).href);
    await page.locator(".tabs .name").nth(1).click();
    expect(await page.locator(".cm-content").innerText()).toBe("RETURN 'second tab' AS said");
    await page.locator("#history summary").click();
    await page.locator("#history input").fill("nothing like it");
    await page.getByText("没有找到。").waitFor();
    await page.locator("#history input").fill("second");
    await page.locator("#history").getByText("固定", {exact: true}).click();
    await page.locator("#history").getByText("★").waitFor();
    await page.context().close();
  });
  it("save a query under a sentence, hand it out as a file, and take the file in again", async () => {
    const {page} = await open();
    await visitText(
      page,
      "MATCH (u:Unit {name: $unit}) RETURN u.name AS unit",
      `&params=${encodeURIComponent('{"unit": "科协"}')}`,
    );
    await page.locator(".run").click();
    await rows(page).first().waitFor();
    await page.getByText("另存为问句").click();
    await page.locator(".save input").fill("有没有 $unit？");
    await page.locator(".save button[type=submit]").click();
    await page.locator(".sentence select").waitFor();
    expect(await page.locator(".sentence select").inputValue()).toBe("科协");
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("#questions .own").getByText("导出 .cypher").click(),
    ]);
    const text = readFileSync(await file.path(), "utf8");
    expect(parseQueryFile("own", text)).toMatchObject({title: {zh: "有没有 $unit？"}, parameters: [{name: "unit"}]});
    await page.locator("#questions .own").getByText("删除").click();
    await page.locator("#questions .own").waitFor({state: "detached"});
    const bytes = {name: "mine.cypher", mimeType: "text/plain", buffer: Buffer.from(`\uFEFF${text}`)};
    await page.locator("input[type=file]").setInputFiles(bytes);
    await page.getByText("已导入 mine.cypher").waitFor();
    await page.locator("#questions .own").getByText("有没有").waitFor();
    await page.context().close();
  });
  it("refuse a file that is no question, by its line", async () => {
    const {page} = await open();
    await visit(page, "console");
    const text = "// zh: 问\n// en: ask\n// columns\n//   name\nRETURN 1 AS name";
    await page
      .locator("input[type=file]")
      .setInputFiles({name: "bad.cypher", mimeType: "text/plain", buffer: Buffer.from(text)});
    await page.getByText("bad.cypher 第 4 行").waitFor();
    expect(await page.locator("#questions .own").count()).toBe(0);
    await page.context().close();
  });
  it("go through the first steps", async () => {
    const {page} = await open();
    await visit(page, "console");
    await page.locator(".first-steps li button").first().click();
    for (const step of [1, 2, 3, 4, 5]) {
      await page.locator(".step").getByText(`第 ${step} 步`).waitFor();
      await rows(page).first().waitFor();
      if (step < 5) await page.locator(".step").getByText("下一步").click();
    }
    await page.context().close();
  });
});

describe("an answer as a page", () => {
  /** The page that the console hands out for what it shows. */
  async function handOut(page: Page): Promise<{name: string; text: string}> {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(".result-head").getByText("存成笔记页").click(),
    ]);
    return {name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8")};
  }

  it("is built with the site and shows query, rows and chart, whatever words stand in it", async () => {
    const awkward = `'</script><b>x</b> \`a\` \${1 + 1} \`\`\`'`;
    const {page} = await open();
    await visitText(
      page,
      `// </script> \${1 + 1}\nMATCH (u:Unit)-[:RESPONSIBLE_FOR]->(p)\nRETURN u.name AS unit, count(p) AS points, ${awkward} AS words\nORDER BY points DESC`,
    );
    await page.locator(".run").click();
    await rows(page).first().waitFor();
    const table = await handOut(page);
    await page.locator(".result-head .seg").getByText("图表", {exact: true}).click();
    const chart = await handOut(page);
    await page.context().close();

    const output = join(site.home, "notebook");
    for (const [name, text] of [
      ["table.md", table.text],
      ["chart.md", chart.text],
    ] as const) {
      await buildExtraPage(name, text, join(output, basename(name, ".md")));
      const copy = await serveCopy(join(output, basename(name, ".md")));
      const {page: reader, faults} = await open();
      await reader.goto(new URL(basename(name, ".md"), copy.address).href);
      await reader.locator(".notebook h1").waitFor();
      expect(await reader.locator("h1").innerText()).toBe(`</script> \${1 + 1}`);
      expect(await reader.locator(".notebook pre").innerText()).toContain("MATCH (u:Unit)-[:RESPONSIBLE_FOR]->(p)");
      if (name === "table.md") {
        expect(await reader.locator("tbody tr").count()).toBe(23);
        expect(await reader.locator("tbody tr").first().innerText()).toMatch(
          /科协\s+24\s+<\/script><b>x<\/b> `a` \$\{1 \+ 1\} ```/,
        );
      } else await reader.locator("svg rect").nth(22).waitFor();
      // The copy has no service, which the page asks first: that answer alone is missing.
      expect(faults.filter((fault) => !/404/.test(fault))).toEqual([]);
      await reader.context().close();
      copy.close();
    }
  }, 180_000);
});

describe("whoever cannot see the page or point at it", () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

  it.each(["console", "en/console", "questions", "en/questions"])("%s has no serious fault", async (path) => {
    for (const colorScheme of ["light", "dark"] as const) {
      const {page} = await site.open({colorScheme, bypassCSP: true});
      await page.goto(new URL(path, site.address).href);
      await page.locator(".page:not([aria-busy]) h1").waitFor();
      if (path.endsWith("console")) {
        await rows(page).first().waitFor();
        await page.locator(".schema .count").getByText("23").first().waitFor();
      }
      await page.evaluate(axe);
      const found = await page.evaluate(async () => {
        const {violations} = await (
          globalThis as unknown as {
            axe: {run(): Promise<{violations: {id: string; impact: string; nodes: {html: string}[]}[]}>};
          }
        ).axe.run();
        return violations
          .filter(({impact}) => impact === "serious" || impact === "critical")
          .map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html.slice(0, 120)).join(" | ")}`);
      });
      expect(found, colorScheme).toEqual([]);
      await page.context().close();
    }
  });
});
