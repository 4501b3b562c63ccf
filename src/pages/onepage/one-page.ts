/**
 * The one page for a director: a drawing of 1600 × 900, the same on the screen, as a file and on paper.
 */
import {svg, type TemplateResult} from "lit-html";
import type {FigureStrip, OnePage, Talk, TileRow} from "../../analytics/one-page.js";
import {inLanguage, type Language, type Messages} from "../../messages/language.js";
import {onePageMessages} from "../../messages/one-page.js";
import {workloadMessages} from "../../messages/workload.js";
import {inSentence} from "../../tables/figures.js";
import {PART_STYLES} from "../shared/marks.js";
import {clip, widthOf, wrap} from "../shared/picture.js";

export interface OnePageFrame {
  language: Language;
  /** Title of the plan. */
  plan: string;
  /** Day of the data, and the document's fingerprint. */
  date: string;
  fingerprint: string;
}

type Words = Messages<typeof onePageMessages>;

interface TextLook {
  size?: number;
  bold?: boolean;
  fill?: string;
  anchor?: "start" | "middle" | "end";
}

const text = (
  x: number,
  y: number,
  words: string,
  {size = 15, bold = false, fill = "var(--ink)", anchor = "start"}: TextLook = {},
) =>
  svg`<text x=${x} y=${y} font-size=${size} font-weight=${bold ? 700 : 400} fill=${fill} text-anchor=${anchor}>${words}</text>`;
const rule = (x1: number, x2: number, y: number, ink = false) =>
  svg`<line x1=${x1} x2=${x2} y1=${y} y2=${y} stroke=${ink ? "var(--ink)" : "var(--rule)"} stroke-width=${ink ? 2 : 1}></line>`;

/** Words in a room: smaller where they are long, though never below 13, and cut only where that is not enough. */
const fitted = (x: number, y: number, words: string, room: number, look: TextLook = {}) => {
  const size = Math.max(13, Math.min(15, Math.floor((15 * room) / Math.max(1, widthOf(words, 15)))));
  return text(x, y, clip(words, room, size), {...look, size});
};

const LEFT = 56;
const LEFT_END = 696;
const RIGHT = 760;
const RIGHT_END = 1544;
/** Dots above one another before a stack goes on beside itself. */
const STACK = 7;

export function onePageDrawing(page: OnePage, frame: OnePageFrame): TemplateResult {
  const words = inLanguage(onePageMessages, frame.language);
  const first = words.title(page.name, page.own, page.direct);
  const second = words.verdict[page.kind];
  const size = Math.min(36, (36 * 1330) / widthOf(first + second, 36));
  const head = svg`${text(LEFT, 52, `${words.name} · ${frame.plan}`, {fill: "var(--ink-soft)"})}
    <text x=${LEFT} y="100" font-size=${size} font-weight="700" fill="var(--ink)" xml:space="preserve">${first}<tspan fill=${page.kind === "not" ? "var(--ink)" : "var(--over)"}>${second}</tspan></text>
    ${text(RIGHT_END, 52, frame.language === "zh" ? "要点图谱 Yaodian" : "Yaodian", {bold: true, anchor: "end"})}${rule(LEFT, RIGHT_END, 124, true)}`;
  const foot = svg`${rule(LEFT, RIGHT_END, 846)}${text(LEFT, 874, clip(words.foot(page.units, page.name), 1080, 13), {size: 13, fill: "var(--ink-soft)"})}
    ${text(RIGHT_END, 874, `${frame.date} · ${frame.fingerprint}`, {size: 13, fill: "var(--ink-soft)", anchor: "end"})}`;
  return svg`<svg class="one-page" viewBox="0 0 1600 900" role="img" aria-label=${first + second} font-family="var(--font)" style="font-variant-numeric:tabular-nums">
    <rect width="1600" height="900" fill="var(--card)"></rect>${head}
    ${page.figures.map((figure, index) => strip(figure, 140 + index * 178, page, words, frame.language))}
    ${talkList(page, words)}${map(page, words)}${foot}</svg>`;
}

