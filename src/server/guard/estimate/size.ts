/**
 * How large a value of Cypher can be: the arithmetic of the estimate (estimate.ts).
 *
 * A size is an upper bound where the text and the parameters give one. What is read from the graph counts as a
 * hundred, which is no bound; arithmetic with it is used only where the result is large.
 */

export interface Size {
  /** Items of a list or characters of a string. */
  length: number;
  /** Items and characters in all, at any depth. */
  weight: number;
  /** How deep lists and maps nest. */
  depth: number;
  /** Upper bound of a number, or of the numbers in a list or map; null when it is not known. */
  value: number | null;
  kind: "number" | "known" | "unknown";
  /** Steps to compute it. */
  cost: number;
  /** One item of a list. */
  item?: Size;
  /** The entries of a map. */
  fields?: ReadonlyMap<string, Size>;
}

/** Items, characters or units that a value from the graph counts as. */
export const GUESS = 100;
/** Up to here, the result of arithmetic with a guess is a guess too. */
const TELLING = 1e6;

/** What is read from the graph: a property, a collected list. */
export const UNKNOWN: Size = {length: GUESS, weight: GUESS, depth: 1, value: null, kind: "unknown", cost: 0};
export const number = (value: number | null): Size => ({
  length: 1,
  weight: 1,
  depth: 0,
  value,
  kind: "number",
  cost: 0,
});
export const NOTHING = number(null);
export const string = (length: number): Size => ({
  length,
  weight: length,
  depth: 0,
  value: null,
  kind: "known",
  cost: 0,
});

/** A list of which each item is known, or a map of which each entry is. */
export function composite(parts: readonly Size[], fields?: ReadonlyMap<string, Size>): Size {
  const item = parts.length === 0 ? undefined : parts.reduce(either);
  return {
    length: parts.length,
    weight: parts.reduce((sum, part) => sum + part.weight, 1),
    depth: 1 + (item?.depth ?? 0),
    value: item?.value ?? null,
    kind: "known",
    cost: parts.reduce((sum, part) => sum + part.cost, 0),
    ...(fields !== undefined ? {fields} : item === undefined ? {} : {item}),
  };
}

/** One of two values, no matter which: the larger of everything. Its cost is that of both. */
export function either(a: Size, b: Size): Size {
  const kind = a.kind === b.kind ? a.kind : a.kind === "known" || b.kind === "known" ? "known" : "unknown";
  const item = a.item !== undefined && b.item !== undefined ? either(a.item, b.item) : (a.item ?? b.item);
  return {
    length: Math.max(a.length, b.length),
    weight: Math.max(a.weight, b.weight),
    depth: Math.max(a.depth, b.depth),
    value: a.value === null ? b.value : b.value === null ? a.value : Math.max(a.value, b.value),
    kind,
    cost: a.cost + b.cost,
    ...(item === undefined ? {} : {item}),
    ...(a.fields === undefined && b.fields === undefined ? {} : {fields: eitherFields(a.fields, b.fields)}),
  };
}

function eitherFields(a: Size["fields"] = new Map(), b: Size["fields"] = new Map()): ReadonlyMap<string, Size> {
  const fields = new Map(a);
  for (const [key, size] of b) fields.set(key, fields.has(key) ? either(fields.get(key) as Size, size) : size);
  return fields;
}

/** One item of a list; of average size where no more is known. */
export function element(list: Size): Size {
  if (list.item !== undefined) return list.item;
  if (list.kind === "unknown") return UNKNOWN;
  const share = Math.max(1, list.weight / Math.max(1, list.length));
  if (share <= 1) return number(list.value);
  return {length: share, weight: share, depth: Math.max(0, list.depth - 1), value: list.value, kind: "known", cost: 0};
}

/** Components of times and durations that reach millions. */
const LARGE_COMPONENTS =
  /^(epochseconds|epochmillis|seconds|milliseconds|microseconds|nanoseconds|(milli|micro|nano)secondsofsecond)$/;

/** A property of a value: `value.name`. */
export function property(of: Size, name: string): Size {
  if (of.fields !== undefined) return of.fields.get(name) ?? NOTHING;
  if (LARGE_COMPONENTS.test(name.toLowerCase())) return {...UNKNOWN, value: 2e9};
  return UNKNOWN;
}

/** The size of a parameter, whose value is known; the driver's integers count as numbers. */
export function parameterSize(value: unknown): Size {
  if (typeof value === "number" || typeof value === "bigint") return number(Math.abs(Number(value)));
  if (typeof value === "string") return string(value.length);
  if (value === null || typeof value !== "object") return NOTHING;
  if (Array.isArray(value)) return composite(value.map(parameterSize));
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) {
    const whole = Number(value);
    return Number.isNaN(whole) ? UNKNOWN : number(Math.abs(whole));
  }
  const fields = new Map(Object.entries(value).map(([key, inner]) => [key, parameterSize(inner)]));
  return composite([...fields.values()], fields);
}

/** Two values with an operator between them. */
export function combine(a: Size, operator: string, b: Size): Size {
  const cost = a.cost + b.cost;
  if (operator === "||" || (operator === "+" && !(a.kind === "number" && b.kind === "number"))) {
    // A value from the graph is most often one short item of a list, or a short word.
    const added = (part: Size) => (part.kind === "unknown" ? {length: 10, weight: 10} : part);
    const item = a.item !== undefined && b.item !== undefined ? either(a.item, b.item) : undefined;
    return {
      length: added(a).length + added(b).length,
      weight: added(a).weight + added(b).weight,
      depth: Math.max(a.depth, b.depth),
      value: a.value === null || b.value === null ? (a.value ?? b.value) : Math.max(a.value, b.value),
      kind: a.kind === "unknown" && b.kind === "unknown" ? "unknown" : "known",
      cost,
      ...(item === undefined ? {} : {item}),
    };
  }
  return {...number(arithmetic(a.value, operator, b.value)), cost};
}

function arithmetic(a: number | null, operator: string, b: number | null): number | null {
  if (a === null && b === null && operator !== "*" && operator !== "^") return null;
  const bound = Math.min(boundOf(a ?? GUESS, operator, b ?? GUESS, b !== null), Number.MAX_VALUE);
  return (a === null || b === null) && bound <= TELLING ? null : bound;
}

function boundOf(left: number, operator: string, right: number, isRightKnown: boolean): number {
  switch (operator) {
    case "%":
      return isRightKnown ? right : left;
    case "*":
      return left * right;
    case "^":
      return left ** right;
    case "/":
      return left / Math.max(1, isRightKnown ? right : 1);
    case "+":
      return left + Math.abs(right);
    default:
      return left + (right < 0 ? Math.abs(right) : 0);
  }
}
