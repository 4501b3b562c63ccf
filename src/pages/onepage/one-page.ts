/** The one page for a director: a drawing of 1600 × 900, the same on the screen, as a file and on paper. */
import {svg, type TemplateResult} from "lit-html";
import type {OnePage, Talk} from "../../analytics/one-page.js";
import {inLanguage, type Language, type Messages} from "../../messages/language.js";
import {onePageMessages} from "../../messages/one-page.js";
import {inSentence} from "../../tables/figures.js";
import {clip, widthOf, wrap} from "../shared/picture.js";
import {LEFT, LEFT_END, RIGHT_END, rule, SOFT, text} from "./drawing-parts.js";
import {figureStrip} from "./figure-strip.js";
import {pointTiles} from "./point-tiles.js";

interface OnePageFrame {
  language: Language;
  /** Title of the plan. */
  plan: string;
  /** Day of the data, and the document's fingerprint. */
  date: string;
  fingerprint: string;
}

type Words = Messages<typeof onePageMessages>;

/** Labels of points in a sentence; a longer list ends in an ellipsis. */
const MOST_LABELS = 8;

export function onePageDrawing(page: OnePage, frame: OnePageFrame): TemplateResult {
  const words = inLanguage(onePageMessages, frame.language);
  const {own, direct, name, kind, figures} = page;
  return svg`<svg class="one-page" viewBox="0 0 1600 900" role="img" font-family="var(--font)"
      aria-label=${words.title(name, own, direct) + words.verdict[kind]} style="font-variant-numeric:tabular-nums">
    <rect width="1600" height="900" fill="var(--card)"></rect>${head(page, frame, words)}
    ${figures.map((figure, index) => figureStrip(figure, 140 + index * 178, page, words, frame.language))}
    ${talkList(page, words)}${pointTiles(page, words)}${foot(page, frame, words)}</svg>`;
}

/** The title is one sentence whose end, the verdict, has a colour of its own; a long one is set smaller. */
function head({name, own, direct, kind}: OnePage, {plan, language}: OnePageFrame, words: Words): TemplateResult {
  const [start, verdict] = [words.title(name, own, direct), words.verdict[kind]];
  const size = Math.min(36, (36 * 1330) / widthOf(start + verdict, 36));
  const brand = language === "zh" ? "要点图谱 Yaodian" : "Yaodian";
  const end = svg`<tspan fill=${kind === "not" ? "var(--ink)" : "var(--over)"}>${verdict}</tspan>`;
  return svg`${text(LEFT, 52, `${words.name} · ${plan}`, SOFT)}
    <text x=${LEFT} y="100" font-size=${size} font-weight="700" fill="var(--ink)" xml:space="preserve">${start}${end}</text>
    ${text(RIGHT_END, 52, brand, {bold: true, anchor: "end"})}${rule(LEFT, RIGHT_END, 124, true)}`;
}

function foot({units, name}: OnePage, {date, fingerprint}: OnePageFrame, words: Words): TemplateResult {
  const small = {...SOFT, size: 13};
  return svg`${rule(LEFT, RIGHT_END, 846)}${text(LEFT, 874, clip(words.foot(units, name), 1080, 13), small)}
    ${text(RIGHT_END, 874, `${date} · ${fingerprint}`, {...small, anchor: "end"})}`;
}

/** What to talk about with the unit, as sentences with bullets; those without room are left out. */
function talkList(page: OnePage, words: Words): TemplateResult {
  const list = page.talk.length === 0 ? [words.noTalk] : page.talk.map((talk) => talkSentence(talk, page, words));
  let y = 728;
  const lines = list.flatMap((sentence) => {
    const own = wrap(sentence, LEFT_END - LEFT - 20, 15);
    if (y + 23 * own.length > 838) return [];
    const drawn = own.map((line, index) => {
      y += 23;
      const bullet = index === 0 ? svg`<circle cx=${LEFT + 4} cy=${y - 5} r="3" fill="var(--ink-soft)"></circle>` : "";
      return svg`${bullet}${text(LEFT + 18, y, line)}`;
    });
    y += 4;
    return drawn;
  });
  return svg`${rule(LEFT, LEFT_END, 690)}${text(LEFT, 718, words.talkTitle, {size: 17, bold: true})}${lines}`;
}

function talkSentence(talk: Talk, {name}: OnePage, words: Words): string {
  if (talk.kind === "coordinates") return words.coordinates(name, talk.own, talk.all);
  const labels = shortList(talk.labels);
  if (talk.kind === "weak-leads") return words.weakLeads(talk.labels.length, talk.count, labels);
  if (talk.kind === "sole") return words.sole(talk.labels.length, labels);
  const line = talk.line === null ? null : inSentence(talk.line);
  return (
    words.longLists(talk.labels.length, labels, talk.least, talk.most, name) +
    words.longListsLeft(inSentence(talk.left), line, talk.over)
  );
}

const shortList = (labels: readonly string[]): string =>
  labels.length <= MOST_LABELS ? labels.join("、") : `${labels.slice(0, MOST_LABELS).join("、")}…`;
