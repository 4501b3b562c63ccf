/**
 * Labels, relationship types and properties in a text that the graph does not have.
 *
 * Neo4j warns of them only where the rest of the text is correct; here they are found next to an error too. Text and
 * schema in, names with their places out. Pure, except for CodeMirror's parser.
 */
import {highlightTree} from "@lezer/highlight";
import type {GraphSchema} from "../state/api.js";
import {openBracket} from "./completion.js";
import {colours, language} from "./cypher-language.js";

export type NameKind = "PropertyKey" | "Label" | "RelationshipType";

interface UnknownName {
  kind: NameKind;
  name: string;
  offset: number;
}

/** The names of one kind that the graph has; null before the schema is known. */
export function knownNames(kind: NameKind, schema: GraphSchema | null): string[] | null {
  if (schema === null) return null;
  if (kind === "Label") return schema.labels.map(({name}) => name);
  const types = schema.relationshipTypes ?? [];
  if (kind === "RelationshipType") return types.map(({name}) => name);
  return [...new Set([...schema.labels, ...types].flatMap(({properties = []}) => properties.map(({name}) => name)))];
}

/** In the order of the text; [] before the schema is known. */
export function unknownNames(cypher: string, schema: GraphSchema | null): UnknownName[] {
  const found: UnknownName[] = [];
  // What has a colour is no property. Blanks instead of it keep the offsets.
  let plain = cypher;
  highlightTree(language.parser.parse(cypher), colours, (from, to, colour) => {
    plain = plain.slice(0, from) + " ".repeat(to - from) + plain.slice(to);
    if (colour !== "cypher-label") return;
    const kind = cypher[openBracket(cypher.slice(0, from))] === "[" ? "RelationshipType" : "Label";
    found.push({kind, name: cypher.slice(from, to).replaceAll("`", ""), offset: from});
  });
  for (const {1: name = "", index} of plain.matchAll(/(?<=[\p{L}\p{N}_)\]}]\.)([\p{L}_][\p{L}\p{N}_]*)/gu)) {
    found.push({kind: "PropertyKey", name, offset: index});
  }
  return found
    .filter(({kind, name}) => knownNames(kind, schema)?.includes(name) === false)
    .sort((a, b) => a.offset - b.offset);
}
