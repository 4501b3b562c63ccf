/** Office files made in a test from raw XML, part by part, as Word and Excel write them. */
import {strToU8, zipSync} from "fflate";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
/** A run of text, with the properties of the run in front. */
export const run = (text: string, properties = "") =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
export const paragraph = (content: string, properties = "") =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
/** Properties of a paragraph in a list. */
export const listed = (num: number, level = 0) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${num}"/></w:numPr>`;
export const styled = (style: string) => `<w:pStyle w:val="${style}"/>`;
export const cell = (words: string, properties = "") =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${words
    .split("\n")
    .map((each) => paragraph(run(each)))
    .join("")}</w:tc>`;
export const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;
export const table = (...rows: string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join("")}</w:tbl>`;
export const inserted = (content: string) =>
  `<w:ins w:id="1" w:author="甲" w:date="2024-01-01T00:00:00Z">${content}</w:ins>`;
export const deleted = (text: string) =>
  `<w:del w:id="2" w:author="乙" w:date="2024-01-01T00:00:00Z"><w:r><w:delText xml:space="preserve">${escaped(text)}</w:delText></w:r></w:del>`;

export const level = (index: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
export const abstractNum = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum>`;
export const num = (id: number, abstract: number, overrides = "") =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`;
export const restart = (index: number, start = 1) =>
  `<w:lvlOverride w:ilvl="${index}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;

export interface DocxParts {
  body: string;
  numbering?: string;
  styles?: string;
  comments?: string;
}

export function docx({body, numbering, styles, comments}: DocxParts): Uint8Array {
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document ${W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="${RELATIONSHIPS}">${["numbering", "styles", "comments"]
      .map((part, index) => `<Relationship Id="r${index}" Type="${OFFICE}/${part}" Target="${part}.xml"/>`)
      .join("")}</Relationships>`,
  };
  if (numbering) parts["word/numbering.xml"] = `<w:numbering ${W}>${numbering}</w:numbering>`;
  if (styles) parts["word/styles.xml"] = `<w:styles ${W}>${styles}</w:styles>`;
  if (comments) parts["word/comments.xml"] = `<w:comments ${W}>${comments}</w:comments>`;
  return zipped(parts);
}

const S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

export interface Sheet {
  name: string;
  /** A number is a date where `dates` says so of its column. */
  rows: readonly (readonly (string | number)[])[];
  merges?: readonly string[];
  dates?: readonly number[];
  hidden?: boolean;
}

