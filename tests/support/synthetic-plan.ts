/** Work plans of any size, for loads and clicks that the sample is too small for. */

const UNITS = "教育局、科技局、民政局、农业农村局、卫生健康委、妇联、科协、总工会、财政局、应急管理局".split("、");

/** A plan's text with `points` numbered points of five units each; `wording` tells two plans apart. */
export function syntheticPlan(
  points: number,
  {title = "2020年某某市全民科学素质行动工作要点", wording = "广泛开展"} = {},
): string {
  const lines = Array.from({length: points}, (_, index) => {
    const units = UNITS.map((_, step) => UNITS[(index + step * 3) % UNITS.length]).slice(0, 5);
    return `${index + 1}.${wording}面向农民和青少年的科技培训，建立工作机制。（${units.join("、")}）`;
  });
  return `${title}\n\n一、主要任务\n${lines.join("\n")}\n`;
}

const FIRST = "东西南北中上下前后左右清明秀丽安宁和平";
const SECOND = "河山川湖林田园溪桥港湾岭峰原泉塘洲岛坡谷江海云风";

/** Names of `count` bureaus that no ontology knows. */
export const manyUnits = (count: number): string[] =>
  Array.from(
    {length: count},
    (_, index) =>
      `${FIRST[index % FIRST.length]}${SECOND[Math.floor(index / FIRST.length) % SECOND.length]}${"甲乙丙丁"[Math.floor(index / (FIRST.length * SECOND.length))] ?? ""}管理局`,
  );

/**
 * Twenty plans of one place, one a year, which together give 20,000 responsibilities to 500 units; each plan gives its
 * last point to 各成员单位.
 */
export function manyPlans(plans = 20, points = 200, units = 500): {name: string; text: string}[] {
  const names = manyUnits(units);
  let seed = 1;
  // A generator of one's own, so that each run has the same plans.
  const next = () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  return Array.from({length: plans}, (_, plan) => {
    const lines = Array.from({length: points}, (_, index) => {
      const own = new Set<string>();
      // Few units carry much: the square of a random number leans to the front of the list.
      while (own.size < 5) own.add(names[Math.floor(next() ** 2 * names.length)]!);
      const section = index % 50 === 0 ? `（${"一二三四"[index / 50]}）行动${index / 50 + 1}\n` : "";
      return `${section}${index + 1}.面向${index % 3 === 0 ? "农民" : "青少年"}开展${["培训", "竞赛", "讲座", "展览"][index % 4]}。（${[...own].join("、")}）`;
    });
    const title = `${2001 + plan}年某某市全民科学素质行动工作要点`;
    lines.push(`${points + 1}.落实工作责任。（各成员单位）`);
    return {name: `many-${2001 + plan}.txt`, text: `${title}\n\n一、主要任务\n${lines.join("\n")}\n`};
  });
}
