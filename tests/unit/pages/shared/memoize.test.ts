/** Answers that are kept: by arguments or by a key, a few at a time, and those of work in steps. */
import {describe, expect, it} from "vitest";
import {atOnce, type Steps} from "../../../../src/pages/shared/cooperative-work.js";
import {memoize, memoizeSteps} from "../../../../src/pages/shared/memoize.js";

describe("memoize(compute, options)", () => {
  const counting = (options = {}) => {
    let calls = 0;
    const double = memoize((value: number) => {
      calls += 1;
      return {value: 2 * value};
    }, options);
    return {double, calls: () => calls};
  };
  it("gives the same answer again, also on the way back", () => {
    const {double, calls} = counting();
    const [one] = [double(1), double(2)];
    expect(double(1)).toBe(one);
    expect(calls()).toBe(2);
  });
  it("forgets the answer used longest ago when there are more than it keeps", () => {
    const {double, calls} = counting();
    for (const value of [1, 2, 1, 3, 1]) double(value);
    expect(calls()).toBe(3);
    double(2);
    expect(calls()).toBe(4);
  });
  it("keeps as many answers as asked for", () => {
    const {double, calls} = counting({answers: 1});
    for (const value of [1, 1, 2, 1]) double(value);
    expect(calls()).toBe(3);
  });
  it("goes by the key where one is given", () => {
    const {double, calls} = counting({key: (value: number) => [value % 10]});
    expect(double(13)).toBe(double(3));
    expect(calls()).toBe(1);
  });
  it("tells lists of arguments of different length apart", () => {
    const sum = memoize((...values: number[]) => values.reduce((one, other) => one + other, 0));
    expect([sum(1), sum(1, 2), sum(1, 2, 3)]).toEqual([1, 3, 6]);
  });
});

describe("memoizeSteps(compute, options)", () => {
  it("takes no step for an answer that is kept, and keeps none that is unfinished", () => {
    let finished = 0;
    const slow = memoizeSteps(function* (value: number): Steps<number> {
      yield;
      finished += 1;
      return value + 1;
    });
    slow(1).next();
    expect(finished).toBe(0);
    expect(atOnce(slow(1))).toBe(2);
    expect(slow(1).next()).toEqual({done: true, value: 2});
    expect(finished).toBe(1);
  });
});
