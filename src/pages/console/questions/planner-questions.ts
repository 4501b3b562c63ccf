/**
 * A planner's questions with the words of a plan, and the console's address that answers each.
 *
 * The questions that the site was built with and the plan's rows in, sentences and texts out. Pure.
 */
import type {PlannerQuestion} from "../state/console-state.js";
import type {ConsoleContext} from "../state/context.js";
import type {Texts} from "../state/parameter-texts.js";

type PlanWords = Pick<ConsoleContext, "document" | "units" | "points" | "mentions" | "responsibilities">;

/** The texts for a question's boxes: its own where the plan has them, else the most frequent ones of the plan. */
export function fittingTexts({parameters}: PlannerQuestion, plan: PlanWords): Texts {
  const {document, units, points, mentions, responsibilities} = plan;
  const busiest = mostFrequent(responsibilities.flatMap(({unitId, name}) => (unitId === null ? [] : [name])));
  const unitNames = units.map((unit) => unit.name);
  const labels = points.map(({label}) => label);
  const texts: Record<string, string> = {documentId: document.id};
  const fitting = (text: string, known: readonly string[], instead: readonly string[]) =>
    known.includes(text) ? text : (instead.find((other) => !Object.values(texts).includes(other)) ?? text);
  for (const [name, value] of Object.entries(parameters)) {
    const text = String(value);
    if (name === "unit" || name === "other") texts[name] = fitting(text, unitNames, busiest);
    else if (name === "label") texts[name] = fitting(text, labels, labels);
    else if (name === "target" || name === "activity") {
      const names = mentions.filter(({kind}) => kind === name).map((mention) => mention.name);
      texts[name] = fitting(text, names, mostFrequent(names));
    } else texts[name] = text;
  }
  return texts;
}

/** The question with the texts of its parameters. */
export function questionSentence({title}: PlannerQuestion, texts: Texts, language: "zh" | "en"): string {
  return title[language].replace(/\$([A-Za-z]\w*)/g, (sign, name: string) => texts[name] ?? sign);
}

/** The search part of the console's address that answers a question. */
export function consoleSearch({query, cypher}: PlannerQuestion, texts: Texts): URLSearchParams {
  if (query === null) {
    return new URLSearchParams({cypher: cypher?.trim() ?? "", params: JSON.stringify({documentId: texts.documentId})});
  }
  return new URLSearchParams([
    ["query", query],
    ...Object.entries(texts).map(([name, text]) => [`param.${name}`, text]),
  ]);
}

/** Each name once, the most frequent first. */
function mostFrequent(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
}
