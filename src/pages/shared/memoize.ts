/**
 * One helper for answers that cost a computation: a function that keeps its last answers, by its arguments. A change
 * of what is shown then recomputes only what depends on it.
 */
import type {Steps} from "./cooperative-work.js";

interface MemoizeOptions<Arguments extends readonly unknown[]> {
  /**
   * How many answers are kept. Two by default: what is shown now and what was before it, since a switch is often
   * turned back. One where an answer is large.
   */
  answers?: number;
  /**
   * What the answer depends on, where that is not the arguments themselves: objects that are made anew at each call
   * are written out, and arguments that do not matter are left out.
   */
  key?: (...given: Arguments) => readonly unknown[];
}

/** The same function, which finds its last answers again by their arguments (`===`, one by one). */
export function memoize<Arguments extends readonly unknown[], Result>(
  compute: (...given: Arguments) => Result,
  options: MemoizeOptions<Arguments> = {},
): (...given: Arguments) => Result {
  const {find, keep} = lastAnswers<Arguments, Result>(options);
  return (...given) => (find(given) ?? keep(given, compute(...given))).result;
}

/**
 * The same for long work in steps. An answer that is kept takes no step; while another is computed, the kept ones stay,
 * and only a finished one takes its place among them.
 */
export function memoizeSteps<Arguments extends readonly unknown[], Result>(
  compute: (...given: Arguments) => Steps<Result>,
  options: MemoizeOptions<Arguments> = {},
): (...given: Arguments) => Steps<Result> {
  const {find, keep} = lastAnswers<Arguments, Result>(options);
  return function* (...given) {
    return (find(given) ?? keep(given, yield* compute(...given))).result;
  };
}

interface Answer<Result> {
  key: readonly unknown[];
  result: Result;
}

/** The last answers, latest first. Finding one makes it the latest. */
function lastAnswers<Arguments extends readonly unknown[], Result>({
  answers = 2,
  key: keyOf = (...given) => given,
}: MemoizeOptions<Arguments>) {
  let known: Answer<Result>[] = [];
  const latest = (answer: Answer<Result>) => {
    known = [answer, ...known.filter((each) => each !== answer)].slice(0, answers);
    return answer;
  };
  return {
    find(given: Arguments): Answer<Result> | null {
      const key = keyOf(...given);
      const found = known.find((each) => isSame(each.key, key));
      return found === undefined ? null : latest(found);
    },
    keep: (given: Arguments, result: Result) => latest({key: keyOf(...given), result}),
  };
}

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((part, index) => part === other[index]);
