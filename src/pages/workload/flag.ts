/** Under which ways of counting a unit is flagged, as one sentence. */
import type {Verdict} from "../../analytics/threshold.js";
import {joinClauses} from "../../messages/language.js";
import type {WorkloadContext} from "./context.js";

/** "任务偏重：牵头、平摊；全部、句数不计统筹单位（科协）时才偏重。" */
export function flag(
  {marks, kind}: Verdict,
  {
    words,
    coordinatorNames,
    language,
    columns,
    lines,
  }: Pick<WorkloadContext, "words" | "coordinatorNames" | "language" | "columns" | "lines">,
): string {
  if (kind === "not") return words.flagNot;
  const under = (wanted: string) => columns.filter(({id}) => marks[id] === wanted).map(({id}) => words.measure[id]);
  const lineless = columns.filter(({id}) => lines[id].line === null && lines[id].without === null);
  const [over, without] = [under("over"), under("over-without")];
  const not = columns.filter((column) => marks[column.id] === "not" && !lineless.includes(column));
  const parts = [
    ...(over.length > 0 ? [words.flagOver(over)] : []),
    ...(without.length > 0 ? [words.flagWithout(without, coordinatorNames)] : []),
    ...(not.length > 0 ? [words.flagSome(not.map(({id}) => words.measure[id]))] : []),
    ...(lineless.length > 0 ? [words.flagNoLine(lineless.map(({id}) => words.measure[id]))] : []),
  ];
  return `${joinClauses(language, parts)}${language === "zh" ? "。" : "."}`;
}
