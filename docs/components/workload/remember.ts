/**
 * A function that keeps its last answer while its arguments stay the same: a change of what is shown then costs no
 * counting anew.
 */
export function remember<Arguments extends readonly unknown[], Result>(
  count: (...given: Arguments) => Result,
): (...given: Arguments) => Result {
  let last: {given: Arguments; result: Result} | null = null;
  return (...given) => {
    const same = last?.given.every((each, index) => each === given[index]);
    if (!same) last = {given, result: count(...given)};
    return last!.result;
  };
}
