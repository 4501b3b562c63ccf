/**
 * What was found out about a query's text, kept per exact text: the next time it need not be found out again.
 *
 * Bounded by the characters of the texts; the least recently used go first.
 */
export interface TextCache<T> {
  get(text: string): T | undefined;
  set(text: string, value: T): void;
}

export function textCache<T>(characters: number): TextCache<T> {
  const kept = new Map<string, T>();
  let size = 0;
  const drop = (text: string) => {
    if (kept.delete(text)) size -= text.length;
  };
  return {
    get(text) {
      const value = kept.get(text);
      if (value !== undefined) {
        kept.delete(text);
        kept.set(text, value);
      }
      return value;
    },
    set(text, value) {
      drop(text);
      kept.set(text, value);
      size += text.length;
      while (size > characters) drop(kept.keys().next().value as string);
    },
  };
}
