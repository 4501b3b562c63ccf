/** Small values that this browser keeps for the reader, as JSON in localStorage; nothing is sent anywhere. */

/** The value under a key; null if there is none, or if it cannot be read. */
export function readKept(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

/** @returns false if the browser refuses, as with a full or blocked storage */
export function keep(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export const removeKept = (key: string): void => localStorage.removeItem(key);
