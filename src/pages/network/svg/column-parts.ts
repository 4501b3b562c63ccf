/** What stands in the two-column drawing beside its lines: heads, cards, rows. Texts only, never markup. */
import {type Selection, select} from "d3";
import {inLanguage} from "../../../messages/language.js";
import {networkMessages} from "../../../messages/network.js";
import type {Card, ColumnLayout, Row} from "../layout/column-layout.js";
import type {Scene} from "../model/drawing.js";

export type Group = Selection<SVGGElement, unknown, null, undefined>;

/** The heads of the columns and of the groups. */
export function drawCaptions(captions: Group, headings: Group, layout: ColumnLayout, {network, language}: Scene): void {
  const words = inLanguage(networkMessages, language);
  const inferred = network.units.some((unit) => unit.inferred);
  const {x, narrow} = layout;
  const {leadCount: leads, otherCount: others} = layout;
  const parts: {x: number; anchor: string; strong: string; soft: string}[] = narrow
    ? [
        ...(x.lead > 0 ? [{x: 0, anchor: "start", strong: "", soft: words.amongShort}] : []),
        {x: x.lead, anchor: "start", strong: "", soft: `${words.leadsShort(inferred)} ${leads}`},
        {x: x.name, anchor: "start", strong: "", soft: `${words.supportShort} ${others}`},
      ]
    : [
        ...(x.lead > 0 ? [{x: 0, anchor: "start", strong: "", soft: words.amongLeads(layout.amongCount)}] : []),
        {
          x: x.lead,
          anchor: "start",
          strong: words.leadUnits + (inferred ? words.inferredMark : ""),
          soft: words.countUnits(leads),
        },
        {x: (x.leadEnd + x.bar) / 2, anchor: "middle", strong: "", soft: words.linesAcross(layout.acrossCount)},
        {x: x.name, anchor: "start", strong: words.onlySupport, soft: words.countUnits(others)},
        {x: x.end, anchor: "end", strong: "", soft: words.supportPoints},
      ];
  const texts = captions
    .selectAll("text")
    .data(parts)
    .join("text")
    .attr("x", (part) => part.x)
    .attr("y", 22)
    .attr("text-anchor", (part) => part.anchor);
  texts.selectAll("tspan").remove();
  texts
    .append("tspan")
    .attr("class", "strong")
    .text((part) => part.strong);
  texts.append("tspan").text((part) => (part.strong === "" ? part.soft : ` ${part.soft}`));
  const titleOf = (key: string | null) =>
    layout.order.groups.length > 0 && key !== null && network.unit.has(key)
      ? narrow
        ? network.unit.get(key)!.name
        : words.calledBy(network.unit.get(key)!.name)
      : narrow
        ? words.sectorShort(key)
        : words.sector(key);
  const groups = headings
    .selectAll<SVGGElement, ColumnLayout["headings"][number]>("g")
    .data(layout.headings)
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
export function fillCard(group: Group, card: Card, layout: ColumnLayout, scene: Scene): void {
  const words = inLanguage(networkMessages, scene.language);
  const unit = scene.network.unit.get(card.id)!;
  const {narrow} = layout;
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
  const text = (y: number, of: string, content: string) =>
    group
      .append("text")
      .attr("class", of)
      .attr("x", x)
      .attr("y", y)
      .attr("dy", "0.35em")
      .attr("text-anchor", narrow ? "middle" : "start")
      .text(content);
  card.name.forEach((line, index) => {
    text(first + index * step, "name", line);
  });
  text(
    first + card.name.length * step + 1,
    "figures",
    narrow ? words.cardFiguresShort(unit.led, unit.points) : words.cardFigures(unit.led, unit.points - unit.led),
  );
  if (card.sector && unit.category !== null)
    group
      .append("text")
      .attr("class", "figures")
      .attr("x", card.x + card.width - 12)
      .attr("y", first)
      .attr("dy", "0.35em")
      .attr("text-anchor", "end")
      .text(scene.language === "zh" ? unit.category : "");
}

/** A row of the others: where lines arrive, name, points. */
export function fillRow(group: Group, row: Row, layout: ColumnLayout, scene: Scene): void {
  const unit = scene.network.unit.get(row.id)!;
  const {x, narrow} = layout;
  const top = row.y - row.height / 2;
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
      .attr("y", row.bar.y - top)
      .attr("width", 3)
      .attr("height", row.bar.height);
  const step = 17;
  const first = row.height / 2 - ((row.name.length - 1) * step) / 2;
  row.name.forEach((line, index) => {
    group
      .append("text")
      .attr("class", "name")
      .attr("x", x.name)
      .attr("y", first + index * step)
      .attr("dy", "0.35em")
      .text(line);
  });
  if (x.figure === null || narrow) return;
  const most = Math.max(1, ...layout.rows.map(({id}) => scene.network.unit.get(id)?.points ?? 0));
  group
    .append("text")
    .attr("class", "figures")
    .attr("x", x.figure + 12)
    .attr("y", row.height / 2)
    .attr("dy", "0.35em")
    .attr("text-anchor", "end")
    .text(unit.points);
  group
    .append("rect")
    .attr("class", "amount")
    .attr("x", x.figure + 20)
    .attr("y", row.height / 2 - 3.5)
    .attr("width", Math.max(3, ((x.end - x.figure - 21) * unit.points) / most))
    .attr("height", 7)
    .attr("rx", 2);
}
