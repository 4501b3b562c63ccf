/** The parts of 单位–任务 other than its lines: captions, headings, rows of units and things. Texts, never markup. */
import {select} from "d3";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkViewMessages} from "../../../messages/network-views.js";
import type {SvgLayer} from "../../node-link/svg-surface.js";
import type {BipartiteLayout, BipartitePart} from "../layout/bipartite-layout.js";
import type {BipartiteModel} from "../model/bipartite.js";
import type {SvgDrawing} from "./svg-base.js";

const NAME_LINE = 17;

/** The heads of both columns. */
export function drawCaptions(
  layer: SvgLayer,
  {x}: BipartiteLayout,
  {title, model}: {title: string; model: BipartiteModel},
  language: Language,
): void {
  const words = inLanguage(networkViewMessages, language);
  const captions = [
    {x: x.name, anchor: "end", text: words.units},
    {x: x.words, anchor: "start", text: `${title} ${words.someOf(model.things.length, model.all)}`},
  ];
  layer
    .selectAll("text")
    .data(captions)
    .join("text")
    .attr("x", (caption) => caption.x)
    .attr("y", 20)
    .attr("text-anchor", ({anchor}) => anchor)
    .text(({text}) => text);
}

/** The headings of sections; one that is longer than its column is cut. */
export function drawHeadings(layer: SvgLayer, {x, headings, width}: BipartiteLayout): void {
  const groups = layer
    .selectAll<SVGGElement, BipartiteLayout["headings"][number]>("g")
    .data(headings)
    .join("g")
    .attr("transform", ({y}) => `translate(${x.words},${y})`);
  groups.selectAll("*").remove();
  groups
    .append("text")
    .attr("dy", "0.35em")
    .text(({title}) => title)
    .each(function ({title}) {
      for (let end = title.length - 1; this.getComputedTextLength() > width - x.words && end > 0; end -= 1)
        this.textContent = `${title.slice(0, end)}…`;
    });
}

/** The rows of both columns. */
export function drawParts(base: SvgDrawing, layout: BipartiteLayout): void {
  const groups = base
    .units<BipartitePart>([...layout.units, ...layout.things])
    .classed("lead", ({unit}) => (unit?.led ?? 0) > 0)
    .classed("thing", ({thing}) => thing !== null)
    .attr("transform", ({y, height}) => `translate(0,${y - height / 2})`);
  groups.filter(({thing}) => thing !== null).attr("aria-label", ({thing}) => `${thing!.label} ${thing!.words}`.trim());
  groups.each(function (part) {
    const group = select<SVGGElement, unknown>(this);
    group.selectAll("*").remove();
    if (part.unit !== null) fillUnit(group, part, layout);
    else fillThing(group, part, layout);
  });
}

function fillUnit(group: SvgLayer, {height, lines, unit}: BipartitePart, {x, narrow}: BipartiteLayout): void {
  appendBackground(group, 0, x.from - 1, height);
  appendName(group, lines, x.name, height, "end");
  if (!narrow)
    group
      .append("text")
      .attr("class", "figures")
      .attr("x", x.from - 8)
      .attr("y", height / 2)
      .attr("dy", "0.35em")
      .attr("text-anchor", "end")
      .text(unit?.points ?? 0);
  group
    .append("rect")
    .attr("class", "receiver")
    .attr("x", x.from - 3)
    .attr("y", 3)
    .attr("width", 3)
    .attr("height", height - 6);
}

function fillThing(group: SvgLayer, {height, lines, thing}: BipartitePart, {x, width}: BipartiteLayout): void {
  appendBackground(group, x.to, width - x.to, height);
  group
    .append("rect")
    .attr("class", thing?.long ? "square long" : "square")
    .attr("x", x.to + 1)
    .attr("y", height / 2 - 5)
    .attr("width", 10)
    .attr("height", 10);
  appendName(group, lines, x.words, height, "start");
}

function appendBackground(group: SvgLayer, x: number, width: number, height: number): void {
  group
    .append("rect")
    .attr("class", "ground grip")
    .attr("x", x)
    .attr("width", Math.max(1, width))
    .attr("height", height)
    .attr("rx", 3);
}

function appendName(group: SvgLayer, lines: readonly string[], x: number, height: number, anchor: string): void {
  const first = height / 2 - ((lines.length - 1) * NAME_LINE) / 2;
  lines.forEach((line, index) => {
    group
      .append("text")
      .attr("class", "name")
      .attr("x", x)
      .attr("y", first + index * NAME_LINE)
      .attr("dy", "0.35em")
      .attr("text-anchor", anchor)
      .text(line);
  });
}
