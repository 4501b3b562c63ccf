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

/**
 * One level of a value: what it is, and what it holds still as the API writes it.
 *
 * @typedef {(
 *   {type: "Plain", value: null | boolean | number | string} | {type: "List", items: any[]} |
 *   {type: "Map", map: Object<string, any>} | {type: "Node", id: string, labels: string[], properties: Object<string, any>} |
 *   {type: "Relationship", id: string, name: string, start: string, end: string, properties: Object<string, any>} |
 *   {type: "Path", steps: any[]} | {type: "Number", text: string, whole: boolean} | {type: "Bytes", text: string} |
 *   {type: "Other", name: string, text: string}
 * )} Opened  a Number is one that JSON does not have; Other is a date, a duration, a point: its $type and its text
 *
 * @param {any} value
 * @returns {Opened}
 */
export function openValue(value) {
  if (Array.isArray(value)) return {type: "List", items: value};
  if (value === null || typeof value !== "object") return {type: "Plain", value};
  if (!Object.hasOwn(value, "$type")) return {type: "Map", map: value};
  const {$type: name, _value: inner} = value;
  switch (name) {
    case "Integer":
    case "Float":
      return {type: "Number", text: inner, whole: name === "Integer"};
    case "Base64":
      return {type: "Bytes", text: inner};
    case "Map":
      return {type: "Map", map: inner};
    case "Node":
      return {type: "Node", id: inner._element_id, labels: inner._labels, properties: inner._properties};
    case "Relationship":
      return {
        type: "Relationship",
        id: inner._element_id,
        name: inner._type,
        start: inner._start_node_element_id,
        end: inner._end_node_element_id,
        properties: inner._properties,
      };
    case "Path":
      return {type: "Path", steps: inner};
    default:
      return {type: "Other", name, text: inner};
  }
}

/** A value of an answer, decoded at any depth. */
export function decode(value) {
  const opened = openValue(value);
  switch (opened.type) {
    case "Plain":
      return opened.value;
    case "List":
      return opened.items.map(decode);
    case "Map":
      return decodeMap(opened.map);
    case "Number":
      return opened.whole ? BigInt(opened.text) : Number(opened.text);
    case "Bytes":
      return Uint8Array.from(atob(opened.text), (character) => character.charCodeAt(0));
    case "Node":
      return {id: opened.id, labels: opened.labels, properties: decodeMap(opened.properties)};
    case "Relationship": {
      const {id, name, start, end, properties} = opened;
      return {id, type: name, start, end, properties: decodeMap(properties)};
    }
    case "Path": {
      const steps = opened.steps.map(decode);
      return {
        nodes: steps.filter((_, index) => index % 2 === 0),
        relationships: steps.filter((_, index) => index % 2 === 1),
      };
    }
    case "Other":
      return new Typed(opened.name, opened.text);
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
