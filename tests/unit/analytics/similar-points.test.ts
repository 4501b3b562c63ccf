import {describe, expect, it} from "vitest";
import {similarPoints} from "../../../src/analytics/similar-points.js";
import {workloads} from "../../../src/analytics/workload.js";
import {mention, plan, point} from "./rows.js";

const found =
  (...made: Parameters<typeof plan>) =>
  (mentions: ReturnType<typeof mention>[] = []) =>
    similarPoints(workloads({...plan(...made), mentions})).map(({points}) => points.map(({label}) => label).join("+"));

describe("similarPoints(loads)", () => {
  it("pairs points of the same units, in any order, that serve and do the same", () => {
    const pairs = found(
      point("1", "到村里办课。", ["甲局", "乙局"]),
      point("2", "组织田间学校。", ["乙局", "甲局"]),
      point("3", "建一座馆。", ["甲局", "乙局"]),
      point("4", "到村里办课。", ["甲局", "丙局"]),
    );
    const same = (label: string) => [
      mention(`p/${label}`, "target", "农民"),
      mention(`p/${label}`, "activity", "培训"),
    ];
    expect(pairs([...same("1"), ...same("2"), mention("p/3", "activity", "场馆"), ...same("4")])).toEqual(["1+2"]);
  });
  it("pairs points whose words are much the same, the most alike first", () => {
    const pairs = found(
      point("1", "开展科普进校园活动。", ["甲局"]),
      point("2", "开展科普进校园系列活动。", ["甲局"]),
      point("3", "开展科普进校园活动！", ["甲局"]),
    );
    expect(pairs()).toEqual(["1+3", "1+2", "2+3"]);
  });
  it("finds nothing where only the units are the same", () => {
    expect(found(point("1", "办课。", ["甲局"]), point("2", "建馆。", ["甲局"]))()).toEqual([]);
  });
});
