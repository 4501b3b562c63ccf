/** Sentences that the network page makes from its rows: headlines, what they are based on, tooltips, the method. */
import {and, type Catalogue} from "./language.js";

const many = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;
const list = (names: readonly string[]) => names.join("、");

interface LeadHeadline {
  /** All leads are stated, some are inferred, or all are inferred. */
  certainty: "written" | "some" | "inferred";
  /** The fewest units that together lead more than half, at most three; empty if it takes more. */
  half: readonly string[];
  /** Number of units that lead, and the first of them. */
  leads: number;
  first: {name: string; led: number};
  /** The strongest arc, and how many have as many points. */
  top: {from: string; to: string; points: number; same: number} | null;
}

export const networkSentences = {
  leadHeadline: {
    zh: ({certainty, half, leads, first, top}: LeadHeadline) => {
      const opening = {written: "", some: "有些牵头按列位推定：", inferred: "按列位推定，"}[certainty];
      const who =
        leads === 1
          ? `全部由${first.name}牵头`
          : half.length > 0
            ? `${list(half)}牵头过半`
            : `${leads} 个单位分头牵头，最多的${first.name}也只有 ${first.led} 项`;
      const tie =
        top === null
          ? ""
          : top.same > 1
            ? `；${top.from}牵头、${top.to}参与等 ${top.same} 对最多，各 ${top.points} 项`
            : `；${top.from}牵头、${top.to}参与的最多，${top.points} 项`;
      return opening + who + tie;
    },
    en: ({certainty, half, leads, first, top}: LeadHeadline) => {
      const opening = {written: "", some: "With some leads inferred, ", inferred: "By order of naming, "}[certainty];
      const who =
        leads === 1
          ? `${first.name} leads them all`
          : half.length > 0
            ? `${and(half)} ${half.length === 1 ? "leads" : "lead"} more than half`
            : `${leads} units lead, none much: ${first.name} leads ${many(first.led, "point")}`;
      const tie =
        top === null
          ? ""
          : top.same > 1
            ? `; ${top.same} pairs share most, such as ${top.from} leading ${top.to}, ${many(top.points, "point")} each`
            : `; most often ${top.from} leads and ${top.to} takes part, ${many(top.points, "point")}`;
      return opening + who + tie;
    },
  },
  leadRests: {
    zh: (leads: number, led: number, firsts: readonly string[], each: number, only: number) =>
      `${leads} 个单位牵头 ${led} 项，${list(firsts)}${firsts.length > 1 ? "各" : ""} ${each} 项；${only} 个单位只参与。`,
    en: (leads: number, led: number, firsts: readonly string[], each: number, only: number) =>
      `${many(leads, "unit")} ${leads === 1 ? "leads" : "lead"} ${many(led, "point")}, ` +
      `${and(firsts)} ${each}${firsts.length > 1 ? " each" : ""}; ` +
      `${many(only, "unit")} only ${only === 1 ? "takes" : "take"} part. `,
  },
  leadsUnsaid: {
    zh: "文中没有写明牵头，下面的牵头都按列位推定。",
    en: "The text states no lead; those below are inferred from the order of naming.",
  },
  leadsPartlyUnsaid: {
    zh: (stated: number, inferred: number) => `文中写明 ${stated} 项的牵头，其余 ${inferred} 项按列位推定。`,
    en: (stated: number, inferred: number) =>
      `The text states the lead of ${many(stated, "point")}; ${inferred} more are inferred from the order of naming.`,
  },
  leadsStated: {zh: "牵头都由原文写明。", en: "Every lead is stated in the text."},
  sharedHeadline: {
    zh: (unit: string, partners: number, others: number, tied: readonly string[], points: number, more: number) => {
      const most = tied.length > 2 ? `${list(tied.slice(0, 2))}等 ${tied.length + more} 个` : tied.join("和");
      return (
        `${unit}与${partners === others ? "其余" : ""} ${partners} 个单位都有共同任务，` +
        `最多的是${most}，${tied.length > 1 ? "各 " : ""}${points} 项`
      );
    },
    en: (unit: string, partners: number, others: number, tied: readonly string[], points: number, more: number) => {
      const whom = partners === others ? `all ${partners} others` : `${partners} units`;
      const most = tied.length > 2 ? `${and(tied.slice(0, 2))} and ${tied.length + more - 2} more` : and(tied);
      const each = tied.length > 1 ? " each" : "";
      return `${unit} shares points with ${whom}, most with ${most}: ${many(points, "point")}${each}`;
    },
  },
  sharedRests: {
    zh: (pairs: number, tied: number, long: number, length: number) =>
      `${pairs} 对单位里 ${tied} 对有共同任务${long > 0 ? `，其中 ${long} 对只在 ${length} 个及以上单位的任务里碰面` : ""}。`,
    en: (pairs: number, tied: number, long: number, length: number) =>
      `${tied} of ${pairs} pairs of units share a point${long > 0 ? `, ${long} of them only at points for ${length} units or more` : ""}.`,
  },
  matrixSize: {
    zh: "共同任务多，多半因为任务多；更像抱团的是小单位",
    en: "Sharing much is mostly being large; the close pairs are small units",
  },
  matrixHeadline: {
    zh: (a: string, b: string, points: number, c: string, d: string, ratio: string) =>
      `共同任务最多的是${a}和${b}，${points} 项；最不像巧合的是${c}和${d}，是期望的 ${ratio} 倍`,
    en: (a: string, b: string, points: number, c: string, d: string, ratio: string) =>
      `${a} and ${b} share most, ${many(points, "point")}; least like chance are ${c} and ${d}, ${ratio} times what is expected`,
  },
  matrixRests: {
    zh: (pairs: number, tied: number) => `${pairs} 对单位里 ${tied} 对有共同任务。`,
    en: (pairs: number, tied: number) => `${tied} of ${pairs} pairs of units share a point. `,
  },
  belowExpected: {
    zh: (a: string, b: string, points: number, expected: string) =>
      `${a}–${b} ${points} 项，还不到期望的 ${expected} 项；`,
    en: (a: string, b: string, points: number, expected: string) =>
      `${a}–${b} share ${points}, below the ${expected} expected; `,
  },
  aboveExpected: {
    zh: (a: string, b: string, points: number, ratio: string) => `${a}–${b}只有 ${points} 项，却是期望的 ${ratio} 倍。`,
    en: (a: string, b: string, points: number, ratio: string) =>
      `${a}–${b} share only ${points}, yet ${ratio} times what is expected.`,
  },
  byChance: {
    zh: (expected: string, found: number, pairs: number, kept: number) =>
      `全凭巧合也会有约 ${expected} 对 p<0.05，这里有 ${found} 对；逐对校正（BH，${pairs} 对）后${kept === 0 ? "没有一对单独成立" : `有 ${kept} 对成立`}。标记是线索，不是结论。`,
    en: (expected: string, found: number, pairs: number, kept: number) =>
      `Chance alone would bring about ${expected} pairs below 0.05; there are ${found}. ` +
      `After correction (Benjamini–Hochberg, all ${pairs} pairs) ` +
      `${kept === 0 ? "none stands alone" : `${kept} ${kept === 1 ? "stands" : "stand"}`}. ` +
      "Marks are hints, not findings.",
  },
  belowPair: {
    zh: (a: string, b: string, points: number, expected: string, p: string) =>
      `${a}–${b}：${points} 项，期望 ${expected}，p=${p}。`,
    en: (a: string, b: string, points: number, expected: string, p: string) =>
      `${a}–${b}: ${points}, expected ${expected}, p=${p}.`,
  },
  noTiesHeadline: {zh: "单位之间没有共同的任务", en: "No two units share a point"},
  noUnitsHeadline: {zh: "没有点名到单位的任务", en: "No point names a unit"},
  noLeadsHeadline: {zh: "没有写明也推定不出牵头单位", en: "No lead is stated or can be inferred"},
  oneUnitHeadline: {zh: (name: string) => `只有${name}一个单位`, en: (name: string) => `${name} is the only unit`},
  showing: {
    zh: (units: number, allUnits: number, links: number, allLinks: number) =>
      `显示 ${units}/${allUnits} 个单位，${links}/${allLinks} 条联系`,
    en: (units: number, allUnits: number, links: number, allLinks: number) =>
      `Showing ${units} of ${many(allUnits, "unit")}, ${links} of ${many(allLinks, "line")}`,
  },
  // the sentence under the drawing
  hoverLead: {
    zh: (led: number, to: string, support: number, from: string) =>
      `牵头 ${led} 项${to === "" ? "" : `，参与的是：${to}`}；参与 ${support} 项${from === "" ? "" : `，牵头的是：${from}`}。`,
    en: (led: number, to: string, support: number, from: string) =>
      `leads ${led}${to === "" ? "" : ` with ${to}`}; takes part in ${support}${from === "" ? "" : ` led by ${from}`}.`,
  },
  hoverOther: {
    zh: (support: number, from: string) => `参与 ${support} 项${from === "" ? "" : `，牵头的是：${from}`}。`,
    en: (support: number, from: string) => `takes part in ${support}${from === "" ? "" : `, led by ${from}`}.`,
  },
  hoverShared: {
    zh: (points: number, partners: number, most: string) =>
      `${points} 项任务，${partners} 个协作单位${most === "" ? "" : `，最多的是：${most}`}。`,
    en: (points: number, partners: number, most: string) =>
      `${many(points, "point")}, ${many(partners, "partner")}${most === "" ? "" : `, most with ${most}`}.`,
  },
  hoverArc: {
    zh: (from: string, to: string, points: number, basis: string) =>
      `${from}牵头、${to}参与：${points} 项（${basis}）。`,
    en: (from: string, to: string, points: number, basis: string) =>
      `${from} leads, ${to} takes part: ${many(points, "point")} (${basis}).`,
  },
  hoverTie: {
    zh: (a: string, b: string, points: number, expected: string | null) =>
      `${a}和${b}：共同 ${points} 项${expected === null ? "" : `，期望 ${expected} 项`}。`,
    en: (a: string, b: string, points: number, expected: string | null) =>
      `${a} and ${b}: ${many(points, "shared point")}${expected === null ? "" : `, ${expected} expected`}.`,
  },
  andMore: {
    zh: (names: string, more: number) => (more > 0 ? `${names}，还有 ${more} 个` : names),
    en: (names: string, more: number) => (more > 0 ? `${names} and ${more} more` : names),
  },
  // why a lead is inferred
  reason: {
    zh: {
      stated: () => "原文写明牵头",
      rule: () => "按文件的规则，列第一位的牵头",
      sole: (lead: string) => `独家承担：只有${lead}一个单位`,
      "first-against-order": (lead: string, outranks: string) =>
        outranks === ""
          ? `推定较强：${lead}列首位，与惯常次序不同`
          : `推定较强：${lead}列在${outranks}之前，与惯常次序不同`,
      "first-in-order": (lead: string) => `推定较弱：${lead}列首位，按惯常次序本来就在前`,
    },
    en: {
      stated: () => "The text states the lead",
      rule: () => "By the plan’s rule the first named leads",
      sole: (lead: string) => `Sole: ${lead} is the only unit`,
      "first-against-order": (lead: string, outranks: string) =>
        outranks === ""
          ? `Inferred, strong: ${lead} stands first, against the usual order`
          : `Inferred, strong: ${lead} stands before ${outranks}, against the usual order`,
      "first-in-order": (lead: string) => `Inferred, weak: ${lead} stands first, as the usual order has it`,
    },
  },
  // the method under the drawing
  method: {
    zh: (direct: number, group: number, bases: Record<string, number>) => {
      const {sole, "first-against-order": strong, "first-in-order": weak} = bases;
      return [
        `口径：只数 ${direct} 项点名到单位的任务`,
        group > 0 ? `；另有 ${group} 项只写“各成员单位”这样的统称，不算联系` : "",
        "。",
        strong ? `推定较强：首位单位按惯常次序本应靠后（${strong} 项）；` : "",
        weak ? `推定较弱：首位单位按惯常次序就在前（${weak} 项）；` : "",
        sole ? `独家承担 ${sole} 项，没有联系。` : "",
        "一条线含几项时，较强的不少于一半才画作较强。",
      ].join("");
    },
    en: (direct: number, group: number, bases: Record<string, number>) => {
      const {sole, "first-against-order": strong, "first-in-order": weak} = bases;
      return [
        `Counted: the ${many(direct, "point")} that name units`,
        group > 0 ? `; ${group} more are given to a group alone and make no line` : "",
        ". ",
        strong ? `Inferred, strong: named first although the usual order puts it later (${strong}). ` : "",
        weak ? `Inferred, weak: named first as the usual order has it (${weak}). ` : "",
        sole ? `Sole: ${sole}, no line. ` : "",
        "A line of several points counts as strong when at least half of them are.",
      ].join("");
    },
  },
  methodCounts: {
    zh: (points: number) =>
      `格里是共同承担的任务数，只数 ${points} 项点名到单位的任务；单位太多时不与巧合比较。方向键在格间移动，回车打开。`,
    en: (points: number) =>
      `A cell is the number of shared points, of ${points} that name units; so many units are not compared with ` +
      "chance. Arrow keys move by cell, Enter opens.",
  },
  methodMatrix: {
    zh: (direct: number) =>
      `期望 = 两单位任务数之积 ÷ ${direct} 项直接分工；p 为超几何分布的尾部概率。单击一格看共同任务的原文；方向键在格间移动，回车打开，m 到下一个有标记的格。`,
    en: (direct: number) =>
      `Expected = product of the two units’ points ÷ ${direct} points that name units; ` +
      "p is a tail of the hypergeometric distribution. " +
      "Click a cell for the words; arrow keys move, Enter opens, m goes to the next marked cell.",
  },
  methodShared: {
    zh: (direct: number, group: number) =>
      `口径：线宽是两单位共同承担的任务数，只数 ${direct} 项点名到单位的任务${group > 0 ? `；另有 ${group} 项只写统称，不算联系` : ""}。位置由联系的强弱算出，同一份文件每次都一样；筛选只隐去线，不移动单位。`,
    en: (direct: number, group: number) =>
      `Width is the number of shared points, among the ${many(direct, "point")} that name units` +
      `${group > 0 ? `; ${group} more are given to a group alone and make no line` : ""}. ` +
      "Places follow from the ties and are the same at each visit; filters fade lines and move nothing.",
  },
} satisfies Catalogue;
