/**
 * An answer as a picture: its nodes and relationships, laid out by forces, with a count a label.
 *
 * Rows in, an SVG out; paths, lists and maps are searched for nodes. The same answer gives the same picture.
 */
import {
  forceCenter,
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3";
import {html, svg, type TemplateResult} from "lit-html";
import type {ConsoleContext} from "./context.js";
import {nodeName, type Value} from "./values.js";

interface Node extends SimulationNodeDatum {
  id: string;
  label: string;
  name: string;
}
interface Tie extends SimulationLinkDatum<Node> {
  id: string;
  type: string;
  source: Node;
  target: Node;
}

const MOST_NODES = 300;
const SIZE = {width: 900, height: 560};
/** The colours that these things have on all pages. */
const COLOURS: Record<string, string> = {
  Unit: "--accent",
  WorkPoint: "--ink-faint",
  UnitGroup: "--group-line",
  TargetGroup: "--target",
  ActivityType: "--activity",
  Programme: "--programme",
};

/** The nodes and relationships of an answer; ties to nodes that are not in it are left out. */
export function graphOf(rows: readonly (readonly Value[])[]): {nodes: Node[]; ties: Tie[]; more: number} {
  const nodes = new Map<string, Node>();
  const raw: {id: string; type: string; from: string; to: string}[] = [];
  const look = (value: unknown): void => {
    if (Array.isArray(value)) for (const inner of value) look(inner);
    else if (value !== null && typeof value === "object") {
      const {$type, _value} = value as {$type?: string; _value?: Record<string, unknown>};
      if ($type === "Node" && _value !== undefined) {
        const labels = _value._labels as string[];
        const properties = _value._properties as {[key: string]: Value};
        const id = String(_value._element_id);
        nodes.set(id, {id, label: labels[0] ?? "", name: nodeName({labels, properties})});
      } else if ($type === "Relationship" && _value !== undefined) {
        raw.push({
          id: String(_value._element_id),
          type: String(_value._type),
          from: String(_value._start_node_element_id),
          to: String(_value._end_node_element_id),
        });
      } else if ($type === "Path") look(_value);
      else if ($type === undefined) for (const inner of Object.values(value)) look(inner);
    }
  };
  for (const row of rows) for (const value of row) look(value);
  const shown = new Map([...nodes].slice(0, MOST_NODES));
  const ties = new Map<string, Tie>();
  for (const {id, type, from, to} of raw) {
    const [source, target] = [shown.get(from), shown.get(to)];
    if (source !== undefined && target !== undefined) ties.set(id, {id, type, source, target});
  }
  return {nodes: [...shown.values()], ties: [...ties.values()], more: nodes.size - shown.size};
}

export function graphView(rows: readonly (readonly Value[])[], {words}: ConsoleContext): TemplateResult {
  const {nodes, ties, more} = graphOf(rows);
  const labels = [...new Set(nodes.map(({label}) => label))];
  const colour = (label: string) => `var(${COLOURS[label] ?? "--support-line"})`;
  forceSimulation(nodes)
    .force("tie", forceLink<Node, Tie>(ties).distance(70))
    .force("apart", forceManyBody().strength(-160))
    .force("collide", forceCollide(16))
    .force("middle", forceCenter(SIZE.width / 2, SIZE.height / 2))
    .force("x", forceX(SIZE.width / 2).strength(0.05))
    .force("y", forceY(SIZE.height / 2).strength(0.08))
    .stop()
    .tick(250);
  const box = boxAround(nodes);
  const named = (label: string) => (words.labels as Record<string, string>)[label] ?? label;
  return html`<div class="card answer-graph"><p class="s">${labels.map(
    (label) =>
      html`<span class="chip"><i class="dot" style=${`background:${colour(label)}`}></i>${named(label)} ${nodes.filter((node) => node.label === label).length}</span> `,
  )}${more > 0 ? html`<span class="soft">${words.moreNodes(more)}</span>` : ""}</p>
  <svg viewBox=${box.join(" ")} role="img" aria-label=${words.graphOf(nodes.length, ties.length)}>
    ${ties.map(
      ({source, target, type}) =>
        svg`<line x1=${source.x ?? 0} y1=${source.y ?? 0} x2=${target.x ?? 0} y2=${target.y ?? 0}><title>${type}</title></line>`,
    )}
    ${nodes.map(
      ({x = 0, y = 0, name, label}) =>
        svg`<g transform=${`translate(${x},${y})`}><circle r="7" fill=${colour(label)}><title>${named(label)} ${name}</title></circle><text y="-11">${name.length > 12 ? `${name.slice(0, 12)}…` : name}</text></g>`,
    )}
  </svg></div>`;
}

/** The part of the plane to show: all nodes with their names, never so little that they look large. */
function boxAround(nodes: readonly Node[]): number[] {
  const side = (places: number[], margin: number, least: number) => {
    const [from, to] = [Math.min(...places) - margin, Math.max(...places) + margin];
    const length = Math.max(least, to - from);
    return [(from + to - length) / 2, length] as const;
  };
  const [x, width] = side(
    nodes.map((node) => node.x ?? 0),
    60,
    SIZE.width,
  );
  const [y, height] = side(
    nodes.map((node) => node.y ?? 0),
    30,
    SIZE.height / 2,
  );
  return [x, y, width, height];
}
