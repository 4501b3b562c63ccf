/**
 * Names in the drawing: how wide they are and where they may break.
 *
 * Widths in em, counted and not measured, so that a layout is the same on every machine. Pure: no DOM.
 */

/** Width of a text in em: a Chinese character, and a mark such as “ or …, is 1, a Latin letter or figure about 0.56. */
export function emWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    width += code > 0x2e7f || (code >= 0x2014 && code <= 0x2026) ? 1 : 0.56;
  }
  return width;
}

/**
 * A name in as few lines of at most `limit` em as it needs, never cut inside a word where a word fits a line.
 *
 * Among the ways with the fewest lines the most even one: 人力资源和/社会保障局.
 */
export function wrapName(name: string, limit: number): string[] {
  if (emWidth(name) <= limit) return [name];
  const atoms = words(name).flatMap((word) => (emWidth(word) <= limit ? [word] : evenParts(word, limit)));
  const fewest = Math.max(2, Math.ceil(emWidth(name) / limit));
  for (let lines = fewest; lines <= atoms.length; lines += 1) {
    const way = evenest(atoms, lines, limit);
    if (way !== null) return way;
  }
  return atoms;
}

/** The split of atoms into exactly `lines` lines whose widest line is narrowest, or null when none keeps the limit. */
function evenest(atoms: readonly string[], lines: number, limit: number): string[] | null {
  if (lines === 1) {
    const whole = atoms.join("");
    return emWidth(whole) <= limit ? [whole] : null;
  }
  let best: string[] | null = null;
  for (let count = 1; count <= atoms.length - lines + 1; count += 1) {
    const first = atoms.slice(0, count).join("");
    if (emWidth(first) > limit) break;
    const rest = evenest(atoms.slice(count), lines - 1, limit);
    if (rest === null) continue;
    const way = [first, ...rest];
    if (best === null || widest(way) < widest(best)) best = way;
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

/** Words of a Chinese name; 和 and 与 begin a line rather than end one, and one letter never stands alone. */
function words(name: string): string[] {
  const parts = [...new Intl.Segmenter("zh", {granularity: "word"}).segment(name)].map(({segment}) => segment);
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const closes = /^[）)、，。·\s]$/.test(part);
    if (
      last !== undefined &&
      (closes || (last.length === 1 && /[（(]/.test(last)) || /^(局|委|办|会|部|厅|处|科|院)$/.test(part))
    )
      joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}

/** The first `limit` characters and a mark that there is more, for names in crowded drawings. */
export const shortName = (name: string, limit = 12): string =>
  [...name].length <= limit ? name : `${[...name].slice(0, limit - 1).join("")}…`;
