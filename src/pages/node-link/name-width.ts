/**
 * Names in a drawing: how wide they are and where they may break.
 *
 * Widths are counted in em, not measured, so that a layout is the same on every machine. Pure: no DOM.
 */

/** Width of a text in em: 1 for a Chinese character or a mark such as “ or …, 0.56 for a Latin letter or digit. */
export function emWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    width += code > 0x2e7f || (code >= 0x2014 && code <= 0x2026) ? 1 : 0.56;
  }
  return width;
}

/**
 * A name in as few lines of at most `limit` em as it needs; a word is cut only where it is longer than a line.
 *
 * Of the ways with the fewest lines it takes the most even one: 人力资源和/社会保障局.
 */
export function wrapName(name: string, limit: number): string[] {
  if (emWidth(name) <= limit) return [name];
  const atoms = words(name).flatMap((word) => (emWidth(word) <= limit ? [word] : evenParts(word, limit)));
  const fewest = Math.max(2, Math.ceil(emWidth(name) / limit));
  for (let count = fewest; count <= atoms.length; count += 1) {
    const lines = mostEvenLines(atoms, count, limit);
    if (lines !== null) return lines;
  }
  return atoms;
}

/** The split of atoms into exactly `count` lines whose widest line is narrowest; null when none keeps the limit. */
function mostEvenLines(atoms: readonly string[], count: number, limit: number): string[] | null {
  if (count === 1) {
    const whole = atoms.join("");
    return emWidth(whole) <= limit ? [whole] : null;
  }
  let best: string[] | null = null;
  for (let taken = 1; taken <= atoms.length - count + 1; taken += 1) {
    const first = atoms.slice(0, taken).join("");
    if (emWidth(first) > limit) break;
    const rest = mostEvenLines(atoms.slice(taken), count - 1, limit);
    if (rest === null) continue;
    const lines = [first, ...rest];
    if (best === null || widest(lines) < widest(best)) best = lines;
  }
  return best;
}

const widest = (lines: readonly string[]) => Math.max(...lines.map(emWidth));

function evenParts(word: string, limit: number): string[] {
  const characters = [...word];
  const parts = Math.ceil(emWidth(word) / limit);
  const size = Math.ceil(characters.length / parts);
  return Array.from({length: parts}, (_, part) => characters.slice(part * size, (part + 1) * size).join("")).filter(
    (part) => part !== "",
  );
}

/** Words of a Chinese name. Closing marks and suffixes such as 局 stay with the word before them. */
function words(name: string): string[] {
  const parts = [...new Intl.Segmenter("zh", {granularity: "word"}).segment(name)].map(({segment}) => segment);
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const closes = /^[）)、，。·\s]$/.test(part);
    const opened = last !== undefined && last.length === 1 && /[（(]/.test(last);
    const suffix = /^(局|委|办|会|部|厅|处|科|院)$/.test(part);
    if (last !== undefined && (closes || opened || suffix)) joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}

/** The first `limit` characters, with … where there are more, for drawings with little room. */
export const shortName = (name: string, limit = 12): string =>
  [...name].length <= limit ? name : `${[...name].slice(0, limit - 1).join("")}…`;
