/**
 * Word documents (docx): the text as Word shows it, automatic numbers and tables included.
 *
 * Tracked changes are read from the side that is asked for; comments, and what is left out (text boxes, footnotes,
 * hidden words, pictures in place of text), become remarks. The body is read paragraph by paragraph, so that memory
 * follows the text and not the markup. Office Open XML: ECMA-376 part 1, chapter 17.
 */
import {Archive, damaged} from "./archive.js";
import {below, cellsOf, chosen, heightsOf, rowsOf, WRAPPERS} from "./docx-elements.js";
import {Numbering} from "./docx-numbering.js";
import type {LeftOut, Read, ReadOptions, Remark, Revisions} from "./source.js";
import {TextWriter} from "./writer.js";
import {child, children, readXml, relationships, wordsOf, type XmlElement, xmlPart} from "./xml.js";

/** @throws YaodianError `file-damaged`, `file-encrypted`, `file-too-large` */
export async function readDocx(bytes: Uint8Array, file: string, options: ReadOptions = {}): Promise<Read> {
  const archive = await Archive.open(bytes, file);
  const main =
    (await relationships(archive, "", file)).find((each) => each.type === "officeDocument")?.target ??
    "word/document.xml";
  if (!archive.has(main)) throw damaged(file, new Error(`no part ${main}`));
  const parts = await relationships(archive, main, file);
  const partOf = (type: string, usual: string) =>
    parts.find((each) => each.type === type)?.target ?? main.replace(/[^/]*$/, usual);
  const numbering = await Numbering.read(
    archive,
    {numbering: partOf("numbering", "numbering.xml"), styles: partOf("styles", "styles.xml")},
    file,
  );
  const body = new Body(numbering, options.revisions ?? "final");
  await readXml(archive, main, file, (element) => body.block(element), "w:body");
  body.finish();
  const comments = await xmlPart(archive, partOf("comments", "comments.xml"), file);
  return {text: body.writer.text, tables: body.writer.tables, remarks: [...body.remarks(), ...body.comments(comments)]};
}

const INSERTED = new Set(["w:ins", "w:moveTo"]);
const DELETED = new Set(["w:del", "w:moveFrom"]);
class Body {
  readonly writer = new TextWriter();
  private changes = {insertions: 0, deletions: 0, start: 0, end: 0};
  private readonly left = new Map<LeftOut, {count: number; words: string; start: number; end: number}>();
  private readonly anchors = new Map<string, {start: number; end: number}>();
  /** The paragraph mark before was removed: the next paragraph goes on in its line. */
  private joined = false;
  private tableDepth = 0;
  /** Field codes nest: words between begin and separate are instructions. */
  private fields: ("code" | "result")[] = [];

  constructor(
    private readonly numbering: Numbering,
    private readonly revisions: Revisions,
  ) {}

  block(element: XmlElement): void {
    switch (element.name) {
      case "w:p":
        this.paragraph(element);
        break;
      case "w:tbl":
        this.table(element);
        break;
      case "mc:AlternateContent":
        for (const each of chosen(element)) this.block(each);
        break;
      case "w:commentRangeStart":
      case "w:commentRangeEnd":
        this.inline(element);
        break;
      default:
        if (WRAPPERS.has(element.name) && this.reads(element)) for (const each of children(element)) this.block(each);
    }
  }

  finish(): void {
    this.writer.newLine();
  }

  private paragraph(element: XmlElement): void {
    const properties = this.propertiesOf(element);
    if (!this.joined) this.writer.newLine();
    const start = this.writer.length;
    const mark = child(properties, "w:rPr");
    const inserted = INSERTED.has(children(mark).find((each) => INSERTED.has(each.name))?.name ?? "");
    const deleted = DELETED.has(children(mark).find((each) => DELETED.has(each.name))?.name ?? "");
    const removed = (deleted && this.revisions === "final") || (inserted && this.revisions === "original");
    const worded = this.showsWords(element);
    // An empty paragraph of a list counts as in Word, though nobody reads its number.
    if (!this.joined && (worded || !removed)) {
      const number = this.numbering.label(properties);
      if (worded) this.writer.write(number);
    }
    for (const each of children(element)) this.inline(each);
    if (inserted || deleted) this.changed(inserted ? "insertions" : "deletions", start);
    // A removed paragraph mark joins two paragraphs; a paragraph that went altogether leaves no line.
    if (removed && !worded) return;
    this.joined = removed;
    if (!removed) this.writer.newLine();
  }

