/**
 * What is shown as a graph file for other programs: GEXF 1.3 (Gephi) and GraphML (networkx, yEd, igraph).
 *
 * Units with name, points and leads; lines with shared points and the measure chosen; title, filters and the state of
 * the data in the file's own description. Pure: no DOM.
 */
import type {Network} from "../model/network.js";
import type {Visible} from "../model/visible.js";

interface GraphFile {
  network: Network;
  visible: Visible;
  directed: boolean;
  title: string;
  /** What is shown, and the state of the data. */
  notes: readonly string[];
}

const ENTITIES: Record<string, string> = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"};
/** Text for XML; characters that XML does not allow are left out. */
const xml = (text: string) =>
  [...text]
    .filter((character) => character >= " " || character === "\n" || character === "\t")
    .join("")
    .replaceAll(/[&<>"']/g, (mark) => ENTITIES[mark]!);

const units = ({network, visible}: GraphFile) => network.units.filter(({id}) => visible.units.has(id));

const number = (value: number) => String(Number(value.toFixed(6)));

export function gexf(file: GraphFile): string {
  const nodes = units(file).map(
    ({id, name, points, led, category}) =>
      `      <node id="${xml(id)}" label="${xml(name)}">${gexfValues({points, led, sector: category ?? ""})}</node>`,
  );
  const edges = file.visible.links.map(({source, target, points, value}, index) => {
    const ends = `source="${xml(source)}" target="${xml(target)}"`;
    return `      <edge id="${index}" ${ends} weight="${number(value)}">${gexfValues({shared: points})}</edge>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
  <meta><creator>Yaodian</creator><description>${xml([file.title, ...file.notes].join("\n"))}</description></meta>
  <graph mode="static" defaultedgetype="${file.directed ? "directed" : "undirected"}">
    ${gexfAttributes("node", {points: "integer", led: "integer", sector: "string"})}
    ${gexfAttributes("edge", {shared: "integer"})}
    <nodes>
${nodes.join("\n")}
    </nodes>
    <edges>
${edges.join("\n")}
    </edges>
  </graph>
</gexf>
`;
}

/** Declares attributes with their types. */
function gexfAttributes(of: "node" | "edge", types: Record<string, "integer" | "string">): string {
  const attributes = Object.entries(types).map(([id, type]) => `<attribute id="${id}" title="${id}" type="${type}"/>`);
  return `<attributes class="${of}">${attributes.join("")}</attributes>`;
}

function gexfValues(values: Record<string, string | number>): string {
  const written = Object.entries(values).map(([of, value]) => `<attvalue for="${of}" value="${xml(String(value))}"/>`);
  return `<attvalues>${written.join("")}</attvalues>`;
}

export function graphml(file: GraphFile): string {
  const key = (id: string, of: "node" | "edge" | "graph", type: string) =>
    `  <key id="${id}" for="${of}" attr.name="${id}" attr.type="${type}"/>`;
  const data = (of: string, value: string | number) => `<data key="${of}">${xml(String(value))}</data>`;
  const nodes = units(file).map(
    ({id, name, points, led, category}) =>
      `    <node id="${xml(id)}">${data("name", name)}${data("points", points)}${data("led", led)}${data("sector", category ?? "")}</node>`,
  );
  const edges = file.visible.links.map(
    ({source, target, points, value}) =>
      `    <edge source="${xml(source)}" target="${xml(target)}">${data("shared", points)}${data("weight", number(value))}</edge>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
${[
  key("description", "graph", "string"),
  key("name", "node", "string"),
  key("points", "node", "int"),
  key("led", "node", "int"),
  key("sector", "node", "string"),
  key("shared", "edge", "int"),
  key("weight", "edge", "double"),
].join("\n")}
  <graph edgedefault="${file.directed ? "directed" : "undirected"}">
    ${data("description", [file.title, ...file.notes].join("\n"))}
${nodes.join("\n")}
${edges.join("\n")}
  </graph>
</graphml>
`;
}
