/** Imports run one way, as the tables of CONTRIBUTING.md say, and in no circle. */
import {readdirSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {againstOrder, againstTable, importsBelow, innerOrders, onCircles, roomsTable} from "./imports.js";

const contributing = readFileSync("CONTRIBUTING.md", "utf8");
const imports = importsBelow("src");
const table = roomsTable(contributing);
const orders = innerOrders(contributing);

describe("the rooms of src/", () => {
  it("are those of the table", () => {
    expect([...table.keys()].sort()).toEqual(
      readdirSync("src")
        .map((name) => name.replace(/\.ts$/, ""))
        .sort(),
    );
  });
  it("import only what the table lets them", () => {
    expect(againstTable(imports, table)).toEqual([]);
  });
  it("have no circle of imports", () => {
    expect(onCircles(imports)).toEqual([]);
  });
  it("keep neither Node nor the DOM in analytics and messages", () => {
    for (const room of ["analytics", "messages"]) {
      for (const name of readdirSync(`src/${room}`)) {
        const text = readFileSync(`src/${room}/${name}`, "utf8");
        expect(text, name).not.toMatch(
          /from "(?:node:|lit-html|@observablehq)|\b(?:window|process|localStorage|location)\.|document\.(?:body|create|query|get)/,
        );
      }
    }
  });
  it.each([...orders])("inside %s import only to the left", (room, order) => {
    expect(againstOrder(imports, room, order)).toEqual([]);
  });
  it("have their own order where they are many", () => {
    expect([...orders.keys()].sort()).toEqual(["extract", "pages/console", "pages/network", "server/guard"]);
  });
});

describe("an import against the table", () => {
  const wrong = (from: string, to: string) => new Map([...imports, [from, [to]], [to, imports.get(to) ?? []]]);
  it.each([
    ["analytics/workload.ts", "messages/workload.ts"],
    ["extract/extract.ts", "neo4j/load.ts"],
    ["server/app.ts", "pages/shared/download.ts"],
    ["setup/packages.js", "neo4j/jars.ts"],
  ])("is found: %s → %s", (from, to) => {
    expect(againstTable(wrong(from, to), table)).toEqual([`${from} → ${to}`]);
  });
  it("is found inside a room, and so is a circle", () => {
    const [from, to] = ["pages/network/model/network.ts", "pages/network/svg/svg-base.ts"];
    const order = orders.get("pages/network")!;
    expect(againstOrder(wrong(from, to), "pages/network", order)).toEqual([`${from} → ${to}`]);
    expect(
      onCircles(
        new Map([
          ["a.ts", ["b.ts"]],
          ["b.ts", ["c.ts"]],
          ["c.ts", ["b.ts"]],
        ]),
      ),
    ).toEqual(["b.ts", "c.ts"]);
  });
});
