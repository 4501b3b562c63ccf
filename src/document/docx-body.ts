/**
 * The body of a Word document: blocks, and what is in their lines, written as text in the order of reading.
 */
import {below, cellsOf, chosen, heightsOf, isOn, rowsOf, WRAPPERS} from "./docx-elements.js";
import type {Numbering} from "./docx-numbering.js";
import {CommentAnchors, isDeletion, isInsertion, LeftOutParts, TrackedChanges} from "./docx-remarks.js";
import type {Remark, Revisions} from "./source.js";
import {TextWriter} from "./writer.js";
import {child, children, wordsOf, type XmlElement} from "./xml.js";

/** A body while it is read: where it is written, and what is remembered from element to element. */
export interface BodyReading {
  writer: TextWriter;
  numbering: Numbering;
  changes: TrackedChanges;
  left: LeftOutParts;
  comments: CommentAnchors;
  /** The mark of the paragraph before was removed: the next paragraph goes on in its line. */
  joined: boolean;
  inTable: boolean;
  /** Field codes nest: words between begin and separate are instructions. */
  fields: ("code" | "result")[];
}

export const bodyReading = (numbering: Numbering, revisions: Revisions): BodyReading => ({
  writer: new TextWriter(),
  numbering,
  changes: new TrackedChanges(revisions),
  left: new LeftOutParts(),
  comments: new CommentAnchors(),
  joined: false,
  inTable: false,
  fields: [],
});

/** @param comments  the part that holds them; null where there is none */
export function remarksOf(
  {writer, left, changes, comments: anchors}: BodyReading,
  comments: XmlElement | null,
): Remark[] {
  const {length} = writer;
  return [...left.remarks(length), ...changes.remarks(length), ...anchors.remarks(comments, length)];
}

/** Reads one block: a paragraph, a table, or what wraps blocks. */
export function readBlock(reading: BodyReading, element: XmlElement): void {
  switch (element.name) {
    case "w:p":
      readParagraph(reading, element);
      break;
    case "w:tbl":
      readTable(reading, element);
      break;
    case "mc:AlternateContent":
      readBlocks(reading, chosen(element));
      break;
    case "w:commentRangeStart":
    case "w:commentRangeEnd":
      readInline(reading, element);
      break;
    default:
      if (WRAPPERS.has(element.name) && reading.changes.reads(element)) readBlocks(reading, children(element));
  }
}

function readBlocks(reading: BodyReading, elements: readonly XmlElement[]): void {
  for (const each of elements) readBlock(reading, each);
}

function readParagraph(reading: BodyReading, element: XmlElement): void {
  const {writer, changes} = reading;
  const properties = propertiesOf(element, changes);
  if (!reading.joined) writer.newLine();
  const start = writer.length;
  const mark = children(child(properties, "w:rPr"));
  const [inserted, deleted] = [mark.some(isInsertion), mark.some(isDeletion)];
  const removed = (deleted && !changes.readsDeleted) || (inserted && !changes.readsInserted);
  const worded = showsWords(element, changes);
  // An empty paragraph of a list counts as in Word, though nobody reads its number.
  if (!reading.joined && (worded || !removed)) {
    const number = reading.numbering.label(properties);
    if (worded) writer.write(number);
  }
  for (const each of children(element)) readInline(reading, each);
  if (inserted || deleted) changes.note(inserted ? "insertions" : "deletions", {start, end: writer.length});
  // A removed paragraph mark joins two paragraphs; a paragraph that went altogether leaves no line.
  if (removed && !worded) return;
  reading.joined = removed;
  if (!removed) writer.newLine();
}

/** Properties of the side that is read. */
function propertiesOf(element: XmlElement, changes: TrackedChanges): XmlElement | undefined {
  const properties = child(element, "w:pPr");
  const before = child(child(properties, "w:pPrChange"), "w:pPr");
  if (changes.readsInserted || !before) return properties;
  const mark = child(properties, "w:rPr");
  return mark ? {...before, children: [...before.children, mark]} : before;
}

function showsWords(element: XmlElement, changes: TrackedChanges): boolean {
  return children(element).some((each) =>
    each.name === "w:t" || each.name === "w:delText" || each.name === "m:t"
      ? each.children.length > 0
      : each.name !== "w:drawing" && each.name !== "w:pict" && changes.reads(each) && showsWords(each, changes),
  );
}

