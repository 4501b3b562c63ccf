/** One figure of the unit: large, with what it means, and every unit as a dot on one scale. */
import {svg, type TemplateResult} from "lit-html";
import type {FigureStrip, OnePage} from "../../analytics/one-page.js";
import {inLanguage, type Language, type Messages} from "../../messages/language.js";
import type {onePageMessages} from "../../messages/one-page.js";
import {workloadMessages} from "../../messages/workload.js";
import {inSentence} from "../../tables/figures.js";
import {clip, widthOf} from "../shared/picture.js";
import {LEFT, LEFT_END, rule, SOFT, type TextStyle, text} from "./drawing-parts.js";
import {inferredOf} from "./point-tiles.js";

type Words = Messages<typeof onePageMessages>;

/** Ends of the scale of the dots, and where the sentences above it begin. */
const [FROM, TO, SENTENCES] = [268, 680, 252];
/** Distance of dots that touch. */
const DOT = 9;
/** Dots on top of each other; a higher stack continues next to itself, so that each unit keeps its dot. */
const STACK = 7;
/** Over a higher stack the unit's name would overlap the sentence: it goes below the scale. */
const LOW_STACK = 3;

/** @param top  y of the strip's upper edge */
export function figureStrip(
  figure: FigureStrip,
  top: number,
  page: OnePage,
  words: Words,
  language: Language,
): TemplateResult {
  const {value, line, over, others, id} = figure;
  const {unitOf, lineAt} = inLanguage(workloadMessages, language);
  const colour = over ? "var(--over)" : "var(--ink)";
  const most = Math.max(value, line ?? 0, ...others, 1e-9);
  const at = (amount: number) => FROM + ((TO - FROM) * amount) / most;
  const base = top + 142;
  const {dots, stackAt} = dotStacks(others.map(at), base);
  const shown = inSentence(value);
  const [heading, note] = sentences(figure, page, words);
  const x = at(value);
  const stack = stackAt(x);
  // The unit's own mark is on top of the units with the same figure.
  const y = base - 5 - DOT * Math.min(stack, STACK);
  const named: TextStyle = {size: 14, bold: true, fill: colour};
  const nameBelow = stack > LOW_STACK;
  const next = neighbour(figure, words);
  return svg`${text(LEFT, top + 66, shown, {size: 64, bold: true, fill: colour})}
    ${text(LEFT + widthOf(shown, 64) + 12, top + 66, unitOf.point, {...SOFT, size: 18})}
    ${text(SENTENCES, top + 30, heading, {size: 17, bold: true})}${text(SENTENCES, top + 54, clip(note, 444, 15), SOFT)}
    ${rule(SENTENCES, LEFT_END, base)}${dots}
    ${line === null ? "" : overloadLine(at(line), base, lineAt(inSentence(line)))}
    <path d=${`M${x} ${y - 7}l8 13h-16z`} fill=${over ? "var(--over)" : "var(--lead)"} stroke="var(--card)"
      stroke-width="1.5"></path>
    ${nameBelow ? "" : text(within(x, widthOf(page.name, 14)), y - 14, page.name, {...named, anchor: "middle"})}
    ${belowScale(base + 18, [
      ...(nameBelow ? [{x, words: page.name, ...named}] : []),
      ...(line === null ? [{x: LEFT_END, words: words.noLine, ...SOFT, size: 13}] : []),
      ...(next === null ? [] : [{x: at(next.value), words: next.words, ...SOFT, size: 13}]),
      {x: SENTENCES, words: words.least(inSentence(Math.min(value, ...others))), ...SOFT, size: 13},
    ])}
    ${id !== "fractional" ? rule(LEFT, LEFT_END, top + 172) : ""}`;
}

/** A dot at each place, stacked where they would overlap; and how high the stack at a place is. */
function dotStacks(places: readonly number[], base: number) {
  const heights = new Map<number, number>();
  const dots = [...places]
    .sort((a, b) => a - b)
    .map((place) => {
      const column = Math.round(place / DOT);
      const height = heights.get(column) ?? 0;
      heights.set(column, height + 1);
      const [aside, up] = [Math.floor(height / STACK), height % STACK];
      return svg`<circle cx=${(column + aside) * DOT} cy=${base - 5 - up * DOT} r="4" fill="var(--support)"
        stroke="var(--support-line)"></circle>`;
    });
  return {dots, stackAt: (x: number) => heights.get(Math.round(x / DOT)) ?? 0};
}

function overloadLine(x: number, base: number, label: string): TemplateResult {
  const left = x > 560;
  return svg`<line x1=${x} x2=${x} y1=${base - 56} y2=${base} stroke="var(--over)" stroke-width="2"></line>
    ${text(x + (left ? -6 : 6), base - 46, label, {
      size: 14,
      bold: true,
      fill: "var(--over)",
      anchor: left ? "end" : "start",
    })}`;
}

/** The unit with the same figure, or with the next one; null if there is none or more than one with the same. */
function neighbour({value, tiedWith, beside}: FigureStrip, words: Words): {value: number; words: string} | null {
  if (tiedWith.length > 1) return null;
  if (tiedWith.length === 1) return {value, words: words.sameAs(tiedWith[0]!, inSentence(value))};
  return beside === null ? null : {value: beside.value, words: `${beside.name} ${inSentence(beside.value)}`};
}

/** Middle of a text of some width that stays between the ends of the scale. */
const within = (x: number, width: number) => Math.max(SENTENCES + width / 2, Math.min(x, LEFT_END - width / 2));

/** Labels below the scale, the most important first: one that would overlap an earlier one is left out. */
function belowScale(y: number, labels: readonly ({x: number; words: string} & TextStyle)[]): TemplateResult[] {
  const taken: [number, number][] = [];
  return labels.flatMap(({x, words, ...style}) => {
    const width = widthOf(words, style.size ?? 15);
    const middle = within(x, width);
    const [from, to] = [middle - width / 2 - 8, middle + width / 2 + 8];
    if (taken.some(([start, end]) => from < end && to > start)) return [];
    taken.push([from, to]);
    return [text(middle, y, words, {...style, anchor: "middle"})];
  });
}

/** A heading and a note on what the figure means. */
function sentences(
  {id, value, rank, tiedWith, beside, share}: FigureStrip,
  page: OnePage,
  words: Words,
): [string, string] {
  const {direct, units, led} = page;
  if (id === "all") {
    const more = beside !== null && value >= beside.value;
    const difference = inSentence(Math.abs(value - (beside?.value ?? 0)));
    return [
      words.figure.all(rank, units),
      words.noteAll(page.own / direct, direct, beside?.name ?? "", difference, more),
    ];
  }
  if (id === "lead") {
    const inferred = inferredOf(page);
    const heading = led.length === 0 ? words.noLead : words.figure.lead(rank, tiedWith, inferred > 0);
    return [heading, words.noteLead(inferred, led.length)];
  }
  return [words.figure.fractional(rank), words.noteFractional(share, direct)];
}
