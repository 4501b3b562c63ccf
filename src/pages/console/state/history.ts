/**
 * The history: the reader's earlier queries in this browser, the latest ones and those that are pinned.
 *
 * Entries in, entries out. The store may be missing or full; then nothing is stored.
 */
export interface HistoryEntry {
  cypher: string;
  params: string;
  /** Name of the question that the text began as, if any. */
  question: string | null;
  pinned: boolean;
  /** When it was run, as ISO 8601. */
  at: string;
}

const KEY = "yaodian-console-history";
/** Entries that are not pinned. */
const MOST = 100;

export function readHistory(store: Pick<Storage, "getItem"> | null): HistoryEntry[] {
  try {
    const entries = JSON.parse(store?.getItem(KEY) ?? "[]") as unknown;
    return Array.isArray(entries) ? (entries as HistoryEntry[]).filter(({cypher}) => typeof cypher === "string") : [];
  } catch {
    return [];
  }
}

export function writeHistory(entries: readonly HistoryEntry[], store: Pick<Storage, "setItem"> | null): void {
  try {
    store?.setItem(KEY, JSON.stringify(entries));
  } catch {
    // A full store keeps what it has.
  }
}

/** The entries with this one first. The same text with the same parameters is there once; pinned ones never go. */
export function withEntry(entries: readonly HistoryEntry[], entry: Omit<HistoryEntry, "pinned">): HistoryEntry[] {
  const same = entries.find(({cypher, params}) => cypher === entry.cypher && params === entry.params);
  const rest = entries.filter((other) => other !== same);
  const all = [{...entry, pinned: same?.pinned ?? false}, ...rest];
  let free = MOST;
  return all.filter(({pinned}) => {
    if (!pinned) free -= 1;
    return pinned || free >= 0;
  });
}

/** The entries that contain all words of a search, pinned ones first. */
export function searchHistory(entries: readonly HistoryEntry[], search: string): HistoryEntry[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({cypher, params}: HistoryEntry) => {
    const text = `${cypher} ${params}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const fitting = entries.filter(fits);
  return [...fitting.filter(({pinned}) => pinned), ...fitting.filter(({pinned}) => !pinned)];
}
