/** The browser's local storage; null where it has none or does not allow it. */
export function browserStore(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
