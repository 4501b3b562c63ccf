/**
 * What a reader of a Word document remembers to say of it: tracked changes, comments, what was left out.
 */
import {below} from "./docx-elements.js";
import {leftOut, within} from "./remarks.js";
import type {LeftOut, Remark, Revisions, Span} from "./source.js";
import {children, wordsOf, type XmlElement} from "./xml.js";

const INSERTED = new Set(["w:ins", "w:moveTo"]);
const DELETED = new Set(["w:del", "w:moveFrom"]);

export const isInsertion = ({name}: XmlElement): boolean => INSERTED.has(name);
export const isDeletion = ({name}: XmlElement): boolean => DELETED.has(name);

/** Which side of the tracked changes is read, and how many changes were met. */
export class TrackedChanges {
  private readonly counts = {insertions: 0, deletions: 0};
  private first: Span = {start: 0, end: 0};

  constructor(private readonly side: Revisions) {}

  get readsInserted(): boolean {
    return this.side !== "original";
  }

  get readsDeleted(): boolean {
    return this.side !== "final";
  }

  /** Whether a wrapper's content belongs to the side that is read. */
  reads(element: XmlElement): boolean {
    if (isInsertion(element)) return this.readsInserted;
    if (isDeletion(element)) return this.readsDeleted;
    return true;
  }

  note(kind: "insertions" | "deletions", at: Span): void {
    if (this.counts.insertions + this.counts.deletions === 0) this.first = at;
    this.counts[kind]++;
  }

  /** @param length  of the finished text */
  remarks(length: number): Remark[] {
    const {insertions, deletions} = this.counts;
    if (insertions + deletions === 0) return [];
    const facts = {revisions: this.side, insertions, deletions};
    return [{code: "revision-accepted", ...within(this.first, length), facts}];
  }
}

/** Words that are kept of one kind of things left out. */
const MOST_WORDS = 200;

/** What has no place in the order of reading, by kind. */
export class LeftOutParts {
  private readonly parts = new Map<LeftOut, {count: number; words: string; at: number}>();

  /** @param at  length of the text when it was met */
  add(what: LeftOut, words: string, at: number): void {
    const before = this.parts.get(what);
    if (!before) this.parts.set(what, {count: 1, words, at});
    else {
      before.count++;
      if (before.words.length < MOST_WORDS) before.words += before.words && words ? `；${words}` : words;
    }
  }

  /** @param length  of the finished text */
  remarks(length: number): Remark[] {
    return [...this.parts].map(([what, {count, words, at}]) =>
      leftOut(what, count, words, within({start: at, end: at}, length)),
    );
  }
}

/** Where the comments of a document begin and end in its text. */
export class CommentAnchors {
  private readonly anchors = new Map<string, Span>();

  /** @param at  length of the text where the comment's range begins */
  begin(element: XmlElement, at: number): void {
    this.anchors.set(idOf(element), {start: at, end: at});
  }

  end(element: XmlElement, at: number): void {
    const anchor = this.anchors.get(idOf(element));
    if (anchor) anchor.end = Math.max(anchor.start, at);
  }

  /** A comment without a range belongs to the place of its mark. */
  mark(element: XmlElement, at: number): void {
    if (!this.anchors.has(idOf(element))) this.begin(element, at);
  }

  /**
   * @param root  of the part that holds the comments; null where there is none
   * @param length  of the finished text
   */
  remarks(root: XmlElement | null, length: number): Remark[] {
    return children(root, "w:comment").map((comment) => {
      const anchor = this.anchors.get(idOf(comment)) ?? {start: 0, end: 0};
      const words = children(comment, "w:p")
        .map((paragraph) => below(paragraph, "w:t").map(wordsOf).join(""))
        .join(" ")
        .trim();
      const facts = {author: comment.attributes["w:author"] ?? "", words};
      return {code: "comment", ...within(anchor, length), facts};
    });
  }
}

const idOf = ({attributes}: XmlElement): string => attributes["w:id"] ?? "";
