/** The name that a misspelt one may stand for. Pure. */

/** The known name with the fewest changes of a letter, if these are few for its length; null otherwise. */
export function nearest(name: string, known: readonly string[]): string | null {
  const most = Math.max(1, Math.floor(name.length / 3));
  let best: {name: string; changes: number} | null = null;
  for (const other of known) {
    if (other === name) continue;
    const same = other.toLowerCase() === name.toLowerCase();
    // A word that goes on, such as leader for lead, is meant more often than one of the same length.
    const begins = name.length > 3 && (other.startsWith(name) || (other.length > 3 && name.startsWith(other)));
    const counted = same ? 0 : begins ? 1 : changes(name.toLowerCase(), other.toLowerCase());
    if (counted <= most && (best === null || counted < best.changes)) best = {name: other, changes: counted};
  }
  return best?.name ?? null;
}

/** Letters put in, left out, changed or swapped with their neighbour (optimal string alignment). */
export function changes(a: string, b: string): number {
  const rows: number[][] = [Array.from({length: b.length + 1}, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, rows[i - 2]![j - 2]! + 1);
      }
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