function readTable(reading: BodyReading, element: XmlElement): void {
  const {writer} = reading;
  const rows = rowsOf(element).filter((row) => readsRow(reading, row));
  if (reading.inTable || rows.every((row) => cellsOf(row).length <= 1)) {
    // A table inside a cell, or a frame around text: its words stay where they are.
    for (const row of rows) for (const cell of cellsOf(row)) readBlocks(reading, children(cell));
    return;
  }
  reading.inTable = true;
  const heights = heightsOf(rows);
  reading.joined = false;
  writer.beginTable(true);
  for (const row of rows) {
    writer.beginRow();
    for (const {cell, colSpan, rowSpan, merged} of heights.get(row)!) {
      if (merged) continue;
      writer.beginCell({colSpan, rowSpan});
      readBlocks(reading, children(cell));
      reading.joined = false;
      writer.endCell();
    }
    writer.endRow();
  }
  writer.endTable();
  reading.inTable = false;
}

/** Whether a row belongs to the side of the changes that is read; notes where it was inserted or deleted. */
function readsRow({writer, changes}: BodyReading, row: XmlElement): boolean {
  const properties = child(row, "w:trPr");
  const [inserted, deleted] = [child(properties, "w:ins"), child(properties, "w:del")];
  const here = {start: writer.length, end: writer.length};
  if (inserted) changes.note("insertions", here);
  if (deleted) changes.note("deletions", here);
  return !(inserted && !changes.readsInserted) && !(deleted && !changes.readsDeleted);
}

/** Reads what is in a line: runs, what wraps them, the ends of comments, formulas. */
function readInline(reading: BodyReading, element: XmlElement): void {
  const {writer, changes, comments} = reading;
  const {name} = element;
  if (name === "w:r") readRun(reading, element);
  else if (name === "w:commentRangeStart") comments.begin(element, writer.length);
  else if (name === "w:commentRangeEnd") comments.end(element, writer.length);
  else if (name === "mc:AlternateContent") for (const each of chosen(element)) readInline(reading, each);
  else if (name === "m:oMath" || name === "m:oMathPara") writer.write(below(element, "m:t").map(wordsOf).join(""));
  else if (name === "w:p" || name === "w:tbl") readBlock(reading, element);
  else if (WRAPPERS.has(name)) {
    const start = writer.length;
    if (changes.reads(element)) for (const each of children(element)) readInline(reading, each);
    if (isInsertion(element)) changes.note("insertions", {start, end: writer.length});
    if (isDeletion(element)) changes.note("deletions", {start, end: writer.length});
  }
}

function readRun(reading: BodyReading, element: XmlElement): void {
  if (isOn(child(element, "w:rPr"), "w:vanish")) {
    const words = wordsOf(element).trim();
    if (words !== "") reading.left.add("hidden-text", words, reading.writer.length);
    return;
  }
  for (const each of children(element)) readRunPart(reading, each);
}

function readRunPart(reading: BodyReading, element: XmlElement): void {
  const {writer, fields, left, comments} = reading;
  switch (element.name) {
    case "w:t":
    case "w:delText":
      if (fields.at(-1) !== "code") writer.write(wordsOf(element).replace(/[\r\n]+/g, " "));
      break;
    case "w:tab":
      writer.write("\t");
      break;
    case "w:br":
    case "w:cr":
      breakLine(writer, element.attributes["w:type"]);
      break;
    case "w:noBreakHyphen":
      writer.write("-");
      break;
    case "w:fldChar":
      markField(fields, element.attributes["w:fldCharType"]);
      break;
    case "w:ruby":
      for (const each of children(child(element, "w:rubyBase"))) readInline(reading, each);
      break;
    case "w:footnoteReference":
    case "w:endnoteReference":
      left.add("footnote", "", writer.length);
      break;
    case "w:commentReference":
      comments.mark(element, writer.length);
      break;
    case "w:drawing":
    case "w:pict":
    case "w:object":
      leaveOutDrawing(reading, element);
      break;
    case "mc:AlternateContent":
      for (const each of chosen(element)) readRunPart(reading, each);
  }
}

/** A break of a line; those of columns and pages are none of the text. */
function breakLine(writer: TextWriter, type: string | undefined): void {
  if (type !== undefined && type !== "textWrapping") return;
  if (writer.inCell) writer.newLine();
  else writer.write("\n");
}

function markField(fields: BodyReading["fields"], type: string | undefined): void {
  if (type === "begin") fields.push("code");
  else if (type === "separate" && fields.length > 0) fields[fields.length - 1] = "result";
  else if (type === "end") fields.pop();
}

/** Words in a text box have no place in the order of reading. */
function leaveOutDrawing({left, writer}: BodyReading, element: XmlElement): void {
  const boxes = below(element, "w:txbxContent");
  for (const box of boxes) {
    const words = below(box, "w:t").map(wordsOf).join("").trim();
    if (words !== "") left.add("text-box", words, writer.length);
  }
  if (boxes.length === 0) left.add("picture", "", writer.length);
}
