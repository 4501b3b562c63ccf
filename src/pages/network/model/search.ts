/**
 * Finds units by Chinese characters, by pinyin or by initials.
 *
 * Characters are found at once. The dictionary of pinyin is large, so it is fetched when the reader first types Latin
 * letters.
 */
import type {NetworkUnit} from "./network.js";

interface Spelling {
  full: string;
  initials: string;
}

const spellings = new Map<string, Spelling>();

/** Fetches the dictionary and spells the names that are not spelled yet. */
export async function spell(units: readonly Pick<NetworkUnit, "name">[]): Promise<void> {
  const missing = units.filter(({name}) => !spellings.has(name));
  if (missing.length === 0) return;
  const {pinyin} = await import("pinyin-pro");
  for (const {name} of missing) {
    const syllables = pinyin(name, {toneType: "none", type: "array"}).map((syllable) => syllable.toLowerCase());
    spellings.set(name, {full: syllables.join(""), initials: syllables.map((syllable) => syllable[0] ?? "").join("")});
  }
}

/** Whether a query needs the dictionary. */
export const isLatin = (query: string): boolean => /[a-z]/i.test(query);

/**
 * Units that a query finds, those that begin with it first, else in their own order.
 *
 * @param query  consecutive characters of the name, pinyin without tones, or initials; "" finds none
 */
export function findUnits<Unit extends Pick<NetworkUnit, "name">>(units: readonly Unit[], query: string): Unit[] {
  const wanted = query.trim().toLowerCase().replaceAll(/[\s']/g, "");
  if (wanted === "") return [];
  const rank = ({name}: Unit): number => {
    const spelling = spellings.get(name);
    const at = [name.toLowerCase(), spelling?.initials ?? "", spelling?.full ?? ""].map((text) => text.indexOf(wanted));
    const found = at.filter((index) => index >= 0);
    return found.length === 0 ? Infinity : Math.min(...found) === 0 ? 0 : 1;
  };
  return units
    .map((unit) => ({unit, rank: rank(unit)}))
    .filter((entry) => entry.rank < Infinity)
    .sort((a, b) => a.rank - b.rank)
    .map(({unit}) => unit);
}
