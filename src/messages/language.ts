/**
 * One catalogue for both languages: a page's words stand in a record `{key: {zh, en}}`, and the page asks for its
 * own language once. A key without both languages does not compile.
 */

export type Language = "zh" | "en";

export type Catalogue = Record<string, {zh: unknown; en: unknown}>;

export type Messages<C extends Catalogue> = {readonly [K in keyof C]: C[K]["zh"]};

const told = new WeakMap<Catalogue, Partial<Record<Language, unknown>>>();

/** The catalogue's words in one language, by the same keys. Every card of every drawing asks: they are picked once. */
export function inLanguage<C extends Catalogue>(catalogue: C, language: Language): Messages<C> {
  const languages = told.get(catalogue) ?? {};
  told.set(catalogue, languages);
  languages[language] ??= Object.freeze(
    Object.fromEntries(Object.entries(catalogue).map(([key, entry]) => [key, entry[language]])),
  );
  return languages[language] as Messages<C>;
}

/** Sentences one after another: English sets a space between them, Chinese none. */
export const sentences = (language: Language, ...parts: readonly string[]): string =>
  parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join(language === "en" ? " " : "");

/** Names as an English sentence lists them. */
export const and = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