/** A large figure, what it means, and every unit as a dot over one scale. */
function strip(figure: FigureStrip, top: number, page: OnePage, words: Words, language: Language): TemplateResult {
  const {value, line, over, others, id, tiedWith, beside} = figure;
  const unit = inLanguage(workloadMessages, language).unitOf.point;
  const colour = over ? "var(--over)" : "var(--ink)";
  const most = Math.max(value, line ?? 0, ...others, 1e-9);
  const [from, to] = [268, 680];
  const at = (amount: number) => from + ((to - from) * amount) / most;
  const base = top + 142;
  const column = new Map<number, number>();
  const dots = [...others]
    .sort((a, b) => a - b)
    .map((amount) => {
      const place = Math.round(at(amount) / 9);
      const height = column.get(place) ?? 0;
      column.set(place, height + 1);
      // A tall stack goes on beside itself, so that each unit keeps its dot.
      const [aside, up] = [Math.floor(height / STACK), height % STACK];
      return svg`<circle cx=${(place + aside) * 9} cy=${base - 5 - up * 9} r="4" fill="var(--support)" stroke="var(--support-line)"></circle>`;
    });
  const shown = inSentence(value);
  const [heading, note] = sentences(figure, page, words);
  const x = at(value);
  const least = Math.min(value, ...others);
  const next =
    tiedWith.length > 0
      ? tiedWith.length === 1 && {value, words: words.sameAs(tiedWith[0]!, inSentence(value))}
      : beside !== null && {value: beside.value, words: `${beside.name} ${inSentence(beside.value)}`};
  const nameWidth = widthOf(page.name, 14);
  // Over a tall stack the name would run into the sentence: it goes below the scale.
  const stack = column.get(Math.round(x / 9)) ?? 0;
  const below = stack > 3;
  // The unit stands on top of those that carry as much.
  const y = base - 5 - 9 * Math.min(stack, STACK);
  return svg`${text(LEFT, top + 66, shown, {size: 64, bold: true, fill: colour})}${text(LEFT + widthOf(shown, 64) + 12, top + 66, unit, {size: 18, fill: "var(--ink-soft)"})}
    ${text(252, top + 30, heading, {size: 17, bold: true})}${text(252, top + 54, clip(note, 444, 15), {fill: "var(--ink-soft)"})}
    ${rule(252, LEFT_END, base)}${dots}
    ${
      line === null
        ? ""
        : svg`<line x1=${at(line)} x2=${at(line)} y1=${base - 56} y2=${base} stroke="var(--over)" stroke-width="2"></line>
          ${text(at(line) + (at(line) > 560 ? -6 : 6), base - 46, inLanguage(workloadMessages, language).lineAt(inSentence(line)), {size: 14, bold: true, fill: "var(--over)", anchor: at(line) > 560 ? "end" : "start"})}`
    }
    <path d=${`M${x} ${y - 7}l8 13h-16z`} fill=${over ? "var(--over)" : "var(--lead)"} stroke="var(--card)" stroke-width="1.5"></path>
    ${below ? "" : text(within(x, nameWidth), y - 14, page.name, {size: 14, bold: true, fill: colour, anchor: "middle"})}
    ${underScale(base + 18, [
      ...(below ? [{x, words: page.name, size: 14, bold: true, fill: colour}] : []),
      ...(line === null ? [{x: LEFT_END, words: words.noLine, size: 13, fill: "var(--ink-soft)"}] : []),
      ...(next ? [{x: at(next.value), words: next.words, size: 13, fill: "var(--ink-soft)"}] : []),
      {x: 252, words: words.least(inSentence(least)), size: 13, fill: "var(--ink-soft)"},
    ])}
    ${id !== "fractional" ? rule(LEFT, LEFT_END, top + 172) : ""}`;
}

/** Middle of a text of some width that stays between the ends of the scale. */
const within = (x: number, width: number) => Math.max(252 + width / 2, Math.min(x, LEFT_END - width / 2));

/** What stands below the scale, the most important first: what would run into another is left out. */
function underScale(y: number, labels: readonly ({x: number; words: string} & TextLook)[]): TemplateResult[] {
  const taken: [number, number][] = [];
  return labels.flatMap(({x, words, ...look}) => {
    const width = widthOf(words, look.size ?? 15);
    const middle = within(x, width);
    const [from, to] = [middle - width / 2 - 8, middle + width / 2 + 8];
    if (taken.some(([start, end]) => from < end && to > start)) return [];
    taken.push([from, to]);
    return [text(middle, y, words, {...look, anchor: "middle"})];
  });
}

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
      words.besideAll(page.own / direct, direct, beside?.name ?? "", difference, more),
    ];
  }
  if (id === "lead") {
    const inferred = inferredOf(page);
    const heading = led.length === 0 ? words.noLead : words.figure.lead(rank, tiedWith, inferred > 0);
    return [heading, words.besideLead(inferred, led.length)];
  }
  return [words.figure.fractional(rank), words.besideFractional(share, direct)];
}

/** Points that the unit leads by inference. */
const inferredOf = ({rows}: OnePage): number =>
  rows.flatMap(({tiles}) => tiles).filter(({part}) => part === "strong" || part === "weak").length;

function talkList(page: OnePage, words: Words): TemplateResult {
  const sentenceOf = (talk: Talk): string => {
    if (talk.kind === "coordinates") return words.coordinates(page.name, talk.own, talk.all);
    const labels = shortList(talk.labels);
    if (talk.kind === "weak-leads") return words.weakLeads(talk.labels.length, talk.count, labels);
    if (talk.kind === "sole") return words.sole(talk.labels.length, labels);
    const left = words.longListsLeft(
      inSentence(talk.left),
      talk.line === null ? null : inSentence(talk.line),
      talk.over,
    );
    return words.longLists(talk.labels.length, labels, talk.least, talk.most, page.name) + left;
  };
  const list = page.talk.length === 0 ? [words.noTalk] : page.talk.map(sentenceOf);
  let y = 728;
  const lines = list.flatMap((sentence) => {
    const own = wrap(sentence, LEFT_END - LEFT - 20, 15);
    if (y + 23 * own.length > 838) return [];
    const drawn = own.map((line, index) => {
      y += 23;
      return svg`${index === 0 ? svg`<circle cx=${LEFT + 4} cy=${y - 5} r="3" fill="var(--ink-soft)"></circle>` : ""}${text(LEFT + 18, y, line)}`;
    });
    y += 4;
    return drawn;
  });
  return svg`${rule(LEFT, LEFT_END, 690)}${text(LEFT, 718, words.talkTitle, {size: 17, bold: true})}${lines}`;
}

