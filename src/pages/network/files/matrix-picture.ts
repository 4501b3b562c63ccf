/** The matrix as svg for a file: the same cells, shades and numbers as the table on the page. */
import {pairKey} from "../../../analytics/collaboration.js";
import {emWidth} from "../../node-link/name-width.js";
import type {Network, NetworkUnit} from "../model/network.js";
import type {NetworkState} from "../model/network-state.js";
import type {ViewModel} from "../model/view-model.js";
import {matrixOrder, shade} from "../tables/matrix.js";

const SVG = "http://www.w3.org/2000/svg";
/** Sizes in px. */
const CELL = 26;
const GAP = 8;
const NAME_SIZE = 13;
/** From the top of a row to the baseline of its text. */
const BASELINE = 17;

export function matrixPicture(
  {network: whole, visible: seen, subnetwork, measures}: ViewModel,
  {order}: Pick<NetworkState, "order">,
): SVGSVGElement {
  const {network, visible} = subnetwork ?? {network: whole, visible: seen};
  const lines = matrixOrder(
    network.units.filter(({id}) => visible.units.has(id)),
    order,
    measures,
  );
  const margin = NAME_SIZE * Math.max(4, ...lines.map(({unit}) => emWidth(unit.name))) + 14;
  let end = margin;
  const positions = lines.map(({gap}, index) => {
    end += (index === 0 ? 0 : CELL) + (gap ? GAP : 0);
    return end;
  });
  const size = end + CELL + 4;
  const svg = make("svg", {
    width: size,
    height: size,
    viewBox: `0 0 ${size} ${size}`,
    "font-family": getComputedStyle(document.body).fontFamily,
    "font-size": 12,
  }) as SVGSVGElement;
  const most = Math.max(1, ...network.ties.map(({points}) => points));
  lines.forEach(({unit: row}, index) => {
    const y = positions[index]!;
    svg.append(...names(row, y, margin));
    lines.forEach(({unit: column}, across) => {
      svg.append(...cell(network, row, column, most, positions[across]!, y));
    });
  });
  return svg;
}

function make(name: string, attributes: Record<string, string | number>, text?: string): Element {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== undefined) element.textContent = text;
  return element;
}

/** Value of a colour of the page. */
const colour = (name: string) => getComputedStyle(document.body).getPropertyValue(name).trim();

/** A unit's name before its row, and above its column with one character below the other. */
function names({name}: NetworkUnit, position: number, margin: number): Element[] {
  const ink = colour("--ink");
  const rowName = make(
    "text",
    {x: margin - 8, y: position + BASELINE, "text-anchor": "end", fill: ink, "font-size": NAME_SIZE},
    name,
  );
  const columnName = [...name].map((character, index, all) =>
    make(
      "text",
      {
        x: position + CELL / 2,
        y: margin - 8 - (all.length - 1 - index) * NAME_SIZE,
        "text-anchor": "middle",
        fill: ink,
        "font-size": NAME_SIZE,
      },
      character,
    ),
  );
  return [rowName, ...columnName];
}

/** Background, shade and number; on the diagonal a frame and the unit's own points. */
function cell(network: Network, row: NetworkUnit, column: NetworkUnit, most: number, x: number, y: number): Element[] {
  const diagonal = row.id === column.id;
  const points = diagonal ? row.points : (network.tie.get(pairKey(row.id, column.id))?.points ?? 0);
  const {percent, strong} = shade(points, most);
  const box = {x, y, width: CELL - 1, height: CELL - 1};
  const shading =
    points === 0
      ? {fill: colour("--ink"), "fill-opacity": 0.03}
      : {fill: colour("--lead"), "fill-opacity": diagonal ? 0 : percent / 100};
  const parts = [
    make("rect", {...box, fill: colour("--card"), stroke: diagonal ? colour("--rule") : "none"}),
    make("rect", {...box, ...shading}),
  ];
  if (points > 0) {
    const fill = colour(diagonal ? "--ink-soft" : strong ? "--card" : "--ink");
    const at = {x: x + CELL / 2 - 0.5, y: y + BASELINE, "text-anchor": "middle", fill};
    parts.push(make("text", at, String(points)));
  }
  return parts;
}
