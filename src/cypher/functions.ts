/**
 * Cypher's own functions, each with what decides how large its answer is. Data only, for the browser and for Node.
 *
 * Completion offers the usual ones, and the guard estimates a query's work by all of them
 * (src/server/guard/estimate/function-size.ts).
 */

/**
 * What a function's answer is:
 *
 * - "short": a number or a truth, however long the arguments are
 * - "bounded": a number that is no larger than the first argument
 * - "parsed": a number read from a text
 * - "entity": keys, labels, nodes or properties that the graph holds
 * - "item": one item of a list
 * - "either": one of the arguments
 * - a function's own name: there is only one of its sort
 * - "argument": as large as the largest argument
 */
type Answer =
  | "short"
  | "bounded"
  | "parsed"
  | "entity"
  | "item"
  | "either"
  | "argument"
  | "length"
  | "range"
  | "collect"
  | "replace"
  | "split"
  | "timestamp"
  | "exp"
  | "sqrt";

interface CypherFunction {
  name: string;
  answer: Answer;
  /** Whether it gathers rows. */
  aggregates: boolean;
}

const functions = (answer: Answer, names: string): CypherFunction[] =>
  names.split(" ").map((name) => ({name, answer, aggregates: false}));
const aggregates = (answer: Answer, names: string): CypherFunction[] =>
  functions(answer, names).map((each) => ({...each, aggregates: true}));

/** The order counts: of two names that are equally near to a misspelt one, the first is proposed. */
const USUAL: readonly CypherFunction[] = [
  ...aggregates("short", "count"),
  ...aggregates("collect", "collect"),
  ...aggregates("short", "sum"),
  ...aggregates("bounded", "avg min max"),
  ...functions("length", "size"),
  ...functions("either", "coalesce"),
  ...functions("entity", "labels"),
  ...functions("short", "type"),
  ...functions("entity", "keys properties nodes relationships"),
  ...functions("length", "length"),
  ...functions("item", "head last"),
  ...functions("range", "range"),
  ...functions("bounded", "round abs"),
  ...functions("parsed", "toInteger toFloat"),
  ...functions("argument", "toString toLower toUpper trim"),
  ...functions("split", "split"),
  ...functions("replace", "replace"),
  ...functions("argument", "substring reduce any all none single date datetime duration"),
  ...aggregates("bounded", "percentileCont stDev"),
  ...functions("argument", "shortestPath"),
];

const OTHERS: readonly CypherFunction[] = [
  ...aggregates("bounded", "percentileDisc stDevP"),
  ...functions("bounded", "ceil floor sign log log10"),
  ...functions("short", "toBoolean toBooleanOrNull id elementId exists isEmpty isNaN valueType rand pi e"),
  ...functions("short", "sin cos tan cot asin acos atan atan2 degrees radians haversin"),
  ...functions("parsed", "toIntegerOrNull toFloatOrNull"),
  ...functions("entity", "startNode endNode"),
  ...functions("length", "char_length character_length"),
  ...functions("either", "nullIf"),
  ...functions("timestamp", "timestamp"),
  ...functions("exp", "exp"),
  ...functions("sqrt", "sqrt"),
];

/** Names of the functions that people use most. */
export const USUAL_FUNCTIONS: readonly string[] = USUAL.map(({name}) => name);

const BY_NAME: ReadonlyMap<string, CypherFunction> = new Map(
  [...USUAL, ...OTHERS].map((each) => [each.name.toUpperCase(), each]),
);

/**
 * What a function's answer is.
 *
 * @param name  in capitals
 */
export const answerOf = (name: string): Answer => BY_NAME.get(name)?.answer ?? "argument";

/** Whether a function of this name, in capitals, gathers rows. */
export const isAggregate = (name: string): boolean => BY_NAME.get(name)?.aggregates === true;
