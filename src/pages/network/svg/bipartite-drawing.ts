/** The drawing 单位–任务: units and what stands beside them, with hover, pin and keyboard. */
import {type Selection, select} from "d3";
import {inLanguage} from "../../../messages/language.js";
import {networkViewMessages} from "../../../messages/network-views.js";
import {type BipartiteLayout, type BipartitePart, bipartiteLayout} from "../layout/bipartite-layout.js";
import type {BipartiteModel} from "../model/bipartite.js";
import {type Drawing, type DrawingEvents, mayMove, type Scene} from "../model/drawing.js";
import {svgDrawing} from "./svg-base.js";

export interface BipartiteScene {
  model: BipartiteModel;
  sectionTitle: (id: string) => string;
  /** Head of the column of things. */
  title: string;
  /** Things that are lit as if pinned. */
  chosen: readonly string[];
}

/** @param besideOf  what stands beside the units of a scene */
export function bipartiteDrawing(events: DrawingEvents, besideOf: () => BipartiteScene | null): Drawing {
  const base = svgDrawing("beside", events);
  const captions = base.layer("captions");
  const headings = base.layer("headings");
  let layout: BipartiteLayout | null = null;
  let scene: Scene | null = null;

  const update = (next: Scene) => {
    const beside = besideOf();
    if (beside === null) return;
    const first = layout === null;
    scene = next;
    const {things, links} = beside.model;
    const units = next.network.units.filter(({id}) => next.visible.units.has(id));
    layout = bipartiteLayout(units, things, links, {width: base.width(), sectionTitle: beside.sectionTitle});
    const keys = new Set(layout.lines.map(({link}) => link.key));
    const visible = {units: next.visible.units, links: layout.lines.map(({link}) => link), keys};
    base.frame({...next, visible, pinned: [...next.pinned, ...beside.chosen]}, layout.width, layout.height);
    base.element.classList.toggle("dense", layout.lines.length > 150);
    drawTexts(layout, next, beside);
    const drawn = base.lines
      .selectAll<SVGPathElement, BipartiteLayout["lines"][number]>("path")
      .data(layout.lines, ({link}) => link.key)
      .join((enter) => enter.append("path").attr("d", ({d}) => d))
      .order()
      .attr("class", ({link}) => `line ${link.lead ?? "shared"}`)
      .attr("data-link", ({link}) => link.key)
      .attr("stroke-width", ({width}) => width);
    (!first && mayMove() ? drawn.transition().duration(300) : drawn).attr("d", ({d}) => d);
    const line = new Map(layout.lines.map((one) => [one.link.key, one]));
    base.hits(
      layout.lines.map(({link}) => link),
      ({key}) => line.get(key)!.d,
      () => 6,
    );
    drawParts(layout);
    base.relight();
  };

  const drawTexts = (
    {x, headings: heads, width}: BipartiteLayout,
    {language}: Scene,
    {title, model}: BipartiteScene,
  ) => {
    const words = inLanguage(networkViewMessages, language);
    const parts = [
      {x: x.name, anchor: "end", text: words.units},
      {x: x.words, anchor: "start", text: `${title} ${words.someOf(model.things.length, model.all)}`},
    ];
    captions
      .selectAll("text")
      .data(parts)
      .join("text")
      .attr("x", (part) => part.x)
      .attr("y", 20)
      .attr("text-anchor", (part) => part.anchor)
      .text((part) => part.text);
    const groups = headings
      .selectAll<SVGGElement, (typeof heads)[number]>("g")
      .data(heads)
      .join("g")
      .attr("transform", ({y}) => `translate(${x.words},${y})`);
    groups.selectAll("*").remove();
    groups
      .append("text")
      .attr("dy", "0.35em")
      .text(({title: said}) => said)
      .each(function ({title: said}) {
        // A heading longer than its column is cut where it ends.
        for (let end = said.length - 1; this.getComputedTextLength() > width - x.words && end > 0; end -= 1)
          this.textContent = `${said.slice(0, end)}…`;
      });
  };

  const drawParts = (now: BipartiteLayout) => {
    const groups = base
      .units<BipartitePart>([...now.units, ...now.things])
      .classed("lead", ({unit}) => (unit?.led ?? 0) > 0)
      .classed("thing", ({thing}) => thing !== null)
      .attr("transform", ({y, height}) => `translate(0,${y - height / 2})`);
    groups
      .filter(({thing}) => thing !== null)
      .attr("aria-label", ({thing}) => `${thing!.label} ${thing!.words}`.trim());
    groups.each(function (part) {
      const group = select(this);
      group.selectAll("*").remove();
      if (part.unit !== null) fillUnit(group as Selection<SVGGElement, unknown, null, undefined>, part, now);
      else fillThing(group as Selection<SVGGElement, unknown, null, undefined>, part, now);
    });
  };

  const column = (id: string) =>
    (layout?.units.some((part) => part.id === id) ? layout.units : (layout?.things ?? [])).map((part) => part.id);
  return {
    ...base.common,
    update,
    ...base.walk(column),
    partners: (id) =>
      (layout?.lines ?? [])
        .filter(({link}) => link.source === id || link.target === id)
        .sort((a, b) => b.link.points - a.link.points)
        .map(({link}) => (link.source === id ? link.target : link.source))
        .filter((other) => scene !== null && other !== id),
  };
}

type Group = Selection<SVGGElement, unknown, null, undefined>;

function ground(group: Group, x: number, width: number, height: number): void {
  group
    .append("rect")
    .attr("class", "ground grip")
    .attr("x", x)
    .attr("width", Math.max(1, width))
    .attr("height", height)
    .attr("rx", 3);
}

function texts(group: Group, lines: readonly string[], x: number, height: number, anchor: string): void {
  const first = height / 2 - ((lines.length - 1) * 17) / 2;
  lines.forEach((line, index) => {
    group
      .append("text")
      .attr("class", "name")
      .attr("x", x)
      .attr("y", first + index * 17)
      .attr("dy", "0.35em")
      .attr("text-anchor", anchor)
      .text(line);
  });
}

function fillUnit(group: Group, {height, lines, unit}: BipartitePart, {x, narrow}: BipartiteLayout): void {
  ground(group, 0, x.from - 1, height);
  texts(group, lines, x.name, height, "end");
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

function fillThing(group: Group, {height, lines, thing}: BipartitePart, {x, width}: BipartiteLayout): void {
  ground(group, x.to, width - x.to, height);
  group
    .append("rect")
    .attr("class", thing?.long ? "square long" : "square")
    .attr("x", x.to + 1)
    .attr("y", height / 2 - 5)
    .attr("width", 10)
    .attr("height", 10);
  texts(group, lines, x.words, height, "start");
}
