/**
 * A question's parameters as texts: what its boxes and the address hold, and the values that are sent. Pure.
 */
import type {NamedQuery, QueryParameter} from "./api.js";

/** Texts by the name of the parameter. */
export type Texts = Readonly<Record<string, string>>;

/** The texts that the boxes start with: from the address, else the parameter's default, else the plan's suggestion. */
export function initialTexts(query: NamedQuery, given: Texts, suggested: Texts): Texts {
  const texts: Record<string, string> = Object.fromEntries(
    query.parameters.map(({name, fallback}) => {
      const text = given[name] ?? (fallback === null ? suggested[name] : String(fallback));
      return [name, text ?? ""];
    }),
  );
  // A question about two units starts with two different ones.
  if (given.other === undefined && texts.other !== undefined && texts.other === texts.unit) {
    texts.other = [suggested.other, suggested.unit].find((name) => name !== undefined && name !== texts.unit) ?? "";
  }
  return texts;
}

/**
 * The values to send; an empty box of an optional parameter is null.
 *
 * @returns `wrong`, the first parameter whose text is missing or not of its type, instead of values
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
