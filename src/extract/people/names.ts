/**
 * Names: what one name in a list of responsible bodies is, by itself.
 *
 * A name in; out comes the ontology's unit with the level and place that the name states, or a collective mention,
 * or a name that only looks like a body. What a list or a plan adds (a level carried on, the plan's own place) is
 * units.ts. Answers are remembered, since a plan writes the same few names again and again.
 */
import type {Ontology, OntologyGroup, OntologyUnit} from "../ontology.js";
import type {Level} from "../text/places.js";
import {levelOfPlace} from "../text/places.js";

/** known: in the ontology. group: stands for several. likely: ends like a body. none: nothing of the kind. */
export type NameKind = "known" | "group" | "likely" | "none";

export type FormScope = "national" | "provincial" | "local" | "any" | "generic";

export interface NameReading {
  /** In one shape of bracket, without spaces: one string for all mentions. */
  name: string;
  kind: NameKind;
  unit: OntologyUnit | null;
  /** The name without level and place: 科技局 of 市科技局. */
  form: string;
  scope: FormScope | null;
  /** Level that the name itself states, as 省 in 省科技厅; null if it states none. */
  level: Level | null;
  /** Place that the name itself states, as 杭州市 in 杭州市科技局. */
  place: string | null;
}

/** Patterns in alternatives: the name matches one of them. */
const oneOf = (...patterns: readonly string[]): RegExp => new RegExp(patterns.join("|"));
const HAN = "[\\u4e00-\\u9fff]";

const COLLECTIVE = oneOf(
  "^(?:各|有关|相关|所有|全体|其他|其余|其它)",
  `^${HAN}{0,12}(?:各|有关|相关)[\\u4e00-\\u9fff、（）]{0,12}(?:单位|部门|机构|企业|高校|院校|政府|平台)$`,
  "成员单位$",
  "主管部门$",
  "^(?:[省市县区]级|[省市县区]直)(?:部门|单位)$",
  "^(?:责任|牵头|配合)(?:单位|部门)$",
);
/** A name that begins so is collective, whatever it ends with: 各区人民政府 is no government of a place 各区. */
const COLLECTIVE_FIRST = /^(?:[全本]?[省市县区]?(?:各|有关|相关)|所有|全体|其[他它余])/;
/** What the name of a body ends with. */
const BODY = new RegExp(
  `(?:${[
    "局|厅|委|办|部|处|署|院|所|站|社|台|馆|队|联|协|会|中心|公司|集团|大学|学院|学校|医院|政府|银行|分行|支行|支队|总队|大队",
    "委员会|办公室|协会|学会|联合会|研究院|研究所|实验室|管委会|指挥部|基金会|商会|党委|党组|党工委|专班",
    "园区|新区|开发区|高新区|示范区|试验区|街道|办事处|单位|部门|机构|科",
    "(?:督查|研究|参事|工作|办公|督导|信访|法律顾问|秘书)室",
    "(?:青少年|少年|文化|少年儿童|妇女儿童活动)宫",
  ].join("|")})$`,
);
/** Words that end like a body and are none. */
const COMMON = new Set(
  (
    "社会 全社会 机会 协会 学会 大会 会 部 办 委 局 处 所 站 台 院 队 社 科 单位 部门 机构 学校 学院 大学 医院 公司 集团 企业 中心 " +
    "银行 场所 住所 全部 内部 外部 干部 党委 政府 本科 专科 学科 全科 图书馆 博物馆 文化馆 科技馆 展览馆 美术馆 体育馆 实验室 " +
    "研究所 研究院 社区 园区 街道 联合会 电视台 报社"
  ).split(" "),
);
const PLACE = /^[\u4e00-\u9fff]{2,7}(?:市|县|区|州|盟|旗)$/;
const LEVELS = new Map<string, Level>([
  ["省", "provincial"],
  ["自治区", "provincial"],
  ["市", "city"],
  ["州", "city"],
  ["盟", "city"],
  ["县", "county"],
  ["区", "county"],
  ["旗", "county"],
]);

export class Names {
  private readonly forms = new Map<string, {unit: OntologyUnit; scope: FormScope}>();
  private readonly patterns: {pattern: RegExp; form: string; unit: OntologyUnit; scope: FormScope}[] = [];
  private readonly groups = new Map<string, OntologyGroup>();
  private readonly read = new Map<string, NameReading>();

  constructor(ontology: Ontology) {
    for (const unit of ontology.units) {
      for (const scope of ["national", "provincial", "local", "any", "generic"] as const) {
        for (const form of unit[scope]) {
          if (form.includes("{地}")) {
            const source = form.split("{地}").map((part) => part.replace(/[()]/g, "\\$&"));
            this.patterns.push({
              pattern: new RegExp(`^${source.join("([\\u4e00-\\u9fff]{2,9})")}$`),
              form,
              unit,
              scope,
            });
          } else {
            this.forms.set(form, {unit, scope});
          }
        }
      }
    }
    for (const group of ontology.groups) {
      for (const form of [group.name, ...group.forms]) this.groups.set(groupForm(form), group);
    }
  }

