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
