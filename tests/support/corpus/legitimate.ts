/**
 * Queries that people ask of this graph: each must be answered with 200.
 */

export interface Legitimate {
  cypher: string;
  params?: Record<string, unknown>;
}

export const q = (cypher: string, params?: Record<string, unknown>): Legitimate => ({
  cypher,
  ...(params === undefined ? {} : {params}),
});

/** What a planner or an analyst asks. */
export const PLANNER: Legitimate[] = [
  q("MATCH (u:Unit) RETURN u.name ORDER BY u.name"),
  q(
    "MATCH (u:Unit)-[r:RESPONSIBLE_FOR]->(p:WorkPoint) RETURN u.name AS 单位, count(p) AS 任务数 ORDER BY 任务数 DESC, 单位",
  ),
  q("MATCH (u:Unit {name: $unit})-[r:RESPONSIBLE_FOR]->(p) RETURN p.label, p.text, r.role, r.lead, r.leadBasis", {
    unit: "教育局",
  }),
  q(
    "MATCH (a:Unit)-[c:COLLABORATES_WITH]-(b:Unit) WHERE a.name < b.name RETURN a.name, b.name, c.points, c.weight ORDER BY c.weight DESC LIMIT 20",
  ),
  q(
    "MATCH (a:Unit {name: $a})-[:RESPONSIBLE_FOR]->(p)<-[:RESPONSIBLE_FOR]-(b:Unit) WITH b, count(DISTINCT p) AS n WHERE n >= $atLeast RETURN b.name, n ORDER BY n DESC",
    {a: "科协", atLeast: 3},
  ),
  q("MATCH (p:WorkPoint) WHERE NOT (p)<-[:RESPONSIBLE_FOR]-(:Unit) RETURN p.label, p.text"),
  q(
    "MATCH (p:WorkPoint)-[:TARGETS]->(t:TargetGroup {name: '农民'}) MATCH (p)<-[:RESPONSIBLE_FOR]-(u:Unit) RETURN DISTINCT u.name",
  ),
  q("MATCH (t:TargetGroup) OPTIONAL MATCH (t)<-[:TARGETS]-(p:WorkPoint) RETURN t.name, count(p) AS n ORDER BY n"),
  q(
    "MATCH (t:TargetGroup), (a:ActivityType) WHERE NOT EXISTS { MATCH (t)<-[:TARGETS]-(p:WorkPoint)-[:INVOLVES]->(a) } RETURN t.name, a.name",
  ),
  q("MATCH (p:WorkPoint) RETURN p.label, COUNT { (p)<-[:RESPONSIBLE_FOR]-(:Unit) } AS k ORDER BY k DESC LIMIT 5"),
  q(
    "MATCH (p:WorkPoint)<-[:RESPONSIBLE_FOR]-(u:Unit) WITH p, collect(u.name) AS units RETURN p.label, size(units), units[0] AS 首位",
  ),
  q(
    "MATCH (p:WorkPoint)<-[:RESPONSIBLE_FOR]-(u:Unit) WITH p, count(u) AS k MATCH (p)<-[:RESPONSIBLE_FOR]-(u:Unit) RETURN u.name, round(sum(1.0 / k), 2) AS load ORDER BY load DESC",
  ),
  q(
    "MATCH path = shortestPath((a:Unit {name: '科协'})-[:COLLABORATES_WITH*..6]-(b:Unit {name: '教育局'})) RETURN path",
  ),
  q(
    "MATCH path = allShortestPaths((a:Unit {name: '妇联'})-[*..4]-(b:Unit {name: '教育局'})) RETURN length(path), [n IN nodes(path) | coalesce(n.name, n.label)]",
  ),
  q(
    "MATCH (d:Document)-[:HAS_SECTION*]->(s:Section)-[:HAS_POINT]->(p:WorkPoint) RETURN s.title, count(p) ORDER BY s.title",
  ),
  q("MATCH (p:WorkPoint) WHERE p.text CONTAINS '科技' RETURN p.label, substring(p.text, 0, 40) AS 摘录"),
  q("MATCH (p:WorkPoint) WHERE p.text =~ '.*(培训|讲座).*' RETURN count(p)"),
  q("MATCH (u:Unit) WHERE u.name STARTS WITH '科' OR u.name ENDS WITH '委' RETURN u.name, u.category, u.rank"),
  q("MATCH (u:Unit)-[:RESPONSIBLE_FOR]->(p)-[:TARGETS]->(t) RETURN u.name, collect(DISTINCT t.name) AS targets"),
  q(
    "MATCH (t:TargetGroup)<-[:TARGETS]-(p)<-[:RESPONSIBLE_FOR]-(u:Unit) WITH t, collect(DISTINCT u.name) AS units WHERE size(units) = 1 RETURN t.name, units[0]",
  ),
  q("MATCH (d:Diagnostic) OPTIONAL MATCH (d)-[:ABOUT]->(p) RETURN d.code, d.severity, d.message, p.label"),
  q("MATCH (u:Unit)-[r:RESPONSIBLE_FOR {lead: true}]->(p) RETURN r.leadBasis, count(*) AS n"),
  q("MATCH (u:Unit) RETURN u.category AS 类别, count(*) AS n, collect(u.name)[..3] AS 例"),
  q(
    "CALL { MATCH (u:Unit) RETURN count(u) AS units } CALL { MATCH (p:WorkPoint) RETURN count(p) AS points } RETURN units, points",
  ),
  q(
    "MATCH (u:Unit) CALL (u) { MATCH (u)-[:RESPONSIBLE_FOR]->(p) RETURN count(p) AS n } RETURN u.name, n ORDER BY n DESC LIMIT 3",
  ),
  q("MATCH (u:Unit) RETURN u.name AS name UNION MATCH (g:UnitGroup) RETURN g.name AS name"),
  q("MATCH (n) RETURN labels(n)[0] AS 标签, count(*) AS n ORDER BY n DESC"),
  q("MATCH ()-[r]->() RETURN type(r) AS 关系, count(*) AS n"),
  q("CALL db.labels()"),
  q("CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType ORDER BY relationshipType"),
  q("CALL db.propertyKeys()"),
  q("CALL db.schema.nodeTypeProperties()"),
  q("CALL db.schema.visualization()"),
  q("SHOW INDEXES YIELD name, type, state RETURN name, type, state"),
  q("SHOW CONSTRAINTS"),
  q("SHOW FUNCTIONS YIELD name WHERE name STARTS WITH 'to' RETURN name"),
  q("SHOW PROCEDURES YIELD name RETURN count(*)"),
  q("EXPLAIN MATCH (u:Unit)-[:RESPONSIBLE_FOR]->(p) RETURN u, p"),
  q("PROFILE MATCH (u:Unit)-[:RESPONSIBLE_FOR]->(p) RETURN count(*)"),
  q("explain return 1"),
  q("MATCH (p:WorkPoint) WITH p ORDER BY p.position SKIP 5 LIMIT 5 RETURN p.label"),
  q("MATCH (p:WorkPoint) RETURN p.label SKIP $skip LIMIT $limit", {skip: 2, limit: 3}),
  q("MATCH (u:Unit) WHERE u.name IN $names RETURN u", {names: ["科协", "教育局"]}),
  q("MATCH (u:Unit) WITH percentileCont(COUNT { (u)-[:RESPONSIBLE_FOR]->() }, 0.75) AS q3 RETURN q3"),
  q("MATCH (u:Unit) WITH u, COUNT { (u)-[:RESPONSIBLE_FOR]->() } AS n RETURN avg(n), stDev(n), min(n), max(n)"),
  q("MATCH (p:WorkPoint) RETURN CASE WHEN size(p.text) > 100 THEN '长' ELSE '短' END AS 篇幅, count(*) AS n"),
  q("UNWIND [{m: 1, n: '一月'}, {m: 2, n: '二月'}] AS row RETURN row.m, row.n"),
  q(
    "UNWIND range(1, 12) AS month OPTIONAL MATCH (p:WorkPoint) WHERE p.deadlineTo = date({year: 2019, month: month, day: 1}) RETURN month, count(p)",
  ),
  q(
    "MATCH (a:Unit)-[:COLLABORATES_WITH]-(b)-[:COLLABORATES_WITH]-(c), (a)-[:COLLABORATES_WITH]-(c) WHERE a.id < b.id AND b.id < c.id RETURN count(*) AS triangles",
  ),
  q(
    "MATCH (u:Unit) WITH collect(u) AS us RETURN [a IN us | {name: a.name, n: size([(a)-[:RESPONSIBLE_FOR]->(p) | p])}] AS list",
  ),
  q(
    "MATCH (p:WorkPoint)<-[r:RESPONSIBLE_FOR]-(u) WITH p, u, r ORDER BY r.position WITH p, reduce(s = '', x IN collect(u.name) | s + CASE WHEN s = '' THEN '' ELSE '、' END + x) AS 单位 RETURN p.label, 单位 LIMIT 3",
  ),
  q("MATCH (u:Unit) WITH collect(u.name) AS names UNWIND range(0, size(names) - 2) AS i RETURN names[i], names[i + 1]"),
  q(
    "MATCH (u:Unit) WITH collect(u.name) AS a RETURN [x IN a WHERE any(y IN a WHERE y <> x AND y CONTAINS x)] AS 名称包含",
  ),
  q("MATCH p = (a:Unit)-[:COLLABORATES_WITH*1..2]-(b:Unit) WHERE a.name = '妇联' RETURN count(p)"),
  q("MATCH (a:Unit {name: '科协'}) ((x)-[:COLLABORATES_WITH]-(y)){1,2} (b:Unit) RETURN count(DISTINCT b)"),
  q("MATCH (u:Unit) WHERE u.name = '教育局' OR (u.name = '科协' AND NOT u.name = '妇联') XOR false RETURN u.name"),
  q("MATCH (n:Unit&!UnitGroup) RETURN count(n)"),
  q("MATCH (p:WorkPoint) RETURN p{.label, .position, 单位数: COUNT { (p)<-[:RESPONSIBLE_FOR]-() }} AS point LIMIT 2"),
  q("MATCH (p:WorkPoint) RETURN replace(replace(replace(p.text, '，', ','), '。', '.'), '；', ';') AS text LIMIT 2"),
  q("WITH reduce(s = 1, i IN range(1, 20) | s * i) AS f RETURN f"),
  q("RETURN reduce(pair = [0, 1], i IN range(1, 30) | [pair[1], pair[0] + pair[1]])[0] AS fibonacci"),
  q("RETURN [x IN range(1, 100) WHERE x > 1 AND none(y IN range(2, toInteger(sqrt(x))) WHERE x % y = 0)] AS primes"),
  q("RETURN date('2019-05-04') + duration('P1M') AS d, datetime('2019-05-04T10:00:00+08:00') AS t, time('10:00') AS c"),
  q("CYPHER 5 MATCH (n:Unit) RETURN count(n)"),
];