  private showsWords(element: XmlElement): boolean {
    return children(element).some((each) =>
      each.name === "w:t" || each.name === "w:delText" || each.name === "m:t"
        ? each.children.length > 0
        : each.name !== "w:drawing" && each.name !== "w:pict" && this.reads(each) && this.showsWords(each),
    );
  }

  /** Properties of the side that is read. */
  private propertiesOf(element: XmlElement): XmlElement | undefined {
    const properties = child(element, "w:pPr");
    const before = child(child(properties, "w:pPrChange"), "w:pPr");
    if (this.revisions !== "original" || !before) return properties;
    const mark = child(properties, "w:rPr");
    return mark ? {...before, children: [...before.children, mark]} : before;
  }

  private inline(element: XmlElement): void {
    const {name} = element;
    if (name === "w:r") this.run(element);
    else if (name === "w:commentRangeStart") {
      const at = this.writer.length;
      this.anchors.set(element.attributes["w:id"] ?? "", {start: at, end: at});
    } else if (name === "w:commentRangeEnd") {
      const anchor = this.anchors.get(element.attributes["w:id"] ?? "");
      if (anchor) anchor.end = Math.max(anchor.start, this.writer.length);
    } else if (name === "mc:AlternateContent") for (const each of chosen(element)) this.inline(each);
    else if (name === "m:oMath" || name === "m:oMathPara") this.writer.write(mathWords(element));
    else if (name === "w:p" || name === "w:tbl") this.block(element);
    else if (WRAPPERS.has(name)) {
      const start = this.writer.length;
      if (this.reads(element)) for (const each of children(element)) this.inline(each);
      if (INSERTED.has(name)) this.changed("insertions", start);
      if (DELETED.has(name)) this.changed("deletions", start);
    }
  }

  /** Whether a wrapper's content belongs to the side of the changes that is read. */
  private reads({name}: XmlElement): boolean {
    if (INSERTED.has(name)) return this.revisions !== "original";
    if (DELETED.has(name)) return this.revisions !== "final";
    return true;
  }

  private changed(kind: "insertions" | "deletions", start: number): void {
    if (this.changes.insertions + this.changes.deletions === 0) {
      this.changes.start = start;
      this.changes.end = this.writer.length;
    }
    this.changes[kind]++;
  }

  private run(element: XmlElement): void {
    const properties = child(element, "w:rPr");
    if (isOn(properties, "w:vanish")) {
      const words = wordsOf(element).trim();
      if (words !== "") this.leaveOut("hidden-text", words);
      return;
    }
    for (const each of children(element)) this.runPart(each);
  }

  private runPart(element: XmlElement): void {
    switch (element.name) {
      case "w:t":
      case "w:delText":
        if (this.fields.at(-1) !== "code") this.writer.write(wordsOf(element).replace(/[\r\n]+/g, " "));
        break;
      case "w:tab":
        this.writer.write("\t");
        break;
      case "w:br":
      case "w:cr":
        if (element.attributes["w:type"] === undefined || element.attributes["w:type"] === "textWrapping") {
          if (this.writer.inCell) this.writer.newLine();
          else this.writer.write("\n");
        }
        break;
      case "w:noBreakHyphen":
        this.writer.write("-");
        break;
      case "w:fldChar":
        this.field(element.attributes["w:fldCharType"]);
        break;
      case "w:ruby":
        for (const each of children(child(element, "w:rubyBase"))) this.inline(each);
        break;
      case "w:footnoteReference":
      case "w:endnoteReference":
        this.leaveOut("footnote", "");
        break;
      case "w:commentReference": {
        const id = element.attributes["w:id"] ?? "";
        if (!this.anchors.has(id)) this.anchors.set(id, {start: this.writer.length, end: this.writer.length});
        break;
      }
      case "w:drawing":
      case "w:pict":
      case "w:object":
        this.drawing(element);
        break;
      case "mc:AlternateContent":
        for (const each of chosen(element)) this.runPart(each);
    }
  }

