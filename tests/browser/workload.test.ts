/**
 * The workload, unit and one-page pages as a planner meets them: the sample's figures in both languages, what one can
 * try and take away, and one's own tables.
 */
import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {csvParse} from "d3";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {judge, USUAL_CHOICES} from "../../docs/analytics/judgement.js";
import {records} from "../../docs/analytics/records.js";
import type {Rows} from "../../docs/analytics/rows.js";
import {workloadTable} from "../../docs/analytics/workload-table.js";
import {toCsv} from "../../docs/components/download.js";
import {loadOntology} from "../../src/extract/ontology.js";
import {ONTOLOGY_FOLDER, readPlan} from "../../src/extract/read-plan.js";
import {loadPlan} from "../../src/neo4j/load.js";
import {runNamedQuery} from "../../src/neo4j/queries.js";
import {openSite, type Site} from "../support/site.js";
import {syntheticPlan} from "../support/synthetic-plan.js";
import {visitWorkload} from "../support/workload-page.js";

const unitId = (name: string) => `unit/柳州市/${name}`;
const UNIT = `unit?id=${encodeURIComponent(unitId("科协"))}`;
let site: Site;

beforeAll(async () => {
  site = await openSite();
}, 300_000);
afterAll(() => site?.close());

const visit = (page: Page, path: string) => visitWorkload(site, page, path);

/** The sample's rows, straight from the graph. */
async function sampleRows() {
  const read = async <Name extends keyof Rows>(name: Name): Promise<Rows[Name][]> => {
    return records<Rows[Name]>(await runNamedQuery(site.connection, name, {documentId: "liuzhou-2019"}));
  };
  return {
    units: await read("units"),
    points: await read("points"),
    responsibilities: await read("responsibilities"),
    mentions: await read("mentions"),
  };
}

/** What a button hands out, as text, with its name. */
async function taken(page: Page, click: () => Promise<void>): Promise<{name: string; text: string; path: string}> {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  const path = await download.path();
  return {name: download.suggestedFilename(), text: readFileSync(path, "utf8"), path};
}

/** The chart as lines "unit figure", heaviest first; folded rows too. */
const bars = (page: Page): Promise<string[]> =>
  page.locator(".chart .row").evaluateAll((rows) => {
    const own = (row: Element, part: string) =>
      [...(row.querySelector(part)?.childNodes ?? [])]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent)
        .join("")
        .trim();
    return rows.map((row) => `${own(row, ".name")} ${own(row, ".value")}`);
  });

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

describe("a scenario", () => {
  const drop = `workload?try=${encodeURIComponent(`drop|liuzhou-2019/4|${unitId("科协")}`)}`;
  it("changes the figures, is undone and redone, and hands out a memo", async () => {
    const {page} = await site.open();
    await visit(page, drop);
    expect((await bars(page))[0]).toBe("科协 23");
    expect(await page.locator(".answer p").textContent()).toContain("共 154 项分工");
    await page.getByText("撤销上一步").click();
    expect((await bars(page))[0]).toBe("科协 24");
    await page.getByText("重做", {exact: true}).click();
    expect((await bars(page))[0]).toBe("科协 23");
    const {text} = await taken(page, () => page.getByText("试算说明 md").click());
    expect(text).toContain("第 4 项：科协退出");
    expect(text).toContain("| 科协 | 24 → 23 |");
    await page.context().close();
  });
  it("is kept under its name in the browser, and travels with it by link", async () => {
    const {page} = await site.open();
    await visit(page, drop);
    await page.locator("[name=named]").fill("减一项");
    await page.getByText("存在本浏览器").click();
    await page.getByText("已存“减一项”").waitFor();
    expect(new URL(page.url()).searchParams.get("named")).toBe("减一项");
    await visit(page, "workload");
    expect((await bars(page))[0]).toBe("科协 24");
    await page.getByText("存下的方案（1）").click();
    await page.getByRole("link", {name: "减一项"}).click();
    expect((await bars(page))[0]).toBe("科协 23");
    await page.getByText("存下的方案（1）").click();
    await page.getByRole("button", {name: "删除 减一项"}).click();
    expect(await page.getByText("存下的方案").count()).toBe(0);
    await page.context().close();
  });
  it("of a link that no longer fits says which changes were left out", async () => {
    const {page} = await site.open();
    await visit(page, `workload?unit=unit%2Fgone&try=${encodeURIComponent("drop|gone/1|unit/gone")},nonsense`);
    await page.getByText("没有算入：文件里没有这一项").waitFor();
    await page.getByText("链接里有 1 处改动没有看懂").waitFor();
    await page.getByText("链接里的单位“unit/gone”不在这份文件里").waitFor();
    expect((await bars(page))[0]).toBe("科协 24");
    await page.context().close();
  });
});

