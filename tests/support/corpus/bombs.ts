/**
 * Queries that would take more than their share. Each must be answered: cut, refused, or stopped with 408 or 413;
 * and the service must answer the next question within the time that the watchdog may take.
 */
import type {Legitimate} from "./legitimate.js";

const nest = (open: string, inner: string, close: string, times: number) =>
  open.repeat(times) + inner + close.repeat(times);
const chain = (hops: number) => Array.from({length: hops}, (_, i) => `(n${i})`).join("--");

/** Refused before they run, by shape or by the estimate of their work. */
export const REFUSED_BOMBS: Legitimate[] = [
  "RETURN reduce(s = 0, x IN range(1, 300000000) | s + x % 7) AS s",
  "RETURN size([x IN range(1, 100000) | [y IN range(1, 100000) | x * y]]) AS n",
  "RETURN any(x IN range(1, 100000) WHERE any(y IN range(1, 100000) WHERE x + y = -1)) AS x",
  "RETURN all(x IN range(1, 1000000) WHERE all(y IN range(1, 1000) WHERE x > 0)) AS x",
  "RETURN none(x IN range(1, 100000000) WHERE x = -1) AS x",
  "RETURN single(x IN range(1, 100000000) WHERE x = 1) AS x",
  "WITH range(1, 100000) AS l RETURN size([a IN l WHERE none(b IN l WHERE a + b = -1)]) AS x",
  "WITH range(1, 100000) AS l WITH l AS m RETURN size([a IN m | [b IN m | a]]) AS x",
  "UNWIND range(1, 20000) AS x WITH collect(x) AS l RETURN any(a IN l WHERE any(b IN l WHERE a + b = -1)) AS x",
  "WITH 1000000000 AS n RETURN reduce(s = 0, i IN range(1, n) | s + i) AS s",
  "RETURN reduce(s = 0, i IN range(1, 10 ^ 9) | s + i) AS s",
  "RETURN reduce(s = 0, i IN range(1, toInteger(1e9)) | s + i) AS s",
  "RETURN reduce(s = 0, i IN range(1, 0x3B9ACA00) | s + i) AS s",
  "RETURN reduce(s = 0, i IN range(1, 1_000_000_000) | s + i) AS s",
  "RETURN reduce(s = 'ab', i IN range(1, 40) | s + s) AS s",
  "RETURN size(reduce(s = 'ab', i IN range(1, 40) | s + s)) AS s",
  "RETURN size(reduce(s = 'ab', i IN range(1, 200000) | s + 'xyz')) AS s",
  "RETURN reduce(l = [1], i IN range(1, 40) | l + l) AS l",
  "RETURN reduce(l = [], i IN range(1, 5000) | [l]) AS l",
  "RETURN reduce(m = {}, i IN range(1, 5000) | {m: m}) AS m",
  "RETURN range(1, 50000000) AS l",
  "RETURN [x IN range(1, 20000000) | {a: x, b: 'text'}] AS l",
  "MATCH (n) RETURN n LIMIT size([x IN range(1, 1000000000) WHERE x > 0])",
  `RETURN ${nest("(", "1", ")", 300)} AS x`,
  `RETURN ${nest("[", "1", "]", 200)} AS x`,
  `RETURN ${"NOT ".repeat(400)}true AS x`,
  `RETURN true${" XOR true".repeat(300)} AS x`,
  `RETURN 1${" + 1".repeat(3200)} AS x`,
  `RETURN 1 AS x${" UNION RETURN 1 AS x".repeat(400)}`,
  `RETURN ${"CASE WHEN true THEN ".repeat(100)}1${" END".repeat(100)} AS x`,
  `WITH '${"a".repeat(10)}' AS s ${"WITH replace(s, 'a', 'aaaaaaaaaa') AS s ".repeat(8)}RETURN s`,
  `WITH 'ab' AS s ${"WITH s + s AS s ".repeat(40)}RETURN s`,
].map((cypher) => ({cypher}));

