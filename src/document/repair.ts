/**
 * Repair: what text extraction did to a plan is undone before it is read, and every repaired character still knows
 * where it stands in the source.
 *
 * `plainCharacters` changes characters one for one, so offsets stay as they are: full-width figures and letters, look-alike
 * radicals (⼈ for 人, as PDF text layers have them), odd spaces. `Flow` joins pieces of that text into running text:
 * line breaks inside a name, page-number lines and stray spaces fall away, and a list of runs leads back.
 */

/** Radicals that Unicode does not map to their character by compatibility. */
const RADICALS = new Map(
  Object.entries({
    "⺠": "民",
    "⻅": "见",
    "⻆": "角",
    "⻉": "贝",
    "⻋": "车",
    "⻓": "长",
    "⻔": "门",
    "⻘": "青",
    "⻚": "页",
    "⻛": "风",
    "⻜": "飞",
    "⻝": "食",
    "⻢": "马",
    "⻣": "骨",
    "⻤": "鬼",
    "⻥": "鱼",
    "⻦": "鸟",
    "⻨": "麦",
    "⻩": "黄",
    "⻬": "齐",
    "⻮": "齿",
    "⻰": "龙",
    "⻄": "西",
    "⺟": "母",
    "⻳": "龟",
  }),
);
const ODD =
  /[\u00a0\u00ad\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u2e80-\u2fdf\u3000\uf900-\ufaff\ufe47\ufe48\uff0e\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\ufeff]/g;

/** The same text with radicals replaced by the characters that they look like, as a PDF's text layer mixes them up. */
export function withoutRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fdf]/g, (radical) => RADICALS.get(radical) ?? radical.normalize("NFKC"));
}

/** The same text with look-alike characters replaced one for one: the result has the same length. */
export function plainCharacters(text: string): string {
  return text.replace(ODD, (character) => {
    const known = RADICALS.get(character);
    if (known !== undefined) return known;
    const unit = character.charCodeAt(0);
    if (unit < 0x2e80 || unit === 0x3000 || unit === 0xfeff) return " ";
    const normal = character.normalize("NFKC");
    return normal.length === 1 ? normal : character;
  });
}

/** Offsets of runs behind the first; shared by all flows that have none. */
const NO_RUNS: number[] = [];

/**
 * Running text whose every unit leads back to the source.
 *
 * Most paragraphs stand in one piece, so the first run is two numbers, and lists are made only for a second.
 */
export class Flow {
  text = "";
  /** Where the first run begins in the source; it begins the flow. */
  private first = -1;
  /** Further runs in which flow and source advance together: where each begins in the flow, and in the source. */
  private flowStarts = NO_RUNS;
  private sourceStarts = NO_RUNS;

  get length(): number {
    return this.text.length;
  }

  /** Adds source[start, end), mended: no spaces but those between Latin words, no Markdown emphasis. */
  add(source: string, start: number, end: number): this {
    let from = start;
    for (let at = start; at < end; at++) {
      const unit = source.charCodeAt(at);
      if (unit > 42) continue;
      const emphasis = unit === 42 && (source.charCodeAt(at + 1) === 42 || source.charCodeAt(at - 1) === 42);
      if (!emphasis && unit !== 32 && (unit < 9 || unit > 13)) continue;
      this.run(source, from, at);
      from = at + 1;
      if (!emphasis && at + 1 < end && isLatin(source.charCodeAt(at + 1)) && this.endsInLatin()) {
        this.run(source, at, at + 1, " ");
      }
    }
    this.run(source, from, end);
    return this;
  }

  /** Ends a paragraph: one line feed that stands for the unit at `offset`. */
  breakAt(offset: number): this {
    if (this.length > 0) this.run("\n", offset, offset + 1, "\n");
    return this;
  }

  /** Offset in the source of the unit at `index` of the flow. */
  sourceAt(index: number): number {
    const {flowStarts} = this;
    if (flowStarts.length === 0 || index < flowStarts[0]!) return Math.max(0, this.first) + index;
    let low = 0;
    let high = flowStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (flowStarts[middle]! <= index) low = middle;
      else high = middle - 1;
    }
    return this.sourceStarts[low]! + index - flowStarts[low]!;
  }

  /** The span of the source that flow[start, end) stands for; end > start. */
  span(start: number, end: number): {start: number; end: number} {
    return {start: this.sourceAt(start), end: this.sourceAt(end - 1) + 1};
  }

  /** The part [start, end) as a flow of its own. */
  slice(start: number, end: number): Flow {
    const part = new Flow();
    const runs = this.flowStarts.length;
    for (let run = -1; run < runs; run++) {
      const begins = run < 0 ? 0 : this.flowStarts[run]!;
      const from = Math.max(start, begins);
      const to = Math.min(end, this.flowStarts[run + 1] ?? this.length);
      const source = run < 0 ? this.first : this.sourceStarts[run]!;
      if (to > from) part.run(this.text, from, to, this.text.slice(from, to), source + from - begins);
    }
    return part;
  }

  private endsInLatin(): boolean {
    return isLatin(this.text.charCodeAt(this.text.length - 1));
  }

  private run(source: string, from: number, end: number, as?: string, start = from): void {
    if (end <= from) return;
    const {length} = this.text;
    if (length === 0) this.first = start;
    else {
      const last = this.flowStarts.length - 1;
      const next = last < 0 ? this.first + length : this.sourceStarts[last]! + length - this.flowStarts[last]!;
      if (next !== start) {
        if (last < 0) {
          this.flowStarts = [];
          this.sourceStarts = [];
        }
        this.flowStarts.push(length);
        this.sourceStarts.push(start);
      }
    }
    this.text += as ?? source.slice(from, end);
  }
}

function isLatin(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
}
