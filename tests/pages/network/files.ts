/** Files that the network page hands out, opened by other programs. */
import {spawnSync} from "node:child_process";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {SaxesParser} from "saxes";
import {describe, expect, it} from "vitest";
import {networkPage} from "../../support/network-page.js";
import type {TestSite} from "../../support/site.js";

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

export function files(site: () => TestSite): void {
  describe("files", () => {
    const network = networkPage(site);
    const save = async (name: string): Promise<{path: string; content: Buffer}> => {
      await network.page.locator(".files").evaluate((menu: HTMLDetailsElement) => {
        menu.open = true;
      });
      const [file] = await Promise.all([
        network.page.waitForEvent("download"),
        network.page.locator(".files").getByRole("button", {name}).click(),
      ]);
      const path = join(site().home, file.suggestedFilename());
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
        await network.visit(path);
        const svg = await save("svg");
        expect(wellFormed(svg.content.toString())).toBeGreaterThan(50);
        const other = await network.page.context().newPage();
        await other.goto(pathToFileURL(svg.path).href);
        const said = await other.locator("svg").first().innerHTML();
        expect(said).toContain(await network.page.locator("h1").innerText());
        expect(said).toMatch(/数据截至 \d{4}-\d{2}-\d{2}/);
        const {width, height} = (await other.locator("svg").first().boundingBox())!;
        const png = await save("png");
        expect(png.content.subarray(1, 4).toString()).toBe("PNG");
        expect([png.content.readUInt32BE(16), png.content.readUInt32BE(20)]).toEqual([
          2 * Math.round(width),
          2 * Math.round(height),
        ]);
        await other.close();
      },
    );
    it("are tables and graphs that other programs read", async () => {
      await network.visit("network?view=shared&min=2");
      const json = JSON.parse((await save("json")).content.toString());
      expect([json.units.length, json.lines.length]).toEqual([23, 110]);
      expect(json.notes.join()).toContain("至少 2 项");
      expect(json.lines[0]).toMatchObject({shared: 13});
      const graphs = [await save("gexf"), await save("graphml")];
      for (const {content} of graphs) {
        expect(wellFormed(content.toString())).toBeGreaterThan(133);
        expect(content.toString()).toContain("至少 2 项");
      }
      const [file] = await Promise.all([
        network.page.waitForEvent("download"),
        network.page.locator(".crumb").getByText("表格 csv").click(),
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
    });
  });
}