/** Run, and end in time: by a limit, or by the end of their rows. */
export const STOPPED_BOMBS: Legitimate[] = [
  {cypher: "UNWIND range(1, 1000000000) AS x RETURN x"},
  {cypher: "UNWIND range(1, 1000000000) AS x WITH x WHERE x < 0 RETURN x"},
  {cypher: "UNWIND range(1, 1000000000) AS x RETURN count(x)"},
  {cypher: "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN sum(x * y)"},
  {cypher: "MATCH (a), (b), (c), (d), (e) RETURN count(*)"},
  {cypher: "MATCH (a)--(b)--(c)--(d)--(e)--(f)--(g)--(h) RETURN count(*)"},
  {cypher: "MATCH p = (a)-[*]-(b) RETURN count(p)"},
  {cypher: "MATCH p = (a:Unit)-[*1..12]-(b:Unit) RETURN max(length(p))"},
  {cypher: "MATCH (a:Unit) ((x)--(y))+ (b:Unit) RETURN count(*)"},
  {cypher: "UNWIND range(1, 100000000) AS x RETURN x ORDER BY x DESC"},
  {cypher: "UNWIND range(1, 100000000) AS x RETURN DISTINCT x % 50000000 AS y ORDER BY y"},
  {cypher: "UNWIND range(1, 100000000) AS x WITH collect(toString(x)) AS l RETURN size(l)"},
  {cypher: "MATCH (a), (b), (c) WITH collect([a, b, c]) AS l RETURN size(l)"},
  {cypher: "UNWIND range(1, 10000000) AS x RETURN collect(x)"},
  {cypher: "UNWIND range(1, 10000000) AS x RETURN count(DISTINCT x)"},
  {cypher: "UNWIND range(1, 10000000) AS x RETURN percentileCont(x, 0.5)"},
  {cypher: "MATCH (a), (b) RETURN reduce(s = 0, x IN range(1, 90000) | s + x)"},
  {cypher: "UNWIND range(1, 900) AS x RETURN x, $text AS text", params: {text: "要点".repeat(3000)}},
  {cypher: `MATCH ${chain(22)} RETURN count(*)`},
  {cypher: `${Array.from({length: 30}, (_, i) => `OPTIONAL MATCH (a${i})--(b${i})`).join(" ")} RETURN count(*)`},
  {cypher: "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ '(a+)+b' AS x"},
  {cypher: "MATCH (a:Unit) MATCH (b:Unit) MATCH p = allShortestPaths((a)-[*..15]-(b)) WHERE a <> b RETURN count(p)"},
  {cypher: "CALL { UNWIND range(1, 1000000000) AS x RETURN x } RETURN count(x)"},
  {cypher: "RETURN COUNT { UNWIND range(1, 1000000000) AS x RETURN x } AS n"},
];

/** One of each way to end: rows cut, time, memory, planning, paths, a long answer, a subquery. */
export const BOMBS_BY_KIND: Legitimate[] = STOPPED_BOMBS.filter(({cypher}) =>
  [
    "UNWIND range(1, 1000000000) AS x RETURN x",
    "UNWIND range(1, 1000000000) AS x WITH x WHERE x < 0 RETURN x",
    "MATCH p = (a)-[*]-(b) RETURN count(p)",
    "MATCH (a:Unit) ((x)--(y))+ (b:Unit) RETURN count(*)",
    "UNWIND range(1, 100000000) AS x WITH collect(toString(x)) AS l RETURN size(l)",
    "UNWIND range(1, 900) AS x RETURN x, $text AS text",
    `MATCH ${chain(22)} RETURN count(*)`,
    "RETURN COUNT { UNWIND range(1, 1000000000) AS x RETURN x } AS n",
  ].includes(cypher),
);

/** What no estimate foresees and Neo4j cannot interrupt: the watchdog's. */
export const UNSTOPPABLE: Legitimate[] = [
  {
    cypher:
      "MATCH (p:WorkPoint) WITH reduce(s = '', t IN collect(p.text) | s + t) AS all RETURN any(x IN split(all, '') WHERE any(y IN split(all, '') WHERE any(z IN split(all, '') WHERE x + y + z = 'no'))) AS r",
  },
  {
    cypher:
      "MATCH (p:WorkPoint) WITH p ORDER BY p.position WITH reduce(s = '', t IN collect(p.text) | s + t) AS all RETURN none(x IN split(all, '') WHERE all(y IN split(all, '') WHERE all(z IN split(all, '') WHERE x + y + z <> 'no'))) AS r",
  },
];
