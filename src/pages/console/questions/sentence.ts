/**
 * A question as a sentence with places for its parameters: “哪些单位与 $unit 共同承担至少 $atLeast 项任务？”. Pure.
 */
import type {NamedQuery, QueryParameter} from "../state/api.js";

type SentencePart = {kind: "words"; text: string} | {kind: "parameter"; parameter: QueryParameter};

/** The parts of a question's title. A `$name` that is no parameter stays words. */
export function sentenceParts(query: NamedQuery, language: "zh" | "en"): SentencePart[] {
  const parts: SentencePart[] = [];
  for (const piece of query.title[language].split(/(\$[A-Za-z]\w*)/)) {
    const parameter = query.parameters.find(({name}) => piece === `$${name}`);
    if (parameter !== undefined) parts.push({kind: "parameter", parameter});
    else if (piece.trim() !== "") parts.push({kind: "words", text: piece});
  }
  return parts;
}

/** Parameters that the title does not contain, except the plan, which the page knows. */
export function furtherParameters(query: NamedQuery, language: "zh" | "en"): QueryParameter[] {
  const inTitle = sentenceParts(query, language).flatMap((part) =>
    part.kind === "parameter" ? [part.parameter.name] : [],
  );
  return query.parameters.filter(({name}) => name !== "documentId" && !inTitle.includes(name));
}
