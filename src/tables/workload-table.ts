/**
 * The table of all ways of counting at once, as columns and cells: what the page's csv and `yaodian workload` print.
 */
import {type Choices, type Judgement, measuresIn, ordered} from "../analytics/judgement.js";
import {inLanguage, type Language} from "../messages/language.js";
import {workloadMessages} from "../messages/workload.js";

/** @returns one row per unit: its name, a figure per way of counting (at most four decimals), and the mark of each */
export function workloadTable(
  judgement: Pick<Judgement, "loads" | "verdicts">,
  {order, method}: Pick<Choices, "order" | "method">,
  language: Language,
): {columns: string[]; rows: (string | number)[][]} {
  const words = inLanguage(workloadMessages, language);
  const measures = measuresIn(judgement);
  return {
    columns: [
      words.unit,
      ...measures.map(({id, unit}) => words.withUnit(words.measure[id], words.unitOf[unit])),
      ...measures.map(({id}) => `${words.short[id]} ${words.flags}`),
    ],
    rows: ordered(judgement.verdicts, order, method).map(({load, marks}) => [
      load.unit.name,
      ...measures.map(({id}) => Number(load.figures[id].toFixed(4))),
      ...measures.map(({id}) => words.mark[marks[id]]),
    ]),
  };
}
