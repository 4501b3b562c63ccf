/** The parts of the two columns other than their lines: captions, headings, cards, rows. Texts, never markup. */
import {select} from "d3";
import {inLanguage} from "../../../messages/language.js";
import {networkMessages} from "../../../messages/network.js";
import type {SvgLayer} from "../../node-link/svg-surface.js";
import type {Card, ColumnLayout, Heading, Row} from "../layout/column-shapes.js";
import type {Scene} from "../model/drawing.js";

interface Caption {
  x: number;
  anchor: "start" | "middle" | "end";
  strong: string;
  soft: string;
}

/** The heads of the columns and of the groups. */
export function drawCaptions(captions: SvgLayer, headings: SvgLayer, layout: ColumnLayout, scene: Scene): void {
  const texts = captions
    .selectAll("text")
    .data(layout.narrow ? shortCaptions(layout, scene) : fullCaptions(layout, scene))
    .join("text")
    .attr("x", ({x}) => x)
    .attr("y", 22)
    .attr("text-anchor", ({anchor}) => anchor);
  texts.selectAll("tspan").remove();
  texts
    .append("tspan")
    .attr("class", "strong")
    .text(({strong}) => strong);
  texts.append("tspan").text(({strong, soft}) => (strong === "" ? soft : ` ${soft}`));
  drawHeadings(headings, layout, scene);
}

const hasInferred = ({network}: Scene) => network.units.some((unit) => unit.inferred);

function shortCaptions({x, leadCount, otherCount}: ColumnLayout, scene: Scene): Caption[] {
  const words = inLanguage(networkMessages, scene.language);
  const caption = (left: number, soft: string): Caption => ({x: left, anchor: "start", strong: "", soft});
  return [
    ...(x.lead > 0 ? [caption(0, words.amongShort)] : []),
    caption(x.lead, `${words.leadsShort(hasInferred(scene))} ${leadCount}`),
    caption(x.name, `${words.supportShort} ${otherCount}`),
  ];
}

function fullCaptions(layout: ColumnLayout, scene: Scene): Caption[] {
  const words = inLanguage(networkMessages, scene.language);
  const {x, leadCount, otherCount, amongCount, acrossCount} = layout;
  const leads = words.leadUnits + (hasInferred(scene) ? words.inferredMark : "");
  const among: Caption = {x: 0, anchor: "start", strong: "", soft: words.amongLeads(amongCount)};
  return [
    ...(x.lead > 0 ? [among] : []),
    {x: x.lead, anchor: "start", strong: leads, soft: words.countUnits(leadCount)},
    {x: (x.leadEnd + x.bar) / 2, anchor: "middle", strong: "", soft: words.linesAcross(acrossCount)},
    {x: x.name, anchor: "start", strong: words.onlySupport, soft: words.countUnits(otherCount)},
    {x: x.end, anchor: "end", strong: "", soft: words.supportPoints},
  ];
}

/** Headings, each with a line to the end of its column where there is room. */
function drawHeadings(layer: SvgLayer, {x, narrow, headings}: ColumnLayout, {network, language}: Scene): void {
  const words = inLanguage(networkMessages, language);
  const titleOf = (key: string | null) => {
    const lead = key === null ? undefined : network.unit.get(key);
    if (lead !== undefined) return narrow ? lead.name : words.calledBy(lead.name);
    return narrow ? words.sectorShort(key) : words.sector(key);
  };
  const groups = layer
    .selectAll<SVGGElement, Heading>("g")
    .data(headings)
    .join("g")
    .attr("transform", ({y}) => `translate(${x.name},${y})`);
  groups.selectAll("*").remove();
  groups
    .append("text")
    .attr("dy", "0.35em")
    .text(({key, count}) => `${titleOf(key)} ${count}`)
    .each(function () {
      const end = this.getComputedTextLength() + 10;
      const room = x.end - x.name;
      if (end < room - 6)
        select(this.parentNode as SVGGElement)
          .append("line")
          .attr("x1", end)
          .attr("x2", room);
    });
}

/** A lead's card: name, figures, sector, and the bar where its lines leave. */
export function fillCard(group: SvgLayer, card: Card, {narrow}: ColumnLayout, scene: Scene): void {
  const words = inLanguage(networkMessages, scene.language);
  const unit = scene.network.unit.get(card.id)!;
  const step = narrow ? 16 : 18;
  group
    .append("rect")
    .attr("class", "box grip")
    .attr("x", card.x + 0.5)
    .attr("width", card.width)
    .attr("height", card.height)
    .attr("rx", 6);
  group
    .append("rect")
    .attr("class", unit.inferred ? "stub inferred" : "stub")
    .attr("x", card.x + card.width - 2)
    .attr("y", 4)
    .attr("width", 4)
    .attr("height", card.height - 8)
    .attr("rx", 1);
  const block = card.name.length * step + step;
  const first = (card.height - block) / 2 + step / 2;
  const x = narrow ? card.x + card.width / 2 : card.x + 12;
  const anchor = narrow ? "middle" : "start";
  card.name.forEach((line, index) => {
    appendText(group, "name", x, first + index * step, line, anchor);
  });
  const figures = narrow
    ? words.cardFiguresShort(unit.led, unit.points)
    : words.cardFigures(unit.led, unit.points - unit.led);
  appendText(group, "figures", x, first + card.name.length * step + 1, figures, anchor);
  if (card.sector && unit.category !== null)
    appendText(group, "figures", card.x + card.width - 12, first, scene.language === "zh" ? unit.category : "", "end");
}

/** A row of the others: where lines arrive, name, points. */
export function fillRow(group: SvgLayer, row: Row, layout: ColumnLayout, scene: Scene): void {
  const {x, narrow} = layout;
  group
    .append("rect")
    .attr("class", "ground grip")
    .attr("x", x.bar - 4)
    .attr("width", x.end - x.bar + 4)
    .attr("height", row.height)
    .attr("rx", 3);
  if (row.bar.height > 0)
    group
      .append("rect")
      .attr("class", "receiver")
      .attr("x", x.bar)
      .attr("y", row.bar.y - (row.y - row.height / 2))
      .attr("width", 3)
      .attr("height", row.bar.height);
  const step = 17;
  const first = row.height / 2 - ((row.name.length - 1) * step) / 2;
  row.name.forEach((line, index) => {
    appendText(group, "name", x.name, first + index * step, line);
  });
  if (x.figure !== null && !narrow) fillFigures(group, row, x.figure, layout, scene);
}

/** A unit's points as a figure and as a bar. */
function fillFigures(group: SvgLayer, row: Row, left: number, {rows, x}: ColumnLayout, {network}: Scene): void {
  const {points} = network.unit.get(row.id)!;
  const most = Math.max(1, ...rows.map(({id}) => network.unit.get(id)?.points ?? 0));
  appendText(group, "figures", left + 12, row.height / 2, points, "end");
  group
    .append("rect")
    .attr("class", "amount")
    .attr("x", left + 20)
    .attr("y", row.height / 2 - 3.5)
    .attr("width", Math.max(3, ((x.end - left - 21) * points) / most))
    .attr("height", 7)
    .attr("rx", 2);
}

/** @param y  middle of the line */
function appendText(
  group: SvgLayer,
  className: string,
  x: number,
  y: number,
  content: string | number,
  anchor: Caption["anchor"] | null = null,
): void {
  group
    .append("text")
    .attr("class", className)
    .attr("x", x)
    .attr("y", y)
    .attr("dy", "0.35em")
    .attr("text-anchor", anchor)
    .text(content);
}
