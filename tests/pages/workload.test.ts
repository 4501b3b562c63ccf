/**
 * The workload, unit and one-page pages as a planner meets them: the sample's figures in both languages, what one can
 * try and take away, and one's own tables.
 */
import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {csvParse} from "d3";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {judge, USUAL_CHOICES} from "../../src/analytics/judgement.js";
import {loadOntology} from "../../src/extract/ontology.js";
import {ONTOLOGY_FOLDER, readPlan} from "../../src/extract/read-plan.js";
import {toCsv} from "../../src/tables/csv.js";
import {workloadTable} from "../../src/tables/workload-table.js";
import {fixtureRows} from "../support/fixture-rows.js";
import {openMounted} from "../support/mounted-site.js";
import type {TestSite} from "../support/site.js";
import {syntheticPlan} from "../support/synthetic-plan.js";
import {bars, taken, unitId, visitWorkload} from "../support/workload-page.js";
import {ownTables} from "./workload/own-tables.js";
import {scenario} from "./workload/scenario.js";

const UNIT = `unit?id=${encodeURIComponent(unitId("科协"))}`;
let site: TestSite;

beforeAll(async () => {
  site = await openMounted();
}, 300_000);
afterAll(() => site?.close());

const visit = (page: Page, path: string) => visitWorkload(site, page, path);

/** The sample's rows, as the page gets them. */
async function sampleRows() {
  const ontology = await loadOntology(ONTOLOGY_FOLDER);
  return fixtureRows([await readPlan("graph/documents/liuzhou-2019.txt", {ontology})]);
}

describe.each([
  ["zh", ""],
  ["en", "en/"],
] as const)("the sample's workload in %s", (language, prefix) => {
  it("is 科协 24, 科技局 15, 教育局 14, 文化广电和旅游局 13, 市委宣传部 9, 团市委 9", async () => {
    const {page, faults} = await site.open();
    await visit(page, `${prefix}workload`);
    const rows = await bars(page);
    expect(rows).toHaveLength(23);
    expect(rows.slice(0, 4)).toEqual(["科协 24", "科技局 15", "教育局 14", "文化广电和旅游局 13"]);
    expect(rows.slice(4, 6).sort()).toEqual(["团市委 9", "市委宣传部 9"]);
    const lines = await page.locator(".chart .lines .label").allInnerTexts();
    expect(lines.join(" ")).toMatch(language === "zh" ? /15\.5/ : /line 15\.5/);
    expect(lines.join(" ")).toContain("13");
    const over = (sign: string) =>
      page
        .locator(".chart .row")
        .evaluateAll(
          (list, label) =>
            list
              .filter((row) => row.querySelector(".mark svg")?.getAttribute("aria-label")?.endsWith(label))
              .map((row) => row.querySelector(".name")?.textContent?.trim().split(/\s/)[0]),
          sign,
        );
    expect(await over(language === "zh" ? "全部 偏重" : "all over the line")).toEqual(["科协"]);
    expect(
      await over(language === "zh" ? "全部 不计统筹单位时偏重" : "all over only without the coordinating unit"),
    ).toEqual(["科技局", "教育局"]);
    expect(await page.locator(".answer p").first().innerText()).toMatch(
      language === "zh" ? /没有写明牵头/ : /states no lead/,
    );
    expect(faults).toEqual([]);
    await page.context().close();
  });
  it("names first 教育局 8, 科协 8, 农业农村局 4, 人力资源和社会保障局 3, 市委宣传部 2, 市委组织部 2, 科技局 2", async () => {
    const {page} = await site.open();
    await visit(page, `${prefix}workload?method=lead`);
    const rows = await bars(page);
    expect(rows.filter((row) => !row.endsWith(" 0")).sort()).toEqual(
      [
        "教育局 8",
        "科协 8",
        "农业农村局 4",
        "人力资源和社会保障局 3",
        "市委宣传部 2",
        "市委组织部 2",
        "科技局 2",
      ].sort(),
    );
    await page.context().close();
  });
  it("shares out 29 points in all, as the csv adds up", async () => {
    const {page} = await site.open();
    await visit(page, `${prefix}workload`);
    const {text} = await taken(page, () => page.locator(".crumb .tools button").nth(1).click());
    const column = language === "zh" ? "按参与单位平摊（项）" : "Shared out (points)";
    const sum = csvParse(text.slice(1)).reduce((total, row) => total + Number(row[column]), 0);
    const judged = judge(await sampleRows(), USUAL_CHOICES);
    const {columns, rows} = workloadTable(judged, USUAL_CHOICES, language);
    expect(text).toBe(toCsv(columns, rows));
    // The file has four decimals.
    expect(Math.abs(sum - 29)).toBeLessThan(23 * 0.00005);
    await page.context().close();
  });
});