describe("a planner's own table", () => {
  const put = async (page: Page, card: string, name: string, content: string | Buffer) => {
    await page.locator(`${card} input[type=file]`).setInputFiles({
      name,
      mimeType: "text/csv",
      buffer: Buffer.isBuffer(content) ? content : Buffer.from(content),
    });
  };
  it("gives load per head, marks and filters the bars, and stays in this browser", async () => {
    const {page, faults} = await site.open();
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.method() !== "GET") sent.push(request.url());
    });
    await visit(page, "workload");
    await put(page, ".own", "编制.csv", "单位,编制人数,片区\r\n科协,12,甲片\r\n教育局,7,乙片\r\n科技局,5,甲片\r\n");
    await page.locator(".own table").getByText("2.00", {exact: true}).first().waitFor();
    await page.locator(".own [name=own]").selectOption("片区");
    expect(await page.locator(".chart .own-mark").first().innerText()).toBe("甲片");
    await page.locator(".own [name=own-is]").selectOption("甲片");
    expect(await bars(page)).toEqual(["科协 24", "科技局 15"]);
    await page.getByText("2/23 个单位").waitFor();
    await page.locator(".load .tabs").getByText("表", {exact: true}).click();
    expect(await page.locator("table.measures thead").innerText()).toContain("片区");
    expect(sent).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
  it("with faults is refused by row, and what was there stays", async () => {
    const {page} = await site.open();
    await visit(page, "workload");
    await put(page, ".own", "好.csv", "单位,编制人数\n科协,12\n");
    await page.locator(".own").getByText("好.csv").waitFor();
    await put(page, ".own", "坏.csv", "单位,编制人数\n科协,0\n气球局,3\n科协,-4\n");
    const alert = page.locator(".own [role=alert]");
    await alert.waitFor();
    const told = (await alert.textContent()) ?? "";
    expect(told).toContain("第 2 行：编制人数 0");
    expect(told).toContain("第 3 行：文件里没有单位“气球局”");
    expect(told).toContain("第 4 行：“科协”前面已有一行");
    expect(await page.locator(".own").textContent()).toContain("好.csv");
    // "单位,备注\n科协,好\n" in GBK.
    await put(page, ".own", "gbk.csv", Buffer.from("b5a5cebb2cb1b8d7a20abfc6d0ad2cbac30a", "hex"));
    await page.locator(".own").getByText("gbk.csv").waitFor();
    await put(page, ".own", "wrong.csv", "名字,数\n科协,1\n");
    await page.locator(".own").getByText("没有“单位”或“序号”这一列").waitFor();
    await put(page, ".own", "binary.xlsx", Buffer.from([0, 1, 2, 3]));
    await page.locator(".own").getByText("“binary.xlsx”读不出来").waitFor();
    await page.context().close();
  });
  it("of 200 MB is refused before it is read", async () => {
    const {page} = await site.open();
    await visit(page, "workload");
    const path = join(site.home, "large.csv");
    writeFileSync(path, Buffer.alloc(200_000_000, "单位,x\n"));
    await page.locator(".own input[type=file]").setInputFiles(path);
    await page.locator(".own").getByText("文件有 200.0 MB").waitFor();
    await page.context().close();
  });
  it("of members shows who has no task, and who is no member", async () => {
    const {page} = await site.open();
    await visit(page, "workload");
    await put(page, ".members", "成员.yaml", "members:\n  - 科协\n  - 教育局\n  - 体育局\n");
    const card = page.locator(".members");
    await card.getByText("没有自己任务的成员 1 个：体育局").waitFor();
    await card.getByText("科技局列在 15 项任务里，但不在名单上").waitFor();
    await put(page, ".members", "成员.csv", "单位\n科协\n科协\n");
    await card.getByText("第 3 行：“科协”前面已有").waitFor();
    await card.getByText("体育局").waitFor();
    await page.context().close();
  });
});

describe("several plans", () => {
  it("are counted together when chosen, and set side by side", async () => {
    const path = join(site.home, "liuzhou-2020.txt");
    writeFileSync(
      path,
      "2020年柳州市全民科学素质行动工作要点\n\n一、任务\n1.办培训。（科协、教育局）\n2.办讲座。（气象局）\n",
    );
    const {plan, contentHash} = await readPlan(path, {ontology: await loadOntology(ONTOLOGY_FOLDER)});
    await loadPlan(site.connection, plan, {contentHash});
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
    const {plan, contentHash} = await readPlan(path, {ontology: await loadOntology(ONTOLOGY_FOLDER)});
    await loadPlan(site.connection, plan, {contentHash});
    const {page} = await site.open();
    await visit(page, `${UNIT}&doc=many`);
    const pdf = (await page.pdf({preferCSSPageSize: true})).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    expect(await page.locator(".unit-sheet").textContent()).toMatch(/纸上列出 79\/100 项/);
    await page.context().close();
  });
});
