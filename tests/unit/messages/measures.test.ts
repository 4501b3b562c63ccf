import {describe, expect, it} from "vitest";
import {MEASURES} from "../../../src/analytics/measures.js";
import {measureMessages} from "../../../src/messages/measures.js";

describe("measureMessages", () => {
  it("names and explains each measure in both languages, and no other", () => {
    expect(Object.keys(measureMessages).sort()).toEqual(MEASURES.map(({id}) => id).sort());
    for (const {id} of MEASURES) {
      const {label, short, explain} = measureMessages[id];
      for (const words of [label, short, explain]) expect([words.zh, words.en]).not.toContain("");
    }
  });
});
