/** Answers that are kept: what is shown now and what was before it, since a switch is often turned back. */
const KEPT = 2;

/**
 * A function that keeps its last answers, by their arguments: a change of what is shown then costs no counting anew,
 * and neither does the way back.
 */
export function memoize<Arguments extends readonly unknown[], Result>(
  count: (...given: Arguments) => Result,
): (...given: Arguments) => Result {
  let known: {given: Arguments; result: Result}[] = [];
  return (...given) => {
    const found = known.find((each) => each.given.every((argument, index) => argument === given[index]));
    const answer = found ?? {given, result: count(...given)};
    known = [answer, ...known.filter((each) => each !== answer)].slice(0, KEPT);
    return answer.result;
  };
}
