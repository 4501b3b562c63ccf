import {describe, expect, it} from "vitest";
import {inLanguage} from "../../../src/messages/language.js";
import {workloadMessages} from "../../../src/messages/workload.js";

describe("the headline", () => {
  const zh = inLanguage(workloadMessages, "zh");
  const en = inLanguage(workloadMessages, "en");
  const units = (count: number) => Array.from({length: count}, (_, index) => `${index + 1}局`);

  it("names up to four units", () => {
    expect(zh.certainHeadline(units(1), 4, 4)).toBe("1局任务偏重，换哪种计数都一样");
    expect(zh.dependsHeadline(units(4))).toBe("1局、2局、3局、4局要看怎么算");
    expect(en.dependsHeadline(units(4))).toBe("for 1局, 2局, 3局 and 4局 it depends on the counting");
  });

  it("says how many there are where they are more", () => {
    expect(zh.certainHeadline(units(28), 4, 4)).toBe("1局、2局、3局等 28 个单位任务偏重，换哪种计数都一样");
    expect(zh.dependsHeadline(units(5))).toBe("1局、2局、3局等 5 个单位要看怎么算");
    expect(en.certainHeadline(units(28), 4, 4)).toBe(
      "1局, 2局, 3局 and 25 other units are overloaded under every way of counting",
    );
  });
});
