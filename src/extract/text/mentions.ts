/**
 * Mentions: whom a point serves and what is done, where its words name them.
 *
 * A list of terms in, a matcher out: at each place the longest word of the ontology wins, and words that only hold a
 * border (科学, 推进) win like any other, so that 科学生活 names no 学生 and 推进社区 is no 进社区. Nothing is read inside
 * 《titles》, names of organisations (青少年宫) or the responsibility clause. One pass over the text.
 */
import type {OntologyTerm} from "../ontology.js";
import type {Span} from "../plan.js";

export interface Hit extends Span {
  name: string;
  /** The ontology's word that was met. */
  word: string;
}

interface Node {
  next: Map<number, Node>;
  /** Canonical name; null for a word that only holds its border. */
  name?: string | null;
  word?: string;
}

/** What follows a term that is the beginning of an organisation's or venue's name. */
const ORGANISATION =
  /^(?:科技|科普|活动|文化|发展|服务|教育|培训|维权|体育|艺术|权益|工作|法律|创业|就业|健康){0,2}(?:宫|中心|联合会|协会|学会|基金会|研究会|委员会|领导小组|大学|学院|出版社|报社|杂志社|医院|银行)/;

export type Matcher = (text: string, masked: readonly Span[]) => Hit[];

/** @param words  common words that only hold word borders */
export function matcherOf(terms: readonly OntologyTerm[], words: readonly string[]): Matcher {
  const root: Node = {next: new Map()};
  for (const word of words) insert(root, word, null);
  for (const term of terms) for (const other of term.not) insert(root, other, null);
  for (const term of terms) for (const word of term.terms) insert(root, word, term.name);
  const begin = new Begin(root);
  return (text, masked) => hitsIn(root, begin, text, masked);
}

/** Which two units a word can begin with: nearly every place of a text is told to begin none by one look. */
class Begin {
  /** 1 for the first unit of a word. */
  readonly first = new Uint8Array(0x10000);
  /** Row of a first unit and column of a second one in `pairs`. */
  private readonly row = new Uint16Array(0x10000);
  private readonly column = new Uint16Array(0x10000);
  private readonly pairs: Uint8Array;
  private readonly width: number;

  constructor(root: Node) {
    let rows = 0;
    let columns = 1;
    for (const [unit, {next}] of root.next) {
      this.first[unit] = 1;
      this.row[unit] = rows++;
      for (const second of next.keys()) if (this.column[second] === 0) this.column[second] = columns++;
    }
    this.width = columns;
    this.pairs = new Uint8Array(rows * columns);
    for (const [unit, node] of root.next) {
      const row = this.row[unit]! * columns;
      if (node.name !== undefined) this.pairs.fill(1, row, row + columns);
      for (const second of node.next.keys()) this.pairs[row + this.column[second]!] = 1;
    }
  }

  /** @param first  a unit that `first` has */
  may(first: number, second: number): boolean {
    return this.pairs[this.row[first]! * this.width + (this.column[second] ?? 0)] === 1;
  }
}

function insert(root: Node, word: string, name: string | null): void {
  let node = root;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    let next = node.next.get(unit);
    if (!next) {
      next = {next: new Map()};
      node.next.set(unit, next);
    }
    node = next;
  }
  node.name = name;
  node.word = word;
}

function hitsIn(root: Node, begin: Begin, text: string, masked: readonly Span[]): Hit[] {
  const hits: Hit[] = [];
  let mask = 0;
  for (let at = 0; at < text.length; ) {
    while (mask < masked.length && masked[mask]!.end <= at) mask++;
    const hidden = masked[mask];
    if (hidden && hidden.start <= at) {
      at = hidden.end;
      continue;
    }
    const until = hidden ? hidden.start : text.length;
    while (at < until && begin.first[text.charCodeAt(at)] === 0) at++;
    if (at >= until) continue;
    if (!begin.may(text.charCodeAt(at), text.charCodeAt(at + 1))) {
      at++;
      continue;
    }
    let node: Node | undefined = root;
    let foundEnd = -1;
    let name: string | null = null;
    let word = "";
    for (let end = at; node && end < text.length; ) {
      node = node.next.get(text.charCodeAt(end++));
      if (node?.name !== undefined) {
        foundEnd = end;
        name = node.name;
        word = node.word!;
      }
    }
    if (foundEnd < 0 || foundEnd > until) {
      at++;
      continue;
    }
    if (name !== null && !ORGANISATION.test(text.slice(foundEnd, foundEnd + 10))) {
      hits.push({name, word, start: at, end: foundEnd});
    }
    at = foundEnd;
  }
  return hits;
}
