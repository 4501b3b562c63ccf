/**
 * Predicates: the words behind names that say what the names do. 牵头, 按职责分工负责, 等部门配合
 *
 * A lexicon, taken off a phrase from its end word by word. A verb must be met before an adverb counts, so that
 * nothing is taken off a name.
 */
import type {Role} from "../plan.js";

export interface Predicate {
  /** What is left in front: the name, or "" where the phrase is all predicate. */
  name: string;
  /** Null where the phrase holds no verb. */
  role: Role | null;
  /** The names share the work (按职责分工负责): none leads. */
  shared: boolean;
}

const VERBS: readonly (readonly [string, Role])[] = [
  ["牵头", "lead"],
  ["主办", "lead"],
  ["主责", "lead"],
  ["负总责", "lead"],
  ["配合", "support"],
  ["协助", "support"],
  ["参与", "support"],
  ["参加", "support"],
  ["协办", "support"],
  ["支持", "support"],
  ["协同", "support"],
  ["负责", "listed"],
  ["落实", "listed"],
  ["推进", "listed"],
  ["实施", "listed"],
  ["承担", "listed"],
  ["承办", "listed"],
  ["推动", "listed"],
  ["各负其责", "listed"],
];
const SHARES = [
  "按照各自职责分工",
  "按照职责分工",
  "按照各自职责",
  "根据职责分工",
  "依据职责分工",
  "按各自职责分工",
  "按各自职责",
  "按职能分工",
  "按职责分工",
  "依职责分工",
  "按任务分工",
  "按照职责",
  "按照分工",
  "依职责",
  "按职责",
  "按分工",
  "分工",
  "分别",
  "共同",
  "各自",
];
const ADVERBS = [
  "结合实际",
  "结合职责",
  "结合职能",
  "组织",
  "统筹",
  "协调",
  "指导",
  "督促",
  "具体",
  "积极",
  "认真",
  "抓好",
  "做好",
  "抓",
  "总",
  "为",
  "协同",
  "密切",
];
/** …等, 等9部门, 等有关部门和单位: no part of the last name. */
export const AND_OTHERS = new RegExp(
  [
    "等(?:\\d{1,2}|[一二三四五六七八九十]{1,2})?[个家]?",
    "(?:各|其他|有关|相关|[省市县区][直级]?|[省市县区][直级]?有关|[省市县区][直级]?相关)?(?:责任|成员|职能|各)?",
    "(?:部门|单位|部门和单位|单位和部门|部门、单位|部门单位|机构|企业|高校|院校|学校|科研院所|地方|地区|各部门|各单位)?$",
  ].join(""),
);
/** What follows a verb and adds nothing: 负责统筹, 牵头组织实施. */
const BEHIND_VERB =
  /(牵头|负责|配合|协助|参与)(?:统筹|组织|协调|指导|督促|督导|监督|调度|开展|完成|制定|起草|做好|抓好|抓落实|落实|推进|推动|实施|建设|工作)+$/;
/** A为牵头单位, B为配合单位. */
const AS_UNIT = /(?:为|作为|是)(牵头|主办|责任|配合|协办)(?:责任)?(?:单位|部门)$/;

/** Answers already given, since a plan's lists repeat the same few phrases. */
const answers = new Map<string, Predicate>();

/** Takes the predicate off the end of a phrase such as 省商务厅、供销社按职责分工负责 (its last name). */
export function predicateOf(phrase: string): Predicate {
  const known = answers.get(phrase);
  if (known) return known;
  const answer = takenApart(phrase);
  if (answers.size > 20_000) answers.clear();
  if (phrase.length < 60) answers.set(phrase, answer);
  return answer;
}

