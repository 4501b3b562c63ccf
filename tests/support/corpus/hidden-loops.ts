/**
 * Loops and growth in one expression whose size is hidden: in variables, subqueries, maps, parameters, arithmetic,
 * texts, parts of dates. Neo4j cannot stop them, so none may begin.
 */
import {type Legitimate, q} from "./legitimate.js";

export const HIDDEN_LOOPS: Legitimate[] = [
  q("UNWIND range(1, 3000) AS x WITH collect(x) AS l RETURN any(a IN l WHERE any(b IN l WHERE a + b = -1)) AS r"),
  q(
    "UNWIND range(1, 3000) AS x WITH collect(x) AS l WITH l, 1 AS one RETURN any(a IN l WHERE any(b IN l WHERE any(c IN l WHERE a + b + c = -1))) AS r",
  ),
  q(
    "UNWIND range(1, 3000) AS x MATCH (u:Unit) WITH collect(x) AS l RETURN any(a IN l WHERE any(b IN l WHERE a + b = -1)) AS r",
  ),
  q(
    "WITH range(1, 3000) AS l WITH {l: l} AS m RETURN any(a IN m.l WHERE any(b IN m.l WHERE any(c IN m.l WHERE a + b + c = -1))) AS r",
  ),
  q("WITH [range(1, 100000)] AS ll RETURN any(a IN ll[0] WHERE any(b IN ll[0] WHERE a + b = -1)) AS r"),
  q("WITH head([range(1, 100000)]) AS l RETURN any(a IN l WHERE any(b IN l WHERE a + b = -1)) AS r"),
  q("WITH coalesce(null, range(1, 100000)) AS l RETURN any(a IN l WHERE any(b IN l WHERE a + b = -1)) AS r"),
  q(
    "WITH CASE WHEN true THEN range(1, 100000) ELSE [] END AS l RETURN any(a IN l WHERE any(b IN l WHERE a + b = -1)) AS r",
  ),
  q("CALL { RETURN range(1, 100000) AS l } RETURN any(a IN l WHERE any(b IN l WHERE a + b = -1)) AS r"),
  q("UNWIND [range(1, 100000)] AS l RETURN any(a IN l WHERE any(b IN l WHERE a + b = -1)) AS r"),
  q("WITH range(1, 100000) AS l CALL (l) { RETURN any(a IN l WHERE any(b IN l WHERE a + b = -1)) AS r } RETURN r"),
  q(
    "WITH range(1, 100000) AS l RETURN COUNT { WITH l WHERE any(a IN l WHERE any(b IN l WHERE a + b = -1)) RETURN 1 } AS r",
  ),
  q("WITH range(1, 100000) AS l MATCH (u:Unit) WHERE any(a IN l WHERE any(b IN l WHERE a + b = -1)) RETURN u"),
  q(
    "WITH COLLECT { UNWIND range(1, 100000) AS x RETURN x } AS l RETURN any(a IN l WHERE any(b IN l WHERE a + b = -1)) AS r",
  ),
  q(
    "RETURN any(a IN COLLECT { UNWIND range(1, 100000) AS x RETURN x } WHERE any(b IN range(1, 100000) WHERE a + b = -1)) AS r",
  ),
  q(
    "WITH split(reduce(s = 'a,', x IN range(1, 15) | s + s), ',') AS l RETURN any(a IN l WHERE any(b IN l WHERE a + b = 'x')) AS r",
  ),
  q("WITH $l AS l RETURN any(a IN l WHERE any(b IN l WHERE any(c IN l WHERE a + b + c = -1))) AS r", {
    l: Array.from({length: 5000}, (_, i) => i),
  }),
  q("WITH $m AS m RETURN any(a IN m.l WHERE any(b IN m.l WHERE any(c IN m.l WHERE a + b + c = -1))) AS r", {
    m: {l: Array.from({length: 5000}, (_, i) => i)},
  }),
  q("RETURN any(a IN $m.l WHERE any(b IN $m.l WHERE any(c IN $m['l'] WHERE a + b + c = -1))) AS r", {
    m: {l: Array.from({length: 5000}, (_, i) => i)},
  }),
  q("WITH $s AS s RETURN size([x IN range(1, 100000) WHERE s CONTAINS ('b' + toString(x))]) AS n", {
    s: "a".repeat(900_000),
  }),
  q("MATCH (n) RETURN n ORDER BY reduce(s = 0, x IN range(1, 900000) | s + x)"),
  q("MATCH (n) WHERE any(x IN range(1, 900000) WHERE x = -1) RETURN n"),
  q("UNWIND range(1, 100) AS i RETURN size([x IN range(1, 900000) | x * i]) AS n"),
  q("RETURN reduce(s = 0, i IN range(1, $n) | s + i) AS s", {n: 1000000000}),
  q("RETURN reduce(s = 0, i IN range(1, $m.n) | s + i) AS s", {m: {n: 1000000000}}),
  q("RETURN reduce(s = 0, i IN range(1, toInteger($s)) | s + i) AS s", {s: "1000000000"}),
  q("RETURN reduce(s = 0, i IN range(1, toInteger('1000000000')) | s + i) AS s"),
  q("RETURN reduce(s = 0, i IN range(1, toInteger('1' + '000000000')) | s + i) AS s"),
  q("RETURN reduce(s = 0, i IN range(1, timestamp() / 1000) | s + i) AS s"),
  q("RETURN reduce(s = 0, i IN range(1, date().year * 1000000) | s + i) AS s"),
  q("RETURN reduce(s = 0, i IN range(1, duration('P100Y').months * 1000000) | s + i) AS s"),
  q(
    "RETURN reduce(s = 0, i IN range(1, duration.inSeconds(datetime('1900-01-01'), datetime('2000-01-01')).seconds) | s + i) AS s",
  ),
  q("MATCH (u:Unit) WITH count(u) AS n RETURN reduce(s = 0, i IN range(1, n * 100000000) | s + i) AS s"),
  q("MATCH (u:Unit) WITH count(*) ^ 8 AS n RETURN reduce(s = 0, i IN range(1, toInteger(n)) | s + i) AS s"),
  q("WITH size('abcdefghij') AS n RETURN reduce(s = 0, i IN range(1, n*n*n*n*n*n*n*n*n) | s + i) AS s"),
  q("RETURN reduce(s = 0, i IN range(1000000000, 1, -1) | s + i) AS s"),
  q("RETURN reduce(s = 0, i IN range(-1000000000, 1) | s + i) AS s"),
  q("RETURN reduce(s = 0, i IN range(0, 9223372036854775807) | s + i) AS s"),
  q("RETURN reduce(s = 0, i IN range(0, -(-1000000000)) | s + i) AS s"),
  q("RETURN reduce(s = 0, i IN range(1, CASE WHEN true THEN 1000000000 ELSE 1 END) | s + i) AS s"),
  q("RETURN reduce(s = 0, i IN range(1, coalesce(null, 1000000000)) | s + i) AS s"),
  q("RETURN reduce(s = 0, i IN range(1, [1000000000][0]) | s + i) AS s"),
  q("RETURN reduce(s = 0, i IN range(1, {n: 1000000000}.n) | s + i) AS s"),
  q("WITH {n: 1000000000} AS m RETURN reduce(s = 0, i IN range(1, m.n) | s + i) AS s"),
  q("UNWIND [1000000000] AS n RETURN reduce(s = 0, i IN range(1, n) | s + i) AS s"),
  q("UNWIND [{n: 1000000000}] AS m RETURN reduce(s = 0, i IN range(1, m.n) | s + i) AS s"),
  q("WITH 1000000000 AS n WITH n AS m WITH m + 0 AS k RETURN reduce(s = 0, i IN range(1, k) | s + i) AS s"),
  q("RETURN reduce(s = 0, i IN range(1, abs(-1000000000)) | s + i) AS s"),
  q("RETURN reduce(s = 0, i IN range(1, toInteger(exp(21))) | s + i) AS s"),
  q("RETURN reduce(s = 0, i IN range(1, toInteger(sqrt(1000000000000000000))) | s + i) AS s"),
  q("RETURN [i IN range(1, 1000000000) WHERE i < 0] AS x"),
  q("MATCH (n) WHERE any(i IN range(1, 100000000) WHERE i < 0) RETURN n"),
  q("MATCH (n {x: reduce(s = 0, i IN range(1, 1000000000) | s + i)}) RETURN n"),
  q("MATCH (n) RETURN n ORDER BY reduce(s = 0, i IN range(1, 1000000000) | s + i)"),
  q("MATCH (n) RETURN n SKIP reduce(s = 0, i IN range(1, 1000000000) | s + i)"),
  q("UNWIND [x IN range(1, 1000000000) WHERE x < 0] AS y RETURN y"),
  q("RETURN COUNT { MATCH (n) WHERE any(i IN range(1, 100000000) WHERE i < 0) RETURN n } AS c"),
  q("MATCH p = (a)-[*1..2]-(b) WHERE all(n IN nodes(p) WHERE any(i IN range(1, 10000000) WHERE i < 0)) RETURN p"),
  q("CALL db.labels() YIELD label WHERE any(i IN range(1, 1000000000) WHERE i < 0) RETURN label"),
  q("SHOW INDEXES YIELD name WHERE any(i IN range(1, 1000000000) WHERE i < 0) RETURN name"),
  q("RETURN reduce(s = 'x', i IN range(1, 30) | s + s + s) AS s"),
  q("RETURN size(reduce(l = [0], i IN range(1, 30) | l + l)) AS s"),
  q("RETURN reduce(s = 'a', i IN range(1, 12) | replace(s, 'a', 'aaaaaaaaaa')) AS s"),
  q("RETURN reduce(s = 'a', i IN range(1, 30) | s || s) AS s"),
  q("RETURN reduce(s = 'a', i IN range(1, 30) | reverse(s) + s) AS s"),
  q("RETURN reduce(s = 'a', i IN range(1, 30) | toUpper(s) + toLower(s)) AS s"),
  q("RETURN reduce(l = [0], i IN range(1, 30) | [x IN l | x] + l) AS s"),
  q("RETURN reduce(l = [0], i IN range(1, 25) | l + [l]) AS s"),
  q("RETURN reduce(l = [0], i IN range(1, 25) | [l, l]) AS s"),
  q("RETURN reduce(m = {a: 1}, i IN range(1, 30) | {a: m, b: m}) AS s"),
  q(
    "WITH 'aaaaaaaaaa' AS a WITH a+a+a+a+a+a+a+a+a+a AS a WITH a+a+a+a+a+a+a+a+a+a AS a WITH a+a+a+a+a+a+a+a+a+a AS a WITH a+a+a+a+a+a+a+a+a+a AS a WITH a+a+a+a+a+a+a+a+a+a AS a WITH a+a+a+a+a+a+a+a+a+a AS a RETURN size(a)",
  ),
  q(
    "WITH replace('aaaaaaaaaa', 'a', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa') AS a WITH replace(a, 'a', a) AS b WITH replace(b, 'a', a) AS c RETURN size(c)",
  ),
  q("WITH range(1, 1000) AS l WITH [x IN l | l] AS m RETURN [x IN m | m] AS k"),
  q("WITH range(1, 1000000) AS l RETURN [l, l, l, l, l, l, l, l, l, l] AS m"),
];

/** Regular expressions that Java tries for ever. */
export const REGEXES: Legitimate[] = [
  q("RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ '(.*a){25}' AS x"),
  q("RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' =~ '(?:(a+)\\\\1?)+b' AS x"),
  q("RETURN $s =~ $r AS x", {s: `${"a".repeat(40)}!`, r: "(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)[b]"}),
  q("RETURN $s =~ '.*.*.*.*.*.*b' AS x", {s: "a".repeat(3000)}),
];
