/** Under which ways of counting a unit is flagged, as one sentence. */
import type {Verdict} from "../../analytics/threshold.js";
import type {WorkloadContext} from "./context.js";

/** "任务偏重：牵头、平摊；全部、句数不计统筹单位（科协）时才偏重。" */
export function flag(
  {signs, kind}: Verdict,
  {
    words,
    coordinatorNames,
    language,
    columns,
  }: Pick<WorkloadContext, "words" | "coordinatorNames" | "language" | "columns">,
): string {
  if (kind === "not") return words.flagNot;
  const under = (wanted: string) => columns.filter(({id}) => signs[id] === wanted).map(({id}) => words.measure[id]);
  const [over, without, not] = [under("over"), under("over-without"), under("not")];
  const sentence = [
    ...(over.length > 0 ? [words.flagOver(over)] : []),
    ...(without.length > 0 ? [words.flagWithout(without, coordinatorNames)] : []),
    ...(not.length > 0 ? [words.flagSome(not)] : []),
  ].join(language === "zh" ? "；" : "; ");
  return `${sentence}${language === "zh" ? "。" : "."}`;
}