function takenApart(phrase: string): Predicate {
  let name = phrase.replace(BEHIND_VERB, "$1").replace(AS_UNIT, (_, word: string) => (word === "责任" ? "负责" : word));
  let role: Role | null = null;
  let shared = false;
  const take = (word: string): boolean => {
    if (!name.endsWith(word)) return false;
    name = name.slice(0, -word.length);
    return true;
  };
  for (let taken = true; taken; ) {
    taken = false;
    for (const [verb, verbRole] of VERBS) {
      if (!take(verb)) continue;
      role = strongest(role, verbRole);
      taken = true;
    }
    for (const share of SHARES) {
      if (role === null && !/分工|职责/.test(share)) continue;
      if (!take(share)) continue;
      role ??= "listed";
      shared = true;
      taken = true;
    }
    if (role !== null) for (const adverb of ADVERBS) if (take(adverb)) taken = true;
  }
  return {name: name.replace(AND_OTHERS, ""), role, shared};
}

/** 牵头负责 leads; 负责配合 supports. */
function strongest(one: Role | null, other: Role): Role {
  if (one === "lead" || other === "lead") return "lead";
  if (one === "support" || other === "support") return "support";
  return "listed";
}

/** Verbs between names: A牵头B, A会同B. */
export const BETWEEN = /牵头会同|牵头|会同/;

const LABELS: readonly (readonly [RegExp, Role | "time" | "person"])[] = [
  [/^(?:第一)?(?:牵头|主办|主责|总牵头|牵头责任)(?:单位|部门|处室|科室|机构|主体)?(?:和责任单位)?$/, "lead"],
  [/^(?:配合|协办|参与|参加|协同|协作|支持|协助)(?:责任)?(?:单位|部门|处室|科室|机构)?$/, "support"],
  [
    /^(?:责任|负责|承办|实施|落实|分工|承担|主要责任|任务|推进|督办|工作)(?:单位|部门|处室|科室|机构|主体|分工)$|^(?:责任|承办)$/,
    "listed",
  ],
  [
    /^(?:完成|办结|工作)?(?:时限|时间|期限)(?:要求|节点|安排)?$|^时间(?:节点|进度|安排)$|^(?:完成|进度)(?:时限|安排|要求)$/,
    "time",
  ],
  [/^(?:责任|牵头|分管|联系|挂点|包保)?(?:领导|责任人|负责人|联系人|人|联系电话|电话)$/, "person"],
];

/** What a word before a colon announces, or null. 责任单位： listed, 完成时限： a time. */
export function labelRole(word: string): Role | "time" | "person" | null {
  if (word.length > 9) return null;
  return LABELS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

/** Where a label begins with which the words end, behind a name that it has run into: 市住建局配合单位. -1 for none. */
export function trailingLabel(words: string): number {
  const from = Math.max(1, words.length - 9);
  for (let at = from; at <= words.length - 2; at++) {
    const word = words.slice(at);
    if (
      /^(?:牵头|责任|配合|主办|协办|承办|参与|完成|办结|时间|时限|分管|挂点|包保)/.test(word) &&
      labelRole(word) !== null
    )
      return at;
  }
  return -1;
}

/** Whether a label in brackets of its own begins at the offset: 【责任单位】. */
export function isBracketLabel(text: string, offset: number): boolean {
  const inside = /^[【〔［[（(]([^【】〔〕［］[\]（）()：:]{2,9})[】〕］\]）)](?!\s*(?:[。；;，,]|$))/.exec(
    text.slice(offset, offset + 13),
  );
  if (inside === null) return false;
  const word = inside[1]!.replace(/\s/g, "");
  return /(?:单位|部门|处室|科室|机构|主体|时限|时间|期限|领导|责任人)$/.test(word) && labelRole(word) !== null;
}

/** Whether a label with its colon begins at the offset. */
export function beginsWithLabel(text: string, offset: number): boolean {
  const colon = /^([^：:]{2,9})[：:]/.exec(text.slice(offset, offset + 10));
  return colon !== null && labelRole(colon[1]!.replace(/\s/g, "")) !== null;
}
