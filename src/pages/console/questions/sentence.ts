/**
 * A question with places for its parameters: “哪些单位与 $unit 共同承担至少 $atLeast 项任务？”.
 *
 * Text in, parts out; and parameter values between the address, the controls and the query. Pure: no DOM.
 */
import type {NamedQuery, QueryParameter} from "../state/api.js";

export type SentencePart = {kind: "words"; text: string} | {kind: "parameter"; parameter: QueryParameter};

/** A parameter's value as it stands in a control and in the address. */
export type Texts = Readonly<Record<string, string>>;

/** The parts of a question's title; `$name` of no parameter stays words. */
export function sentenceParts(query: NamedQuery, language: "zh" | "en"): SentencePart[] {
  const parts: SentencePart[] = [];
  for (const piece of query.title[language].split(/(\$[A-Za-z]\w*)/)) {
    const parameter = query.parameters.find(({name}) => piece === `$${name}`);
    if (parameter !== undefined) parts.push({kind: "parameter", parameter});
    else if (piece.trim() !== "") parts.push({kind: "words", text: piece});
  }
  return parts;
}

/** Parameters that the title does not say, apart from the plan, which the page knows. */
export function furtherParameters(query: NamedQuery, language: "zh" | "en"): QueryParameter[] {
  const said = sentenceParts(query, language).flatMap((part) =>
    part.kind === "parameter" ? [part.parameter.name] : [],
  );
  return query.parameters.filter(({name}) => name !== "documentId" && !said.includes(name));
}

/** The texts that controls start with: from the address, else the fallback, else what the plan suggests. */
export function startingTexts(query: NamedQuery, given: Texts, suggested: Texts): Texts {
  const texts: Record<string, string> = Object.fromEntries(
    query.parameters.map(({name, fallback}) => {
      const text = given[name] ?? (fallback === null ? suggested[name] : String(fallback));
      return [name, text ?? ""];
    }),
  );
  // Two units of a question differ to begin with.
  if (given.other === undefined && texts.other !== undefined && texts.other === texts.unit) {
    texts.other = [suggested.other, suggested.unit].find((name) => name !== undefined && name !== texts.unit) ?? "";
  }
  return texts;
}

/**
 * The values to send; what is left empty is null.
 *
 * @returns the name of a parameter whose text is not of its type, instead
 */
export function parameterValues(
  query: NamedQuery,
  texts: Texts,
): {values: Record<string, unknown>} | {wrong: QueryParameter} {
  const values: Record<string, unknown> = {};
  for (const parameter of query.parameters) {
    const text = (texts[parameter.name] ?? "").trim();
    if (text === "") {
      if (!parameter.optional) return {wrong: parameter};
      values[parameter.name] = null;
      continue;
    }
    const value = readValue(parameter.type, text);
    if (value === undefined) return {wrong: parameter};
    values[parameter.name] = value;
  }
  return {values};
}

function readValue(type: QueryParameter["type"], text: string): unknown {
  if (type === "string") return text;
  if (type === "strings")
    return text
      .split(/[,，、]/)
      .map((entry) => entry.trim())
      .filter((entry) => entry !== "");
  if (type === "boolean") return text === "true" ? true : text === "false" ? false : undefined;
  const number = Number(text);
  return Number.isFinite(number) && (type === "float" || Number.isSafeInteger(number)) ? number : undefined;
}