  /** What the name is; `name` may hold brackets, in either shape, and line breaks. */
  reading(name: string): NameReading {
    const known = this.read.get(name);
    if (known) return known;
    const plain = plainName(name);
    const reading = {...this.readAnew(plain), name: plain};
    if (this.read.size < 50_000) this.read.set(name, reading);
    return reading;
  }

  /** What a bare name of a place lacks that the next name in the list states: 人民政府 of 临江、永丰市人民政府; else null. */
  sharedTail(name: string, next: string): string | null {
    if (!/^[\u4e00-\u9fff]{2,4}$/.test(plainName(name)) || this.kind(name) !== "none") return null;
    const match = /^[\u4e00-\u9fff]{2,4}?((?:市|县|区|州)(?:人民)?政府)$/.exec(plainName(next));
    if (match) return match[1]!;
    return /^[\u4e00-\u9fff]{2,4}$/.test(plainName(next)) && this.kind(next) === "none" ? "" : null;
  }

  kind(name: string): NameKind {
    return this.reading(name).kind;
  }

  /** The ontology's group that a collective mention is a form of, or null. */
  group(name: string): OntologyGroup | null {
    const form = groupForm(plainName(name));
    return this.groups.get(form) ?? (form.endsWith("成员单位") ? (this.groups.get("各成员单位") ?? null) : null);
  }

  private readAnew(name: string): Omit<NameReading, "name"> {
    const outside = name.replace(/（[^（）]*(?:（[^（）]*）[^（）]*)*）$/, "");
    const nothing = {unit: null, scope: null, level: null, place: null, form: name};
    if (COLLECTIVE_FIRST.test(name)) return {...nothing, kind: "group"};
    const whole = this.known(name) ?? (outside !== name && outside !== "" ? this.known(outside) : null);
    if (whole) return whole;
    if (COLLECTIVE.test(name) || this.groups.has(groupForm(name))) return {...nothing, kind: "group"};
    if (PLACE.test(name) && name.length <= 6 && this.forms.has("政府") && !/[社园校辖地景]区$|城市$/.test(name)) {
      const government = this.forms.get("政府")!;
      return {...government, kind: "likely", form: "政府", level: levelOfPlace(name), place: name};
    }
    const stated = /^(省|自治区|市(?!场|政)|县(?!域)|州|区(?!域|块|位))(?=.{2})/.exec(outside);
    const form = stated ? outside.slice(stated[0].length) : outside;
    const level = stated ? LEVELS.get(stated[1]!)! : null;
    const likely = outside.length >= 3 && outside.length <= 30 && BODY.test(outside) && !COMMON.has(outside);
    return {...nothing, form: form.replace(/^级|^直/, ""), level, kind: likely ? "likely" : "none"};
  }

  /** The unit whose form the name is, behind any name or level of a place. */
  private known(name: string): Omit<NameReading, "name"> | null {
    const exact = this.forms.get(name);
    if (exact) return {...exact, kind: "known", form: name, level: statedByForm(name), place: null};
    const bare = name.replace(/^中共/, "");
    for (let cut = 1; cut <= Math.min(bare.length - 1, 12); cut++) {
      if (!/[省市县区州盟旗]/.test(bare.charAt(cut - 1))) continue;
      const rest = bare.slice(cut);
      const found = this.forms.get(rest);
      if (!found) continue;
      const prefix = bare.slice(0, cut);
      const level = LEVELS.get(prefix);
      if (level) return {...found, kind: "known", form: rest, level, place: null};
      if (prefix.length < 2 || /[局厅办部]/.test(prefix)) continue;
      return {...found, kind: "known", form: rest, level: levelOfPlace(prefix), place: prefix};
    }
    for (const {pattern, form, unit, scope} of this.patterns) {
      const match = pattern.exec(bare);
      if (match) return {kind: "known", unit, scope, form, level: null, place: match[1]!};
    }
    return null;
  }
}

/** 团市委 states its level inside the form. */
function statedByForm(form: string): Level | null {
  const match = /^(?:共青)?团(省|市|县|区|州)委$/.exec(form);
  return match ? LEVELS.get(match[1]!)! : null;
}

/** One shape of bracket, no spaces. */
export function plainName(name: string): string {
  if (!/[\s(〔[【［)〕\]】］]/.test(name)) return name;
  return name
    .replace(/\s/g, "")
    .replace(/[(〔[【［]/g, "（")
    .replace(/[)〕\]】］]/g, "）");
}

/** What differs between forms of one group is left out. */
function groupForm(name: string): string {
  return plainName(name).replaceAll("人民政府", "政府");
}
