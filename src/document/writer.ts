/**
 * Writer: the text of a document that is no plain text, put down line by line, with its tables as cells.
 *
 * Offsets are those of the finished text. Inside a cell a line break becomes U+2028 and a tab a space, so that a row
 * is one line whose cells are parted by tabs.
 */
import type {SourceCell, SourceTable} from "./source.js";

const LINE_IN_CELL = "\u2028";

export class TextWriter {
  private readonly parts: string[] = [];
  private written = 0;
  readonly tables: SourceTable[] = [];
  private table: SourceTable | null = null;
  private cell: SourceCell | null = null;
  private cellBreak = false;
  private lineEmpty = true;

  get length(): number {
    return this.written;
  }

  get text(): string {
    return this.parts.join("");
  }

  get inCell(): boolean {
    return this.cell !== null;
  }

  write(words: string): void {
    if (words === "") return;
    if (!this.cell) {
      this.put(words);
      this.lineEmpty = words.endsWith("\n");
      return;
    }
    const flat = words.replace(/\t/g, " ").replace(/\r\n|[\n\r\f\v]/g, LINE_IN_CELL);
    if (this.cellBreak) this.put(LINE_IN_CELL);
    this.cellBreak = false;
    this.put(flat);
    this.cell.end = this.written;
  }

  /** Ends the line where it has words; inside a cell, before the next words. */
  newLine(): void {
    if (this.cell) this.cellBreak = this.cell.end > this.cell.start;
    else if (!this.lineEmpty) {
      this.put("\n");
      this.lineEmpty = true;
    }
  }

  beginTable(spans: boolean): void {
    this.newLine();
    this.table = {start: this.written, end: this.written, rows: [], spans};
  }

  beginRow(): void {
    this.table!.rows.push({cells: []});
  }

  /** A cell of the row that was begun last; `endCell` closes it. */
  beginCell(span: {colSpan?: number; rowSpan?: number} = {}): SourceCell {
    const {cells} = this.table!.rows.at(-1)!;
    if (cells.length > 0) this.put("\t");
    const cell: SourceCell = {start: this.written, end: this.written};
    if ((span.colSpan ?? 1) > 1) cell.colSpan = span.colSpan!;
    if ((span.rowSpan ?? 1) > 1) cell.rowSpan = span.rowSpan!;
    cells.push(cell);
    this.cell = cell;
    this.cellBreak = false;
    return cell;
  }

  endCell(): void {
    this.cell = null;
  }

  endRow(): void {
    this.put("\n");
    this.lineEmpty = true;
  }

  endTable(): void {
    const table = this.table!;
    this.table = null;
    table.end = table.rows.length > 0 ? this.written - 1 : this.written;
    if (table.rows.length > 0) this.tables.push(table);
  }

  private put(words: string): void {
    this.parts.push(words);
    this.written += words.length;
  }
}