  private field(type: string | undefined): void {
    if (type === "begin") this.fields.push("code");
    else if (type === "separate" && this.fields.length > 0) this.fields[this.fields.length - 1] = "result";
    else if (type === "end") this.fields.pop();
  }

  /** Words in a text box have no place in the order of reading. */
  private drawing(element: XmlElement): void {
    const boxes = below(element, "w:txbxContent");
    for (const box of boxes) {
      const words = below(box, "w:t").map(wordsOf).join("").trim();
      if (words !== "") this.leaveOut("text-box", words);
    }
    if (boxes.length === 0) this.leaveOut("picture", "");
  }

  private leaveOut(what: LeftOut, words: string): void {
    const before = this.left.get(what);
    if (before) {
      before.count++;
      if (before.words.length < 200) before.words += before.words && words ? `；${words}` : words;
    } else this.left.set(what, {count: 1, words, start: this.writer.length, end: this.writer.length});
  }

  private table(element: XmlElement): void {
    const rows = rowsOf(element).filter((row) => this.readsRow(row));
    if (this.tableDepth > 0 || rows.every((row) => cellsOf(row).length <= 1)) {
      // A table inside a cell, or a frame around text: its words stand where they are.
      for (const row of rows) for (const cell of cellsOf(row)) for (const each of children(cell)) this.block(each);
      return;
    }
    this.tableDepth++;
    const heights = heightsOf(rows);
    this.joined = false;
    this.writer.beginTable(true);
    for (const row of rows) {
      this.writer.beginRow();
      for (const {cell, colSpan, rowSpan, merged} of heights.get(row)!) {
        if (merged) continue;
        this.writer.beginCell({colSpan, rowSpan});
        for (const each of children(cell)) this.block(each);
        this.joined = false;
        this.writer.endCell();
      }
      this.writer.endRow();
    }
    this.writer.endTable();
    this.tableDepth--;
  }

  private readsRow(row: XmlElement): boolean {
    const properties = child(row, "w:trPr");
    const inserted = child(properties, "w:ins");
    const deleted = child(properties, "w:del");
    if (inserted) this.changed("insertions", this.writer.length);
    if (deleted) this.changed("deletions", this.writer.length);
    if (inserted && this.revisions === "original") return false;
    return !(deleted && this.revisions === "final");
  }

  remarks(): Remark[] {
    const {insertions, deletions, start, end} = this.changes;
    const remarks: Remark[] = [...this.left].map(([what, {count, words, ...place}]) => ({
      code: "left-out",
      ...within(place, this.writer.length),
      facts: {what, count, words},
    }));
    if (insertions + deletions > 0) {
      const facts = {revisions: this.revisions, insertions, deletions};
      remarks.push({code: "revision-accepted", ...within({start, end}, this.writer.length), facts});
    }
    return remarks;
  }

  comments(root: XmlElement | null): Remark[] {
    return children(root, "w:comment").map((comment) => {
      const anchor = this.anchors.get(comment.attributes["w:id"] ?? "") ?? {start: 0, end: 0};
      const words = children(comment, "w:p")
        .map((paragraph) => below(paragraph, "w:t").map(wordsOf).join(""))
        .join(" ")
        .trim();
      const facts = {author: comment.attributes["w:author"] ?? "", words};
      return {code: "comment", ...within(anchor, this.writer.length), facts};
    });
  }
}

/** Math in a line: its words as they stand. */
function mathWords(element: XmlElement): string {
  return below(element, "m:t").map(wordsOf).join("");
}

function isOn(properties: XmlElement | undefined, name: string): boolean {
  const element = child(properties, name);
  return element !== undefined && !/^(?:0|false|off)$/.test(element.attributes["w:val"] ?? "");
}

function within({start, end}: {start: number; end: number}, length: number): {start: number; end: number} {
  return {start: Math.min(start, length), end: Math.min(Math.max(start, end), length)};
}
