/**
 * One catalogue for both languages: a page's words are a record `{key: {zh, en}}`, and the page takes the words of its
 * own language once. A key that lacks a language does not compile.
 */

export type Language = "zh" | "en";

export type Catalogue = Record<string, {zh: unknown; en: unknown}>;

export type Messages<C extends Catalogue> = {readonly [K in keyof C]: C[K]["zh"]};

const picked = new WeakMap<Catalogue, Partial<Record<Language, unknown>>>();

/** The catalogue's words in one language, by the same keys. Every card asks at every drawing: they are picked once. */
export function inLanguage<C extends Catalogue>(catalogue: C, language: Language): Messages<C> {
  const languages = picked.get(catalogue) ?? {};
  picked.set(catalogue, languages);
  languages[language] ??= Object.freeze(
    Object.fromEntries(Object.entries(catalogue).map(([key, entry]) => [key, entry[language]])),
  );
  return languages[language] as Messages<C>;
}

/** Sentences one after the other, with a space between them in English and none in Chinese. */
export const sentences = (language: Language, ...parts: readonly string[]): string =>
  parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join(language === "en" ? " " : "");

/** Names or labels one after the other: 甲、乙 or a, b. */
export const joinNames = (language: Language, names: readonly string[]): string =>
  names.join(language === "zh" ? "、" : ", ");

/** Clauses of one sentence: 一；二 or one; two. */
export const joinClauses = (language: Language, clauses: readonly string[]): string =>
  clauses.join(language === "zh" ? "；" : "; ");

/** Names as an English sentence lists them: a, b and c. */
export const and = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
