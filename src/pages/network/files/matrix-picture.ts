/** The matrix as svg for a file: the same cells, shades and numbers as the table on the page. */
import {pairKey} from "../../../analytics/collaboration.js";
import {emWidth} from "../../node-link/name-width.js";
import type {NetworkState} from "../model/network-state.js";
import type {ViewModel} from "../model/view-model.js";
import {matrixOrder, shade} from "../tables/matrix.js";

const SVG = "http://www.w3.org/2000/svg";
const CELL = 26;
const GAP = 8;

export function matrixPicture(
  {part, measures, ...sight}: ViewModel,
  {order}: Pick<NetworkState, "order">,
): SVGSVGElement {
  const {network, visible} = part ?? sight;
  const style = getComputedStyle(document.body);
  const of = (name: string) => style.getPropertyValue(name).trim();
  const make = (name: string, attributes: Record<string, string | number>, text?: string) => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const rows = matrixOrder(
    network.units.filter(({id}) => visible.units.has(id)),
    order,
    measures,
  );
  const most = Math.max(1, ...network.ties.map(({points}) => points));
  const room = 13 * Math.max(4, ...rows.map(({unit}) => emWidth(unit.name))) + 14;
  let at = room;
  const place = rows.map(({gap}, index) => {
    at += (index === 0 ? 0 : CELL) + (gap ? GAP : 0);
    return at;
  });
  const size = at + CELL + 4;
  const svg = make("svg", {
    width: size,
    height: size,
    viewBox: `0 0 ${size} ${size}`,
    "font-family": style.fontFamily,
    "font-size": 12,
  }) as SVGSVGElement;
  rows.forEach(({unit: row}, index) => {
    const y = place[index]!;
    svg.append(
      make("text", {x: room - 8, y: y + 17, "text-anchor": "end", fill: of("--ink"), "font-size": 13}, row.name),
      ...[...row.name].map((character, letter, all) =>
        make(
          "text",
          {
            x: y + CELL / 2,
            y: room - 8 - (all.length - 1 - letter) * 13,
            "text-anchor": "middle",
            fill: of("--ink"),
            "font-size": 13,
          },
          character,
        ),
      ),
    );
    rows.forEach(({unit: column}, across) => {
      const x = place[across]!;
      const points = row.id === column.id ? row.points : (network.tie.get(pairKey(row.id, column.id))?.points ?? 0);
      const own = row.id === column.id;
      const {percent, strong} = shade(points, most);
      const part = own || points === 0 ? 0 : percent;
      svg.append(
        make("rect", {
          x,
          y,
          width: CELL - 1,
          height: CELL - 1,
          fill: of("--card"),
          stroke: own ? of("--rule") : "none",
        }),
        make("rect", {
          x,
          y,
          width: CELL - 1,
          height: CELL - 1,
          fill: points === 0 ? of("--ink") : of("--lead"),
          "fill-opacity": points === 0 ? 0.03 : part / 100,
        }),
      );
      if (points > 0)
        svg.append(
          make(
            "text",
            {
              x: x + CELL / 2 - 0.5,
              y: y + 17,
              "text-anchor": "middle",
              fill: own ? of("--ink-soft") : strong ? of("--card") : of("--ink"),
            },
            String(points),
          ),
        );
    });
  });
  return svg;
}
