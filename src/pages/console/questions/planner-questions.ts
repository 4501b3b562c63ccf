/**
 * A planner's questions with the words of the plan at hand, and where in the console each is answered.
 *
 * The questions as the site was built with them and the plan's rows in, sentences and texts out. Pure: no DOM.
 */
import type {ConsoleContext} from "../state/context.js";
import type {Texts} from "./sentence.js";

/** As docs/data/planner-questions.json holds it. */
export interface PlannerQuestion {
  title: {zh: string; en: string};
  query: string | null;
  cypher: string | null;
  parameters: Record<string, string | number | boolean>;
  step: number | null;
  read: {zh: string; en: string};
}

type PlanWords = Pick<ConsoleContext, "document" | "units" | "points" | "mentions" | "responsibilities">;

/** The texts for a question's boxes: its own where the plan has them, else the plan's most frequent. */
export function fittingTexts({parameters}: PlannerQuestion, plan: PlanWords): Texts {
  const {document, units, points, mentions, responsibilities} = plan;
  const busiest = mostFrequent(responsibilities.flatMap(({unitId, name}) => (unitId === null ? [] : [name])));
  const texts: Record<string, string> = {documentId: document.id};
  const had = (text: string, known: readonly string[], instead: readonly string[]) =>
    known.includes(text) ? text : (instead.find((other) => !Object.values(texts).includes(other)) ?? text);
  for (const [name, value] of Object.entries(parameters)) {
    const text = String(value);
    const unitNames = units.map((unit) => unit.name);
    const kind = mentions.filter((mention) => mention.kind === name).map((mention) => mention.name);
    if (name === "unit" || name === "other") texts[name] = had(text, unitNames, busiest);
    else if (name === "label")
      texts[name] = had(
        text,
        points.map(({label}) => label),
        points.map(({label}) => label),
      );
    else if (name === "target" || name === "activity") texts[name] = had(text, kind, mostFrequent(kind));
    else texts[name] = text;
  }
  return texts;
}

/** The question with its texts in their places. */
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

function mostFrequent(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
}