/** Odd but fine: quoting, comments, names that are words of the language, values JSON has no word for. */
export const AWKWARD: Legitimate[] = [
  q("RETURN 'LOAD CSV FROM \"file:///etc/passwd\"' AS x"),
  q('RETURN "CALL dbms.listConfig()" AS x // ; DROP DATABASE neo4j'),
  q("/* CREATE (n) */ RETURN 1 AS x; // done"),
  q("RETURN 1 AS `DELETE`, 2 AS `a``b`"),
  q("MATCH (create:Unit) RETURN create.name AS set LIMIT 1"),
  q("WITH {load: 1, csv: 2, use: 3, call: 4} AS m RETURN m.load, m.csv, m.use, m.call"),
  q("WITH [1, 2] AS transactions RETURN 1 IN transactions AS x"),
  q("MATCH (call:Unit) RETURN call.name ORDER BY call.name LIMIT 1"),
  q("WITH 1 AS show, 2 AS terminate RETURN show, terminate"),
  q("RETURN '单\\u4f4d' AS x"),
  q("RETURN 'C:\\\\users' AS path, 'it\\'s' AS s, \"say \\\"hi\\\"\" AS t"),
  q("RETURN　1　AS　全角空格"),
  q("RETURN '😀𠮷' AS x, size('😀𠮷') AS n"),
  q("RETURN 9223372036854775807 AS big, -9223372036854775808 AS small"),
  q("RETURN 0.0 / 0.0 AS nan, 1.0 / 0.0 AS inf, -1.0 / 0.0 AS ninf"),
  q("RETURN 0x1F AS hex, 0o17 AS oct, 1e3 AS exp, .5 AS half, 1_000_000 AS million"),
  q("RETURN null AS n, [null, [], {}] AS l, {a: {b: {c: [1, {d: 2}]}}} AS m"),
  q("RETURN $p AS p", {p: {a: [1, 2.5, "x", true, null, {b: "c"}]}}),
  q("RETURN $p AS p", {p: -0}),
  q("RETURN $p AS p", JSON.parse('{"p": {"__proto__": {"x": 1}, "constructor": 2, "toString": 3}}')),
  q("RETURN $big AS big", {big: 9007199254740991}),
  q("RETURN $`名 称` AS x", {"名 称": 1}),
  q("RETURN $0 AS x", {0: "zero"}),
  q("RETURN 1 AS __proto__, 2 AS constructor"),
  q("RETURN point({latitude: 24.3, longitude: 109.4}) AS p, point({x: 1, y: 2, z: 3}) AS q"),
  q("RETURN duration({months: 14, days: 3, seconds: 5.5}) AS d"),
  q("RETURN all(x IN [] WHERE false) AS a, none(x IN [1] WHERE x > 1) AS n, single(x IN [1] WHERE x = 1) AS s"),
  q("MATCH (n {name: '没有这样的单位'}) RETURN n"),
  q("MATCH (n:没有这样的标签) RETURN n"),
  q(`RETURN '${"长".repeat(5000)}' AS text`),
  q(`RETURN [${Array.from({length: 500}, (_, i) => i).join(", ")}] AS list`),
  q("\n\n\n  RETURN\n1\nAS\nx\n\n"),
  q("rEtUrN 1 aS x"),
  q("RETURN NOT NOT true AS x, - - 1 AS y"),
  q(`RETURN ${"(".repeat(40)}1${")".repeat(40)} AS x`),
];

/** Mistakes: told with 400 and where. */
export const MISTAKES: Legitimate[] = [
  q("RETRUN 1"),
  q("MATCH (n RETURN n"),
  q("MATCH (n) RETURN m"),
  q("RETURN $missing"),
  q("RETURN 1 / 0"),
  q("RETURN toInteger({a: 1})"),
  q("RETURN nosuch(1)"),
  q("RETURN 'open"),
  q("MATCH (n) WHERE n.name = RETURN n"),
  q("SELECT * FROM units"),
  q("你好"),
  q("RETURN 1 AS a, 2 AS a"),
  q("UNWIND 1 AS x"),
  q("MATCH (n) RETURN n LIMIT -1"),
  q("MATCH (n) RETURN n LIMIT $k", {k: "five"}),
  q("RETURN date('nonsense')"),
  q("RETURN [1, 2][0"),
  q(")"),
  q(""),
  q("   "),
  q("// nothing"),
  q(";"),
];
