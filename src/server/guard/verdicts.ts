/**
 * Verdicts on plans, kept per exact text: a query that was judged once runs without EXPLAIN the next time.
 *
 * What is kept depends on the text alone; refusals are not kept, they are made anew each time. The least recently
 * used go first.
 */
import type {QueryWarning} from "./run.js";

export interface Verdict {
  queryType: string;
  warnings: QueryWarning[];
}

export interface Verdicts {
  get(text: string): Verdict | undefined;
  set(text: string, verdict: Verdict): void;
}

/** Texts of 20,000 characters at most: 10 MB in the worst case. */
const MOST = 500;

export function verdicts(most = MOST): Verdicts {
  const kept = new Map<string, Verdict>();
  return {
    get(text) {
      const verdict = kept.get(text);
      if (verdict !== undefined) {
        kept.delete(text);
        kept.set(text, verdict);
      }
      return verdict;
    },
    set(text, verdict) {
      kept.delete(text);
      kept.set(text, verdict);
      if (kept.size > most) kept.delete(kept.keys().next().value as string);
    },
  };
}
