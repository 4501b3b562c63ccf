/**
 * Word documents (docx): the text as Word shows it, automatic numbers and tables included.
 *
 * Tracked changes are read from the side that is asked for; comments, and what is left out (text boxes, footnotes,
 * hidden words, pictures in place of text), become remarks. The body is read paragraph by paragraph, so that memory
 * follows the text and not the markup. Office Open XML: ECMA-376 part 1, chapter 17.
 */
import {Archive, damaged} from "./archive.js";
import {bodyReading, readBlock, remarksOf} from "./docx-body.js";
import {Numbering} from "./docx-numbering.js";
import type {Read, ReadOptions} from "./source.js";
import {readXml, relationships, xmlPart} from "./xml.js";

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
  const reading = bodyReading(numbering, options.revisions ?? "final");
  await readXml(archive, main, file, (element) => readBlock(reading, element), "w:body");
  const {writer} = reading;
  writer.newLine();
  const comments = await xmlPart(archive, partOf("comments", "comments.xml"), file);
  return {text: writer.text, tables: writer.tables, remarks: remarksOf(reading, comments)};
}
