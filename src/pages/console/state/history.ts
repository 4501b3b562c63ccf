/**
 * What a reader asked before, kept in this browser alone: the last ones, and those that were pinned.
 *
 * Entries in, entries out; the store may be missing or full, then nothing is kept.
 */
export interface Entry {
  cypher: string;
  params: string;
  /** The question that it came from, if any. */
  question: string | null;
  pinned: boolean;
  at: string;
}

const KEY = "yaodian-console-history";
const MOST = 100;

export function readKept(store: Pick<Storage, "getItem"> | null): Entry[] {
  try {
    const entries = JSON.parse(store?.getItem(KEY) ?? "[]") as unknown;
    return Array.isArray(entries) ? (entries as Entry[]).filter(({cypher}) => typeof cypher === "string") : [];
  } catch {
    return [];
  }
}

export function writeKept(entries: readonly Entry[], store: Pick<Storage, "setItem"> | null): void {
  try {
    store?.setItem(KEY, JSON.stringify(entries));
  } catch {
    // A full store keeps what it has.
  }
}

/** The entries with this one first; the same text and parameters stand once, and pinned ones never go. */
export function withEntry(entries: readonly Entry[], entry: Omit<Entry, "pinned">): Entry[] {
  const same = entries.find(({cypher, params}) => cypher === entry.cypher && params === entry.params);
  const rest = entries.filter((other) => other !== same);
  const all = [{...entry, pinned: same?.pinned ?? false}, ...rest];
  let free = MOST;
  return all.filter(({pinned}) => {
    if (!pinned) free -= 1;
    return pinned || free >= 0;
  });
}

/** The entries that hold all words of a search, pinned ones first. */
export function found(entries: readonly Entry[], search: string): Entry[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({cypher, params}: Entry) => {
    const text = `${cypher} ${params}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const fitting = entries.filter(fits);
  return [...fitting.filter(({pinned}) => pinned), ...fitting.filter(({pinned}) => !pinned)];
}
