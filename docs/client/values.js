/**
 * Typed values of the API as JavaScript values, and back: a module without dependencies, for browsers and Node.
 *
 *     const {columns, rows} = await (await fetch("/api/query", …)).json();
 *     const decoded = rows.map((row) => row.map(decode));
 *     const body = JSON.stringify({cypher, params: encode({since: decoded[0][0]})});
 *
 * | $type                                                  | decoded as                                              |
 * | ------------------------------------------------------ | ------------------------------------------------------- |
 * | Integer (beyond 2^53)                                  | BigInt                                                  |
 * | Float (NaN, Infinity, -Infinity)                       | number                                                  |
 * | Date, Time, LocalTime, ZonedDateTime, LocalDateTime,   | Typed: its text, e.g. "2019-05-04", with its type, since |
 * | Duration, Point                                        | JavaScript has no exact counterpart                     |
 * | Base64                                                 | Uint8Array                                              |
 * | Node                                                   | {id, labels, properties}                                |
 * | Relationship                                           | {id, type, start, end, properties}                      |
 * | Path                                                   | {nodes, relationships}                                  |
 * | Map (one that has a key $type)                         | Map-like object without prototype                       |
 */

/** A value that JavaScript has no exact counterpart for: its type and its text. */
export class Typed {
  /**
   * @param {string} type  e.g. "Date"
   * @param {string} text  as Neo4j writes it
   */
  constructor(type, text) {
    this.type = type;
    this.text = text;
  }
  toString() {
    return this.text;
  }
  toJSON() {
    return {$type: this.type, _value: this.text};
  }
}

/** A value of an answer, decoded at any depth. */
export function decode(value) {
  if (Array.isArray(value)) return value.map(decode);
  if (value === null || typeof value !== "object") return value;
  if (!Object.hasOwn(value, "$type")) return decodeMap(value);
  const inner = value._value;
  switch (value.$type) {
    case "Integer":
      return BigInt(inner);
    case "Float":
      return Number(inner);
    case "Base64":
      return Uint8Array.from(atob(inner), (character) => character.charCodeAt(0));
    case "Map":
      return decodeMap(inner);
    case "Node":
      return {id: inner._element_id, labels: inner._labels, properties: decodeMap(inner._properties)};
    case "Relationship":
      return {
        id: inner._element_id,
        type: inner._type,
        start: inner._start_node_element_id,
        end: inner._end_node_element_id,
        properties: decodeMap(inner._properties),
      };
    case "Path": {
      const steps = inner.map(decode);
      return {
        nodes: steps.filter((_, index) => index % 2 === 0),
        relationships: steps.filter((_, index) => index % 2 === 1),
      };
    }
    default:
      return new Typed(value.$type, inner);
  }
}

function decodeMap(map) {
  const decoded = Object.create(null);
  for (const [key, value] of Object.entries(map)) decoded[key] = decode(value);
  return decoded;
}

/**
 * A JavaScript value as a parameter of the API: what `decode` gave, and plain values. Whole numbers are integers for
 * Cypher; a float that is whole is `new Typed("Float", "2.0")`.
 *
 * @throws TypeError for functions and symbols
 */
export function encode(value) {
  if (value === undefined || value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "bigint") return {$type: "Integer", _value: String(value)};
  if (typeof value === "number") {
    const plain = Number.isFinite(value) && !Object.is(value, -0);
    return plain ? value : {$type: "Float", _value: Object.is(value, -0) ? "-0.0" : String(value)};
  }
  if (value instanceof Typed) return value.toJSON();
  if (value instanceof Uint8Array) {
    const characters = Array.from(value, (byte) => String.fromCharCode(byte));
    return {$type: "Base64", _value: btoa(characters.join(""))};
  }
  if (Array.isArray(value)) return value.map(encode);
  if (typeof value !== "object") throw new TypeError(`${typeof value} is no value of Cypher`);
  const map = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, encode(inner)]));
  return Object.hasOwn(map, "$type") ? {$type: "Map", _value: map} : map;
}
