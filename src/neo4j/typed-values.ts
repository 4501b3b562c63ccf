/**
 * Parameters of the API as the driver takes them: the way back from `{"$type", "_value"}` (values.ts).
 *
 * Plain JSON stays plain, with whole numbers as integers. A typed value is what an answer holds, or what a client
 * writes in the same notation: Integer, Float, String, Boolean, Null, Base64, List, Map, Date, Time, LocalTime,
 * LocalDateTime, ZonedDateTime, OffsetDateTime, Duration, Point. Nodes, relationships and paths are of the graph and
 * cannot be given.
 */
import neo4j from "neo4j-driver";
import {YaodianError} from "../errors.js";

/**
 * @param name  where the value stands, for the error
 * @throws YaodianError request-invalid for a typed value that cannot be read
 */
export function fromJson(value: unknown, name: string): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) && !Object.is(value, -0) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map((item, index) => fromJson(item, `${name}[${index}]`));
  if (value === null || typeof value !== "object") return value;
  const keys = Object.keys(value);
  if (keys.length === 2 && Object.hasOwn(value, "$type") && Object.hasOwn(value, "_value")) {
    const {$type, _value} = value as {$type: unknown; _value: unknown};
    return typed(String($type), _value, name);
  }
  return mapFrom(value, name);
}

// fromEntries makes own keys of all, also of one called __proto__.
const mapFrom = (map: object, name: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(map).map(([key, inner]) => [key, fromJson(inner, `${name}.${key}`)]));

function typed(type: string, value: unknown, name: string): unknown {
  const unreadable = () =>
    new YaodianError("request-invalid", {
      zh: `参数 ${name} 不是能读的 ${type}：${JSON.stringify(value)?.slice(0, 80)}`,
      en: `the parameter ${name} is no ${type} that can be read: ${JSON.stringify(value)?.slice(0, 80)}`,
    });
  if (type === "Null" && value === null) return null;
  if (type === "Boolean" && typeof value === "boolean") return value;
  if (type === "String" && typeof value === "string") return value;
  if (type === "List" && Array.isArray(value)) return fromJson(value, name);
  if (type === "Map" && value !== null && typeof value === "object" && !Array.isArray(value))
    return mapFrom(value, name);
  const text = typeof value === "number" ? String(value) : value;
  const read = READERS[type];
  if (read === undefined || typeof text !== "string") throw unreadable();
  try {
    return read(text);
  } catch {
    throw unreadable();
  }
}

const READERS: Record<string, (text: string) => unknown> = {
  Integer(text) {
    const whole = BigInt(matched(/^[+-]?\d+$/, text)[0]);
    if (BigInt.asIntN(64, whole) !== whole) throw new RangeError(text);
    return neo4j.int(whole);
  },
  Float: (text) => Number(matched(/^(?:[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|-?Infinity|NaN)$/, text)[0]),
  Base64: (text) => new Int8Array(Buffer.from(matched(BASE64, text)[0], "base64")),
  Date: (text) => new neo4j.types.Date(...date(matched(new RegExp(`^${DATE}$`), text))),
  LocalTime: (text) => new neo4j.types.LocalTime(...time(matched(new RegExp(`^${TIME}$`), text))),
  Time(text) {
    const parts = matched(new RegExp(`^${TIME}${OFFSET}$`), text);
    return new neo4j.types.Time(...time(parts), offset(parts));
  },
  LocalDateTime(text) {
    const parts = matched(new RegExp(`^${DATE}T${TIME}$`), text);
    return new neo4j.types.LocalDateTime(...date(parts), ...time(parts));
  },
  ZonedDateTime(text) {
    const parts = matched(new RegExp(`^${DATE}T${TIME}(?:${OFFSET})?(?:\\[(?<zone>[\\w/+-]+)\\])?$`), text);
    const zone = parts.groups?.zone;
    const seconds = parts.groups?.offset === undefined ? undefined : offset(parts);
    if (seconds === undefined && zone === undefined) throw new RangeError(text);
    return new neo4j.types.DateTime(...date(parts), ...time(parts), seconds, zone);
  },
  Duration(text) {
    const parts = matched(DURATION, text).slice(1);
    if (parts.every((part) => part === undefined)) throw new RangeError(text);
    const [years, months, weeks, days, hours, minutes, seconds] = parts.map((part) => part ?? "0");
    const whole = (part: string | undefined) => BigInt(part ?? 0);
    const [, sign = "", full = "0", fraction = ""] = matched(/^(-?)(\d+)(?:\.(\d+))?$/, seconds ?? "0");
    const nanoseconds = BigInt(`${sign}${fraction.padEnd(9, "0").slice(0, 9)}`);
    return new neo4j.types.Duration(
      neo4j.int(whole(years) * 12n + whole(months)),
      neo4j.int(whole(weeks) * 7n + whole(days)),
      neo4j.int(whole(hours) * 3600n + whole(minutes) * 60n + BigInt(`${sign}${full}`)),
      neo4j.int(nanoseconds),
    );
  },
  Point(text) {
    const [, srid, , ordinates = ""] = matched(/^SRID=(\d+);\s*POINT( Z)? ?\(([^()]+)\)$/i, text);
    const places = ordinates.trim().split(/\s+/).map(Number);
    const [x = Number.NaN, y = Number.NaN, z] = places;
    if (places.length !== DIMENSIONS[srid as string] || places.some(Number.isNaN)) throw new RangeError(text);
    return new neo4j.types.Point(neo4j.int(srid as string), x, y, z);
  },
};
READERS.OffsetDateTime = READERS.ZonedDateTime as (text: string) => unknown;

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
/** The systems of places that Neo4j knows, with the number of their axes. */
const DIMENSIONS: Record<string, number> = {4326: 2, 4979: 3, 7203: 2, 9157: 3};
const DATE = "(?<year>[+-]?\\d{4,9})-(?<month>\\d\\d)-(?<day>\\d\\d)";
const TIME = "(?<hour>\\d\\d):(?<minute>\\d\\d)(?::(?<second>\\d\\d)(?:\\.(?<fraction>\\d{1,9}))?)?";
const OFFSET = "(?<offset>Z|[+-]\\d\\d(?::?\\d\\d)?(?::?\\d\\d)?)";
const DURATION =
  /^P(?:(-?\d+)Y)?(?:(-?\d+)M)?(?:(-?\d+)W)?(?:(-?\d+)D)?(?:T(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?\d+(?:\.\d{1,9})?)S)?)?$/;

function matched(pattern: RegExp, text: string): RegExpExecArray {
  const match = pattern.exec(text);
  if (match === null) throw new RangeError(text);
  return match;
}

function date({groups = {}}: RegExpExecArray): [number, number, number] {
  const [year, month, day] = [Number(groups.year), Number(groups.month), Number(groups.day)];
  // The calendar repeats after 400 years; day 0 is the last one of the month before.
  const last = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  if (day > last) throw new RangeError(`no day ${day} in month ${month}`);
  return [year, month, day];
}

function time({groups = {}}: RegExpExecArray): [number, number, number, number] {
  const nanoseconds = Number((groups.fraction ?? "").padEnd(9, "0"));
  return [Number(groups.hour), Number(groups.minute), Number(groups.second ?? 0), nanoseconds];
}

/** Seconds from UTC. */
function offset({groups = {}}: RegExpExecArray): number {
  const text = groups.offset as string;
  if (text === "Z") return 0;
  const [hours = 0, minutes = 0, seconds = 0] = (text.slice(1).replaceAll(":", "").match(/\d\d/g) ?? []).map(Number);
  return (text.startsWith("-") ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds);
}