export function xlsx(...sheets: Sheet[]): Uint8Array {
  const shared: string[] = [];
  const cellXml = (value: string | number, place: string, date: boolean) => {
    if (value === "") return `<c r="${place}"/>`;
    if (typeof value === "number") return `<c r="${place}"${date ? ' s="1"' : ""}><v>${value}</v></c>`;
    shared.push(value);
    return `<c r="${place}" t="s"><v>${shared.length - 1}</v></c>`;
  };
  const sheetXml = ({rows, merges = [], dates = []}: Sheet) =>
    `<worksheet ${S}><sheetData>${rows
      .map(
        (cells, row) =>
          `<row r="${row + 1}">${cells.map((value, column) => cellXml(value, `${String.fromCharCode(65 + column)}${row + 1}`, dates.includes(column))).join("")}</row>`,
      )
      .join(
        "",
      )}</sheetData>${merges.length > 0 ? `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>` : ""}</worksheet>`;
  const parts: Record<string, string> = {
    "_rels/.rels": `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook ${S} xmlns:r="${OFFICE}"><sheets>${sheets.map(({name, hidden}, index) => `<sheet name="${name}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ""} r:id="s${index}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="a" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="b" Type="${OFFICE}/styles" Target="styles.xml"/>${sheets.map((_, index) => `<Relationship Id="s${index}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join("")}</Relationships>`,
    "xl/styles.xml": `<styleSheet ${S}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
  };
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet);
  });
  parts["xl/sharedStrings.xml"] =
    `<sst ${S}>${shared.map((words) => `<si><r><t xml:space="preserve">${escaped(words)}</t></r><rPh><t>yin</t></rPh></si>`).join("")}</sst>`;
  return zipped(parts);
}

export function zipped(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)]),
    ),
  );
}

/** A Word 97 document of plain text: a compound file of two streams, the text as one piece in UTF-16. */
export function doc(text: string): Buffer {
  const SECTOR = 512;
  const words = Buffer.from(text.replace(/\n/g, "\r"), "utf16le");
  const main = Buffer.alloc(Math.max(4096, Math.ceil((2048 + words.length) / SECTOR) * SECTOR));
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(0x00c1, 2);
  main.writeUInt16LE(0x0200, 0x0a); // its tables stand in the stream 1Table
  main.writeUInt32LE(text.length, 0x4c);
  main.writeUInt32LE(21, 0x01a6); // length of the piece table, at 0 in 1Table
  words.copy(main, 2048);
  const pieces = Buffer.alloc(4096);
  pieces.writeUInt8(2, 0);
  pieces.writeUInt32LE(16, 1);
  pieces.writeUInt32LE(text.length, 9);
  pieces.writeUInt32LE(2048, 15);

  const sectors = main.length / SECTOR;
  const table = Buffer.alloc(SECTOR, 0xff);
  const chain = (from: number, count: number) => {
    for (let at = from; at < from + count; at++) table.writeInt32LE(at + 1 < from + count ? at + 1 : -2, at * 4);
  };
  table.writeInt32LE(-3, 0);
  chain(1, 1);
  chain(2, sectors);
  chain(2 + sectors, 8);
  const directory = Buffer.concat([
    entry("Root Entry", 5, -2, 0, {child: 1}),
    entry("WordDocument", 2, 2, main.length, {right: 2}),
    entry("1Table", 2, 2 + sectors, pieces.length, {}),
    Buffer.alloc(128),
  ]);
  const header = Buffer.alloc(SECTOR);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(header);
  header.writeUInt16LE(0x003e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeInt32LE(1, 44);
  header.writeInt32LE(1, 48);
  header.writeInt32LE(4096, 56);
  for (const at of [60, 68]) header.writeInt32LE(-2, at);
  header.fill(0xff, 76);
  header.writeInt32LE(0, 76);
  return Buffer.concat([header, table, directory, main, pieces]);
}

function entry(name: string, type: number, start: number, size: number, to: {child?: number; right?: number}): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, "utf16le");
  bytes.writeUInt16LE(name.length * 2 + 2, 64);
  bytes.writeUInt8(type, 66);
  bytes.writeUInt8(1, 67);
  bytes.writeInt32LE(-1, 68);
  bytes.writeInt32LE(to.right ?? -1, 72);
  bytes.writeInt32LE(to.child ?? -1, 76);
  bytes.writeInt32LE(start, 116);
  bytes.writeInt32LE(size, 120);
  return bytes;
}

export interface PdfWords {
  words: string;
  x: number;
  y: number;
}

/** A line from place to place. */
export interface PdfLine {
  from: [number, number];
  to: [number, number];
}

/** A PDF with one page for each list of words; Chinese by a font that is named and not embedded. */
export function pdf(pages: readonly (readonly (PdfWords | PdfLine)[])[], trailer = ""): Buffer {
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, index) => `${5 + index * 2} 0 R`).join(" ")}]>>`,
    "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>",
    "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 90>>>>",
    ...pages.flatMap((lines, index) => {
      const content = lines
        .map((each) =>
          "words" in each
            ? `BT /F 12 Tf ${each.x} ${each.y} Td <${Buffer.from(each.words, "utf16le").swap16().toString("hex")}> Tj ET`
            : `${each.from.join(" ")} m ${each.to.join(" ")} l S`,
        )
        .join("\n");
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${6 + index * 2} 0 R>>`,
        `<</Length ${content.length}>>stream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj${body}endobj\n`;
    return offset;
  });
  const xref = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${xref}trailer<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${file.length}\n%%EOF`;
  return Buffer.from(file, "latin1");
}
