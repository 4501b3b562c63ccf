/**
 * Values between Neo4j and JSON: the one place that decides about integers.
 *
 * From the driver: what JSON has stays plain; what it lacks becomes `{"$type", "_value"}`, with the type names and
 * the notation of Neo4j's own Query API, so that nothing is lost: integers beyond 2^53, NaN, nodes, relationships,
 * paths, temporal and spatial values, bytes. To the driver: whole JSON numbers become integers, since Cypher
 * refuses a float as LIMIT.
 */
import neo4j, {type Integer, type Node, type Path, type Relationship} from "neo4j-driver";

export type Json = null | boolean | number | string | Json[] | {[key: string]: Json};

/** A map without prototype: a key called `__proto__` is a key like any other. */
function jsonMap(entries: Iterable<[string, Json]>): {[key: string]: Json} {
  const map: {[key: string]: Json} = Object.create(null);
  for (const [key, value] of entries) map[key] = value;
  return map;
}

const typed = (type: string, value: Json): Json =>
  jsonMap([
    ["$type", type],
    ["_value", value],
  ]);

/** A value that came from the driver, as JSON. */
export function toJson(value: unknown): Json {
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : typed("Float", String(value));
  if (typeof value === "bigint") return integerToJson(neo4j.int(value));
  // Most integers are small: a whole answer of them takes half the time this way.
  if (neo4j.isInt(value)) return value.high === 0 && value.low >= 0 ? value.low : integerToJson(value);
  if (Array.isArray(value)) return value.map(toJson);
  if (value instanceof Int8Array)
    return typed("Base64", Buffer.from(value.buffer, value.byteOffset, value.length).toString("base64"));
  if (neo4j.isNode(value)) return nodeToJson(value);
  if (neo4j.isRelationship(value)) return relationshipToJson(value);
  if (neo4j.isPath(value)) return pathToJson(value);
  if (neo4j.isPoint(value)) {
    const ordinates = [value.x, value.y, ...(value.z === undefined ? [] : [value.z])].join(" ");
    return typed("Point", `SRID=${value.srid};POINT${value.z === undefined ? "" : " Z"} (${ordinates})`);
  }
  const temporal = temporalType(value);
  if (temporal !== null) return typed(temporal, temporalText(value));
  const map = jsonMap(Object.entries(value as Record<string, unknown>).map(([key, inner]) => [key, toJson(inner)]));
  return "$type" in map ? typed("Map", map) : map;
}

function integerToJson(value: Integer): Json {
  return neo4j.integer.inSafeRange(value) ? value.toNumber() : typed("Integer", value.toString());
}

function propertiesToJson(properties: Record<string, unknown>): Json {
  return jsonMap(Object.entries(properties).map(([key, value]) => [key, toJson(value)]));
}

function nodeToJson(node: Node): Json {
  return typed(
    "Node",
    jsonMap([
      ["_element_id", node.elementId],
      ["_labels", [...node.labels]],
      ["_properties", propertiesToJson(node.properties)],
    ]),
  );
}

function relationshipToJson(relationship: Relationship): Json {
  return typed(
    "Relationship",
    jsonMap([
      ["_element_id", relationship.elementId],
      ["_start_node_element_id", relationship.startNodeElementId],
      ["_end_node_element_id", relationship.endNodeElementId],
      ["_type", relationship.type],
      ["_properties", propertiesToJson(relationship.properties)],
    ]),
  );
}

function pathToJson(path: Path): Json {
  const steps = path.segments.flatMap((segment) => [relationshipToJson(segment.relationship), nodeToJson(segment.end)]);
  return typed("Path", [nodeToJson(path.start), ...steps]);
}

/** As Cypher writes it: no zeros at the end of a fraction, no T without a time behind it. */
const temporalText = (value: unknown): string =>
  String(value)
    .replace(/\.(\d*?)0+(?!\d)/, (_, digits: string) => (digits === "" ? "" : `.${digits}`))
    .replace(/T$/, "");

function temporalType(value: unknown): string | null {
  if (neo4j.isDate(value as object)) return "Date";
  if (neo4j.isDateTime(value as object)) return "ZonedDateTime";
  if (neo4j.isLocalDateTime(value as object)) return "LocalDateTime";
  if (neo4j.isTime(value as object)) return "Time";
  if (neo4j.isLocalTime(value as object)) return "LocalTime";
  if (neo4j.isDuration(value as object)) return "Duration";
  return null;
}

/** A JSON value as a query parameter: whole numbers become integers, at any depth. */
export function toParameter(value: unknown): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toParameter);
  if (value !== null && typeof value === "object") {
    // The driver asks a map for its constructor, so this one has a prototype; fromEntries makes own keys of all.
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toParameter(inner)]));
  }
  return value;
}
