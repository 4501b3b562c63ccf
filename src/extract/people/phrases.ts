/** What a phrase between two commas of a responsibility is: names, a time, a rule for the plan, or nothing. */
import {isDeadline} from "../text/deadlines.js";
import {plainName} from "./names.js";

export const FIRST_LEADS =
  /(?:第一|首)(?:位|个|名|家)?(?:的|者)?(?:单位|部门)?(?:者|的)?(?:为|是|作为)?牵头|首位为牵头|第一(?:责任)?单位(?:为|是)牵头/;
const FOR_ALL = /^(?:以下|以上|上述|其余|其他|下列)(?:各项|各条|所有|任务|工作|各)/;
const ASIDE = /^(?:下同|以下同|余同|不再单独列出|不再列出)$/;

export type PhraseKind = "nothing" | "first-leads" | "for-all" | "time" | "names";

/** Answers already given, since a plan's lists repeat the same few phrases. */
const kinds = new Map<string, {kind: PhraseKind; skip: number}>();

/** What a phrase is, and how many units at its begin say nothing: 由, 其中. */
export function phraseKind(phrase: string): {kind: PhraseKind; skip: number} {
  const known = kinds.get(phrase);
  if (known) return known;
  const skip = /^(?:\s*(?:由|请|并|以及|及|其中))+/.exec(phrase.slice(0, 8))?.[0].length ?? 0;
  const words = plainName(phrase.slice(skip));
  const kind: PhraseKind =
    words === "" || ASIDE.test(words)
      ? "nothing"
      : FIRST_LEADS.test(words)
        ? "first-leads"
        : FOR_ALL.test(words)
          ? "for-all"
          : isDeadline(words)
            ? "time"
            : "names";
  const answer = {kind, skip};
  if (kinds.size > 20_000) kinds.clear();
  if (phrase.length < 60) kinds.set(phrase, answer);
  return answer;
}

/** Words that say how to read the plan and name nobody: 下同. */
export const isAside = (words: string): boolean => ASIDE.test(words);