const shortList = (labels: readonly string[]): string =>
  labels.length <= 8 ? labels.join("、") : `${labels.slice(0, 8).join("、")}…`;

const LOOK: Record<TileRow["tiles"][number]["part"], {fill: string; line: string; dash: string}> = {
  ...PART_STYLES,
  none: {fill: "var(--card)", line: "var(--rule)", dash: ""},
  "group-only": {...PART_STYLES.group, fill: "var(--group)"},
};

/** Every point of the plan as a tile in its section, drawn by the unit's part in it; below, the points that it leads. */
function map(page: OnePage, words: Words): TemplateResult {
  const {rows, count} = page;
  const shown = page.led.slice(0, 10);
  const ledTop = 846 - 24 - Math.ceil(shown.length / 2) * 33 - (page.led.length > shown.length ? 24 : 0);
  const [top, bottom] = [176, Math.max(420, ledTop - 66)];
  const breaks = rows.filter((row, index) => row.opens && index > 0).length;
  const pitch = Math.min(29, (bottom - top - breaks * 8) / Math.max(1, rows.length));
  const labels = pitch >= 15;
  const [tilesFrom, most] = [1084, Math.max(...rows.map((row) => row.tiles.length), 1)];
  const width = Math.min(75, (RIGHT_END - tilesFrom) / most);
  let y = top;
  const drawn = rows.map((row, index) => {
    if (row.opens && index > 0) y += 8;
    const own = svg`${labels ? fitted(RIGHT, y + pitch / 2 + 5, row.heading, tilesFrom - RIGHT - 16, {fill: "var(--ink-soft)"}) : ""}
      ${row.tiles.map(({label, part}, column) => tile(tilesFrom + column * width, y, width - 4, pitch - 4, label, part))}`;
    y += pitch;
    return own;
  });
  const legendY = y + 22;
  let x = RIGHT;
  const led =
    rows.flatMap((row) => row.tiles).find(({part}) => part === "strong" || part === "weak")?.part ?? "certain";
  const keys = [
    [led, words.count.led(count.led, inferredOf(page))],
    ["rest", words.count.rest(count.rest)],
    ["none", words.count.none(page.name, count.none)],
    ...(count.groupOnly > 0 ? ([["group-only", words.count.groupOnly(count.groupOnly)]] as const) : []),
  ] as const;
  const legend = keys.map(([part, words]) => {
    const key = svg`${tile(x, legendY - 11, 18, 12, "", part)}${text(x + 26, legendY, words, {size: 14, fill: "var(--ink-soft)"})}`;
    x += 26 + widthOf(words, 14) + 20;
    return key;
  });
  const ledList = shown.map(({label, words: own}, index) => {
    const column = index < Math.ceil(shown.length / 2) ? 0 : 1;
    const row = index - column * Math.ceil(shown.length / 2);
    const [left, right] = column === 0 ? [RIGHT, 1150] : [1176, RIGHT_END];
    const lineY = ledTop + 18 + row * 33;
    return svg`${rule(left, right, lineY - 8)}${text(left, lineY + 15, label, {bold: true})}${fitted(left + 34, lineY + 15, own, right - left - 38)}`;
  });
  return svg`${text(RIGHT, 164, words.mapTitle(page.points, page.name), {size: 17, bold: true})}${drawn}${legend}
    ${page.led.length === 0 ? "" : svg`${text(RIGHT, ledTop - 6, words.ledTitle(page.led.length, inferredOf(page)), {size: 17, bold: true})}${ledList}`}
    ${page.led.length > shown.length ? text(RIGHT, 836, words.more(page.led.length - shown.length), {size: 14, fill: "var(--ink-soft)"}) : ""}`;
}

function tile(
  x: number,
  y: number,
  width: number,
  height: number,
  label: string,
  part: TileRow["tiles"][number]["part"],
) {
  const {fill, line, dash} = LOOK[part];
  const inner = widthOf(label, 14) + 8;
  const led = part === "strong" || part === "weak" || part === "certain";
  const readable = label !== "" && height >= 14 && width > inner;
  return svg`<rect x=${x} y=${y} width=${width} height=${height} rx="3" fill=${fill} stroke=${line} stroke-dasharray=${dash}></rect>
    ${readable && led ? svg`<rect x=${x + width / 2 - inner / 2} y=${y + height / 2 - 8} width=${inner} height="16" rx="2" fill="var(--card)"></rect>` : ""}
    ${readable ? text(x + width / 2, y + height / 2 + 5, label, {size: 14, bold: led, anchor: "middle", fill: part === "none" ? "var(--ink-soft)" : "var(--ink)"}) : ""}`;
}
