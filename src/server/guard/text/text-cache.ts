/**
 * A cache of what is known about a query's text, by the exact text, so that it is found out only once.
 *
 * It is bounded by the characters of the texts. The least recently used texts go first.
 */
export interface TextCache<T> {
  get(text: string): T | undefined;
  set(text: string, value: T): void;
}

/** @param characters  of all texts together */
export function textCache<T>(characters: number): TextCache<T> {
  /** The least recently used first. */
  const entries = new Map<string, T>();
  let size = 0;
  const drop = (text: string) => {
    if (entries.delete(text)) size -= text.length;
  };
  return {
    get(text) {
      const value = entries.get(text);
      if (value !== undefined) {
        entries.delete(text);
        entries.set(text, value);
      }
      return value;
    },
    set(text, value) {
      drop(text);
      entries.set(text, value);
      size += text.length;
      while (size > characters) drop(entries.keys().next().value as string);
    },
  };
}
