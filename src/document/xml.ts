/**
 * XML of Office files: a stream of bytes in, elements out.
 *
 * saxes checks well-formedness and expands no entities but XML's own. Names are written with the prefixes that Word
 * uses (w:p), whatever prefixes the file chose. A body of many paragraphs is handed over element by element and never
 * stands in memory whole.
 */
import {SaxesParser} from "saxes";
import {type Archive, damaged} from "./archive.js";

export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
}

/** Deeper than any document that a person made. */
const MAX_DEPTH = 200;

const PREFIXES = new Map([
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"],
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", "w"],
  ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", "s"],
  ["http://purl.oclc.org/ooxml/spreadsheetml/main", "s"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"],
  ["http://purl.oclc.org/ooxml/officeDocument/relationships", "r"],
  ["http://schemas.openxmlformats.org/package/2006/relationships", "rel"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/math", "m"],
  ["http://purl.oclc.org/ooxml/officeDocument/math", "m"],
  ["http://www.w3.org/XML/1998/namespace", "xml"],
]);

/**
 * Reads a part of the archive.
 *
 * @param within  name of the element whose children are handed to `take` one by one and then forgotten; left out,
 *                the root is handed over whole
 * @throws YaodianError `file-damaged` for XML that is not well-formed or too deep
 */
export async function readXml(
  archive: Archive,
  part: string,
  file: string,
  take: (element: XmlElement) => void,
  within?: string,
): Promise<void> {
  const parser = new SaxesParser({xmlns: true, position: false});
  const open: XmlElement[] = [];
  parser.on("opentag", (tag) => {
    const attributes: Record<string, string> = {};
    for (const attribute of Object.values(tag.attributes)) {
      attributes[named(attribute.uri, attribute.prefix, attribute.local)] = attribute.value;
    }
    const element: XmlElement = {name: named(tag.uri, tag.prefix, tag.local), attributes, children: []};
    if (open.length >= MAX_DEPTH) throw new Error(`elements nest deeper than ${MAX_DEPTH}`);
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => void open.at(-1)?.children.push(text));
  parser.on("cdata", (text) => void open.at(-1)?.children.push(text));
  parser.on("closetag", () => {
    const element = open.pop()!;
    const parent = open.at(-1);
    if (within === undefined ? !parent : parent?.name === within) {
      take(element);
      if (parent) parent.children.length = 0;
    }
  });
  parser.on("error", (error) => {
    throw error;
  });
  try {
    let decoder: TextDecoder | undefined;
    await archive.read(part, (piece) => {
      decoder ??= new TextDecoder(encodingOf(piece));
      parser.write(decoder.decode(piece, {stream: true}));
    });
    parser.close();
  } catch (cause) {
    throw cause instanceof Error && cause.name === "YaodianError" ? cause : damaged(file, cause);
  }
}

/** A part as a whole; null when the archive does not have it. */
export async function xmlPart(archive: Archive, part: string, file: string): Promise<XmlElement | null> {
  if (!archive.has(part)) return null;
  let root: XmlElement | null = null;
  await readXml(archive, part, file, (element) => {
    root = element;
  });
  return root;
}

export function child(element: XmlElement | null | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each): each is XmlElement => typeof each !== "string" && each.name === name);
}

export function children(element: XmlElement | null | undefined, name?: string): XmlElement[] {
  const elements = element?.children.filter((each): each is XmlElement => typeof each !== "string") ?? [];
  return name === undefined ? elements : elements.filter((each) => each.name === name);
}

/** All words below an element, as they stand. */
export function wordsOf(element: XmlElement): string {
  return element.children.map((each) => (typeof each === "string" ? each : wordsOf(each))).join("");
}

/** The targets of a part's relationships by id and by the last word of their type. */
export async function relationships(
  archive: Archive,
  part: string,
  file: string,
): Promise<{id: string; type: string; target: string}[]> {
  const slash = part.lastIndexOf("/");
  const folder = part.slice(0, slash + 1);
  const root = await xmlPart(archive, `${folder}_rels/${part.slice(slash + 1)}.rels`, file);
  return children(root, "rel:Relationship").map(({attributes}) => ({
    id: attributes.Id ?? "",
    type: (attributes.Type ?? "").replace(/^.*\//, ""),
    target: resolved(folder, attributes.Target ?? ""),
  }));
}

function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function named(uri: string, prefix: string, local: string): string {
  const known = PREFIXES.get(uri) ?? prefix;
  return known === "" ? local : `${known}:${local}`;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}
