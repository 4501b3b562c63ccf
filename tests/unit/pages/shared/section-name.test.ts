import {expect, it} from "vitest";
import {sectionName} from "../../../../src/pages/shared/section-name.js";

it.each([
  ["四", "、完善机制"],
  ["十二", "、完善机制"],
  ["3", "、完善机制"],
  ["（一）", "完善机制"],
  ["第一章", "完善机制"],
  ["", "完善机制"],
])("sectionName writes the number %s as a plan does", (label, rest) =>
  expect(sectionName({label, title: "完善机制"})).toBe(`${label}${rest}`),
);
