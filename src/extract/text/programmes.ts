/**
 * Programmes: the named campaigns, plans, platforms and venues that a point works with.
 *
 * Known ones by the ontology's words; others by their form: a name in quotation marks that says what it is itself
 * (“科普中国行动计划”) or by the word behind it (“圆梦蒲公英”主题活动). A phrase in quotation marks that is neither
 * (“三农”的科普工作) is no programme. Running text in, hits out.
 */

import type {Ontology} from "../ontology.js";
import type {ProgrammeKind, Span} from "../plan.js";
import {type Hit, type Matcher, matcherOf} from "./mentions.js";

export interface ProgrammeHit extends Hit {
  kind: ProgrammeKind;
}

export type ProgrammeMatcher = (text: string, masked: readonly Span[]) => ProgrammeHit[];

const ENDINGS: readonly (readonly [ProgrammeKind, string])[] = [
  ["campaign", "活动周|宣传周|宣传月|活动月|活动日|活动|大行动|行动|大赛|竞赛|比赛|论坛|评选|志愿服务"],
  ["plan", "行动计划|计划|重点工程|工程|专项|项目"],
  ["platform", "平台|品牌|公众号|客户端|小程序|频道|专栏|栏目|网站|讲堂|讲坛|服务团|演讲团|宣讲团|地图"],
  ["venue", "基地|场馆|体验馆|展馆|驿站|书屋|工作室|示范园|主题公园"],
];
const ENDING = new RegExp(ENDINGS.map(([, words]) => `(${words})`).join("|"));
/** What may stand between the closing mark and the word that says what it is. */
const BEHIND = new RegExp(
  `^(?:系列|主题|科普|宣传|教育|培训|亮点|特色|文化|服务|志愿|专题|宣讲|重点|示范|创建|新媒体|信息化|专项){0,3}(?:${ENDINGS.map(([, words]) => `(${words})`).join("|")})`,
);
const QUOTED = /[“"]([^“”"，。；：！？\n]{2,24})[”"]/g;
/** Endings that only a name has, where nothing behind the marks says so. */
const WITHIN = new RegExp(`(?:${ENDINGS.map(([, words]) => `(${words})`).join("|")})$`);

export function programmesOf(ontology: Ontology): ProgrammeMatcher {
  const known: Matcher = matcherOf(ontology.programmes, ontology.programmeWords);
  const kinds = new Map(ontology.programmes.map(({name, kind}) => [name, kind]));
  return (text, masked) => {
    const hits = known(text, masked).map((hit): ProgrammeHit => ({...hit, kind: kinds.get(hit.name)!}));
    if (!text.includes("“") && !text.includes('"')) return hits;
    const quoted = quotedIn(text).filter(
      (each) => !overlaps(each, hits) && !masked.some((span) => span.start < each.end && each.start < span.end),
    );
    return quoted.length === 0 ? hits : [...hits, ...quoted].sort((a, b) => a.start - b.start);
  };
}

function quotedIn(text: string): ProgrammeHit[] {
  if (!ENDING.test(text)) return [];
  const hits: ProgrammeHit[] = [];
  for (const match of text.matchAll(QUOTED)) {
    const name = match[1]!;
    const close = match.index + match[0].length;
    const behind = BEHIND.exec(text.slice(close, close + 16));
    const kind = kindOf(behind ?? WITHIN.exec(name));
    // “一所多基地多平台” is a way of counting, not a name.
    if (kind === null || (!behind && /^[一二两三四五六七八九十多]/.test(name))) continue;
    hits.push({name, word: match[0], kind, start: match.index, end: close + (behind?.[0].length ?? 0)});
  }
  return hits;
}

function kindOf(match: RegExpExecArray | null): ProgrammeKind | null {
  if (!match) return null;
  const at = match.slice(1).findIndex((group) => group !== undefined);
  return ENDINGS[at]![0];
}

function overlaps(span: Span, others: readonly Span[]): boolean {
  return others.some((other) => other.start < span.end && span.start < other.end);
}