describe("what is handed out", () => {
  it("is a report that opens from disk, asks for nothing and finds words", async () => {
    const {page} = await site.open();
    await visit(page, "workload");
    const {text, name, path} = await taken(page, () => page.getByText("导出报告 html").click());
    expect(name).toBe("2019年柳州市全民科学素质行动工作要点-任务量报告.html");
    expect(text).not.toMatch(/(?:src|href)="https?:/);
    const file = `${path}.html`;
    writeFileSync(file, text);
    const other = await page.context().browser()!.newContext({offline: true});
    const report = await other.newPage();
    const asked: string[] = [];
    report.on("request", (request) => asked.push(request.url()));
    await report.goto(`file://${file}`);
    expect(await report.locator("h1").innerText()).toContain("科协任务偏重");
    expect(await report.locator("figure svg").count()).toBe(5);
    expect(await report.locator("table").first().locator("tbody tr").count()).toBe(23);
    await report.locator(".find input").fill("教育局 竞赛");
    const told = await report.locator(".find output").innerText();
    expect(told).toMatch(/^显示 \d+\/36 项$/);
    const shown = await report.locator(".points > li:visible").allInnerTexts();
    expect(shown.length).toBeGreaterThan(0);
    for (const point of shown) for (const word of ["教育局", "竞赛"]) expect(point).toContain(word);
    expect(asked).toHaveLength(1);
    await other.close();
    await page.context().close();
  });
  it.each([
    [UNIT, 1],
    [`${UNIT}&view=onepage`, 1],
    [`en/${UNIT}`, 1],
  ])("prints %s on one page", async (path, pages) => {
    const {page} = await site.open();
    await visit(page, path);
    const pdf = (await page.pdf({preferCSSPageSize: true})).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(pages);
    await page.context().close();
  });
  it("is svg and png of the ranks, and svg of the bars, with nothing left to resolve", async () => {
    const {page} = await site.open();
    await visit(page, "workload");
    for (const card of [".card.ranks", ".card.load", ".card.cross.target"]) {
      const {text} = await taken(page, () => page.locator(card).getByText("svg", {exact: true}).click());
      expect(text).toContain("<svg");
      expect(text).not.toContain("var(--");
      const png = await taken(page, () => page.locator(card).getByText("png", {exact: true}).click());
      expect(readFileSync(png.path).subarray(1, 4).toString()).toBe("PNG");
    }
    await page.context().close();
  });
});

for (const part of [scenario, ownTables]) part(() => site);

describe("several plans", () => {
  it("are counted together when chosen, and set side by side", async () => {
    const path = join(site.home, "liuzhou-2020.txt");
    writeFileSync(
      path,
      "2020年柳州市全民科学素质行动工作要点\n\n一、任务\n1.办培训。（科协、教育局）\n2.办讲座。（气象局）\n",
    );
    await site.load(path);
    const {page, faults} = await site.open();
    await visit(page, "workload?doc=liuzhou-2019&with=liuzhou-2020");
    expect((await bars(page)).slice(0, 3)).toEqual(["科协 25", "教育局 15", "科技局 15"]);
    await page.locator(".panel .toggle").first().click();
    expect(await page.locator(".panel").innerText()).toContain("2020·1");
    await page.getByText("取 2 份文件的数据来对照").click();
    await page.locator(".comparison table").getByText("-23").waitFor();
    await page.locator(".comparison thead button").last().click();
    // Cards below the first screens are drawn a little after the click.
    await expect.poll(() => page.locator(".comparison tbody th").first().innerText()).toBe("财政局");
    expect(new URL(page.url()).searchParams.get("beside")?.split(",")).toHaveLength(2);
    const shown = await page.context().newPage();
    await shown.goto(page.url());
    await shown.locator(".comparison .slope svg").waitFor();
    await visit(page, "workload?doc=liuzhou-2019&with=gone");
    await page.getByText("链接里的文件 gone 不在图谱里").waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe("a unit with very many points", () => {
  it("still prints on one page, and says how many of them stand there", async () => {
    const path = join(site.home, "many.txt");
    writeFileSync(path, syntheticPlan(200, {title: "2022年柳州市全民科学素质行动工作要点"}));
    await site.load(path);
    const {page} = await site.open();
    await visit(page, `${UNIT}&doc=many`);
    const pdf = (await page.pdf({preferCSSPageSize: true})).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    expect(await page.locator(".unit-sheet").textContent()).toMatch(/纸上列出 79\/100 项/);
    await page.context().close();
  });
});
