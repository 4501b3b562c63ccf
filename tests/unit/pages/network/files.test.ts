/** Graph files: read back by the XML reader, with every unit and line. */
import {SaxesParser} from "saxes";
import {describe, expect, it} from "vitest";
import {gexf, graphml} from "../../../../src/pages/network/files/graph-file.js";
import {generatedNetwork} from "../../../../src/pages/network/model/generated-network.js";
import {linkOfTie} from "../../../../src/pages/network/model/links.js";
import {visible} from "../../../../src/pages/network/model/visible.js";

const made = generatedNetwork({units: 6, ties: 7});
const network = {
  ...made,
  units: made.units.map((unit, at) => (at === 0 ? {...unit, name: `<b>"教育"&局</b>\u0001`} : unit)),
};
const links = network.ties.map((tie) => linkOfTie(tie));
const seen = visible(network.units, links, {min: 1, backbone: null, hidden: [], centre: null});
const file = {network, visible: seen, directed: false, title: "协作 & 网络", notes: ["显示 6/6 个单位"]};

function elements(text: string): {count: Record<string, number>; texts: string[]} {
  const count: Record<string, number> = {};
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({name, attributes}) => {
    count[name] = (count[name] ?? 0) + 1;
    texts.push(...Object.values(attributes as Record<string, string>));
  });
  parser.on("text", (each) => texts.push(each));
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(text).close();
  return {count, texts};
}

describe.each([
  ["gexf", gexf],
  ["graphml", graphml],
] as const)("%s(file)", (_kind, write) => {
  it("is well-formed XML with every unit and line, and a name with marks stays a name", () => {
    const {count, texts} = elements(write(file));
    expect([count.node, count.edge]).toEqual([6, 7]);
    expect(texts).toContain(`<b>"教育"&局</b>`);
    expect(texts.some((text) => text.includes("协作 & 网络"))).toBe(true);
  });
  it("says whether lines have a direction", () => {
    expect(write(file)).toContain('"undirected"');
    expect(write({...file, directed: true})).toContain('"directed"');
  });
});
