/**
 * What Cypher 5 has for reading, form by form: each is answered with 200.
 */
import {type Legitimate, q} from "./legitimate.js";

/** Subqueries, clauses, what may be shown and called. */
export const CLAUSES: Legitimate[] = [
  q("MATCH (u:Unit) CALL (*) { MATCH (u)-[:RESPONSIBLE_FOR]->(p) RETURN count(p) AS n } RETURN u.name, n"),
  q(
    "MATCH (u:Unit) CALL { WITH u MATCH (u)-[:RESPONSIBLE_FOR]->(p) RETURN count(p) AS n } RETURN u.name, n ORDER BY n DESC",
  ),
  q("MATCH (u:Unit) OPTIONAL CALL (u) { MATCH (u)-[:RESPONSIBLE_FOR]->(p) RETURN p LIMIT 1 } RETURN u.name, p.label"),
  q("MATCH (u:Unit) CALL () { RETURN 1 AS one } RETURN u.name, one LIMIT 3"),
  q(
    "CALL { MATCH (u:Unit) RETURN u.name AS name UNION ALL MATCH (p:WorkPoint) RETURN p.label AS name } RETURN name ORDER BY name LIMIT 10",
  ),
  q("MATCH (u:Unit) WHERE COUNT { MATCH (u)-[r:RESPONSIBLE_FOR]->(p) WHERE r.lead RETURN p } > 2 RETURN u.name"),
  q(
    "MATCH (u:Unit) WHERE EXISTS { MATCH (u)-[:RESPONSIBLE_FOR]->(p)-[:TARGETS]->(:TargetGroup {name: '农民'}) } RETURN u.name",
  ),
  q("MATCH (u:Unit) WHERE exists { (u)-[:RESPONSIBLE_FOR]->() } RETURN count(*)"),
  q(
    "MATCH (u:Unit) RETURN u.name, COLLECT { MATCH (u)-[:RESPONSIBLE_FOR]->(p) RETURN p.label ORDER BY p.label LIMIT 3 } AS labels",
  ),
  q("MATCH (u:Unit) RETURN u.name, COUNT { MATCH (u)-[:RESPONSIBLE_FOR]->(p) RETURN DISTINCT p } AS n"),
  q(
    "MATCH (u:Unit) WHERE NOT EXISTS { MATCH (u)-[:RESPONSIBLE_FOR {lead: true}]->() UNION MATCH (u)-[:X]->() } RETURN u.name",
  ),
  q("MATCH (p:WorkPoint) RETURN p.label, [(p)<-[:RESPONSIBLE_FOR]-(u) WHERE u.name CONTAINS '局' | u.name] AS 局"),
  q(
    "MATCH (p:WorkPoint) RETURN p.label, size([(p)<-[r:RESPONSIBLE_FOR]-(u) | u.name]) AS n, [path = (p)--() | length(path)][0] AS l LIMIT 3",
  ),
  q("MATCH (u:Unit) WITH u ORDER BY u.name DESC SKIP 2 LIMIT 3 WHERE u.name <> '' RETURN u.name"),
  q("MATCH (u:Unit) RETURN u.name OFFSET 2 LIMIT 3"),
  q("MATCH (u:Unit) RETURN DISTINCT u.category ORDER BY u.category ASCENDING"),
  q("MATCH (u:Unit) RETURN * LIMIT 1"),
  q("MATCH (u:Unit) WITH *, 1 AS x RETURN u.name, x LIMIT 1"),
  q("UNWIND [[1,2],[3]] AS l UNWIND l AS x RETURN sum(x)"),
  q("UNWIND [] AS x RETURN x"),
  q("UNWIND null AS x RETURN x"),
  q("UNWIND $rows AS row RETURN row.a, row.b", {
    rows: [
      {a: 1, b: "x"},
      {a: 2, b: "y"},
    ],
  }),
  q("RETURN 1 AS x UNION ALL RETURN 1 AS x UNION ALL RETURN 2 AS x"),
  q("RETURN 1 AS x UNION DISTINCT RETURN 1 AS x"),
  q("MATCH (u:Unit) FINISH"),
  q("OPTIONAL MATCH (u:NoSuch) RETURN u"),
  q(
    "MATCH (u:Unit)-[:RESPONSIBLE_FOR]->(p) WITH u, count(p) AS n, collect(p) AS ps WHERE n > 3 UNWIND ps AS p RETURN u.name, p.label LIMIT 5",
  ),
  q("MATCH (u:Unit) USING SCAN u:Unit WHERE u.name = '科协' RETURN u"),
  q("MATCH (u:Unit {name: '科协'}) USING INDEX u:Unit(name) RETURN u.name"),
  q("MATCH (a:Unit)--(b:WorkPoint)--(c:Unit) USING JOIN ON b RETURN count(*)"),
  q("MATCH (a:Unit), (b:Unit) WHERE a.name < b.name RETURN count(*)"),
  q("MATCH (u:Unit) RETURN u.name AS `order by`, u.category AS `匹配 (n)` ORDER BY `order by` LIMIT 2"),
  q("SHOW INDEXES WHERE type = 'RANGE'"),
  q("SHOW INDEX"),
  q("SHOW RANGE INDEXES"),
  q("SHOW FULLTEXT INDEXES YIELD *"),
  q("SHOW VECTOR INDEXES"),
  q("SHOW ALL CONSTRAINTS YIELD name RETURN name ORDER BY name"),
  q("SHOW UNIQUENESS CONSTRAINTS"),
  q("SHOW NODE UNIQUE CONSTRAINTS"),
  q("SHOW EXISTENCE CONSTRAINTS"),
  q("SHOW NODE PROPERTY EXISTENCE CONSTRAINTS"),
  q("SHOW CONSTRAINT"),
  q("SHOW FUNCTION"),
  q("SHOW ALL FUNCTIONS YIELD name, category WHERE category = 'Temporal' RETURN name"),
  q("SHOW USER DEFINED FUNCTIONS"),
  q("SHOW FUNCTIONS EXECUTABLE YIELD name RETURN count(*)"),
  q("SHOW FUNCTIONS EXECUTABLE BY CURRENT USER YIELD name RETURN count(*)"),
  q("SHOW PROCEDURES EXECUTABLE YIELD name, mode WHERE mode = 'READ' RETURN name"),
  q("SHOW PROCEDURE"),
  q("SHOW BUILT IN FUNCTION YIELD name"),
  q("CALL db.labels"),
  q("CALL db.labels() YIELD label WHERE label STARTS WITH 'U' RETURN label"),
  q("CALL db.labels() YIELD *"),
  q("CALL db.schema.relTypeProperties() YIELD relType, propertyName RETURN relType, propertyName LIMIT 5"),
  q("CALL db.schema.nodeTypeProperties() YIELD nodeLabels, propertyName, propertyTypes RETURN *"),
  q(
    "CALL db.relationshipTypes() YIELD relationshipType AS t CALL { WITH t MATCH ()-[r]->() WHERE type(r) = t RETURN count(r) AS n } RETURN t, n",
  ),
  q("CALL `db`.`labels`()"),
];

/** Paths, shortest paths, label expressions. */
export const PATTERNS: Legitimate[] = [
  q("MATCH (a:Unit {name: '科协'}) (()-[:COLLABORATES_WITH]-()){1,3} (b:Unit {name: '教育局'}) RETURN count(*) AS n"),
  q("MATCH p = SHORTEST 1 (a:Unit {name: '科协'})-[:COLLABORATES_WITH]-+(b:Unit {name: '教育局'}) RETURN length(p)"),
  q("MATCH p = SHORTEST 3 (a:Unit {name: '科协'})-[:RESPONSIBLE_FOR|TARGETS]-+(b:TargetGroup {name: '农民'}) RETURN p"),
  q(
    "MATCH p = ALL SHORTEST (a:Unit {name: '科协'})-[:COLLABORATES_WITH]-{1,4}(b:Unit {name: '教育局'}) RETURN count(p)",
  ),
  q("MATCH p = ANY (a:Unit {name: '科协'})-[:COLLABORATES_WITH]-{1,4}(b:Unit {name: '教育局'}) RETURN length(p)"),
  q(
    "MATCH p = SHORTEST 2 GROUPS (a:Unit {name: '科协'})-[:COLLABORATES_WITH]-{1,3}(b:Unit {name: '教育局'}) RETURN count(p)",
  ),
  q("MATCH p = ANY SHORTEST (a:Unit {name: '科协'})--+(b:Unit {name: '教育局'}) RETURN [n IN nodes(p) | n.name]"),
  q("MATCH (d:Document) (()-[:HAS_SECTION]->(s))+ (x) RETURN [t IN s | t.title] AS titles"),
  q(
    "MATCH (a:Unit)-[r:RESPONSIBLE_FOR WHERE r.lead]->(b:WorkPoint WHERE b.label STARTS WITH '1') RETURN a.name, b.label",
  ),
  q("MATCH p = (a:Unit {name: '科协'})-[:COLLABORATES_WITH*2..2]-(b) RETURN count(DISTINCT b)"),
  q("MATCH p = (:Document)-[:HAS_SECTION|HAS_POINT*1..4]->(x) RETURN labels(x), count(*)"),
  q(
    "MATCH (a:Unit {name:'科协'}), (b:Unit {name:'教育局'}) RETURN shortestPath((a)-[:COLLABORATES_WITH*..5]-(b)) AS p",
  ),
  q(
    "MATCH (a:Unit {name:'科协'}), (b:Unit {name:'教育局'}) MATCH p = shortestPath((a)-[*]-(b)) WHERE all(r IN relationships(p) WHERE type(r) <> 'TARGETS') RETURN length(p)",
  ),
  q(
    "MATCH p=shortestPath((a:Unit {name:'科协'})-[*1..5]-(b:Unit {name:'教育局'})) WHERE none(n IN nodes(p) WHERE n:TargetGroup) RETURN p",
  ),
  q("MATCH (n:Unit|WorkPoint) RETURN labels(n), count(*)"),
  q("MATCH (n:!Unit) RETURN count(n)"),
  q("MATCH (n:%) RETURN count(n)"),
  q("MATCH (n:(Unit|UnitGroup)&!Diagnostic) RETURN count(n)"),
  q("MATCH (n) WHERE n:Unit OR n:WorkPoint RETURN count(n)"),
  q("MATCH (n IS Unit) RETURN count(n)"),
  q("MATCH ()-[r:RESPONSIBLE_FOR|!TARGETS]->() RETURN count(r)"),
  q("MATCH ()-[r:!RESPONSIBLE_FOR&!TARGETS]->() RETURN DISTINCT type(r)"),
  q("MATCH (n:$($label)) RETURN count(n)", {label: "Unit"}),
  q("MATCH (n:$any($labels)) RETURN count(n)", {labels: ["Unit", "WorkPoint"]}),
  q("MATCH (n:Unit) WHERE n[$key] = $value RETURN n", {key: "name", value: "科协"}),
];

/** Map projection, times, places, functions. */
export const VALUES: Legitimate[] = [
  q("MATCH (u:Unit) RETURN u{.*} LIMIT 2"),
  q("MATCH (u:Unit) RETURN u{.name, 任务: [(u)-[:RESPONSIBLE_FOR]->(p) | p{.label, .position}]} AS u LIMIT 2"),
  q("MATCH (u:Unit) WITH u, 1 AS x RETURN u{.name, x, extra: 'y'} LIMIT 1"),
  q("MATCH (u:Unit) RETURN properties(u) AS p, keys(u) AS k, labels(u) AS l, elementId(u) AS e, id(u) AS i LIMIT 1"),
  q("RETURN date(), datetime(), localdatetime(), time(), localtime()"),
  q(
    "RETURN date('2019-02-28') + duration({months: 1}) AS d, duration.between(date('2019-01-01'), date('2019-12-31')).days AS n",
  ),
  q(
    "RETURN duration.inDays(date('2019-01-01'), date('2019-03-01')).days AS d, duration.inMonths(date('2019-01-01'), date('2019-03-01')).months AS m, duration.inSeconds(time('10:00'), time('11:00')).seconds AS s",
  ),
  q(
    "RETURN datetime.truncate('week', datetime('2019-05-04T10:00:00Z')) AS w, localdatetime.truncate('day', localdatetime()) AS d",
  ),
  q("RETURN datetime.fromepoch(1556928000, 0) AS t, datetime.fromEpochMillis(1556928000000) AS u"),
  q(
    "RETURN date.transaction() AS d, datetime.statement() AS s, datetime.realtime('Asia/Shanghai') AS r, timestamp() AS t",
  ),
  q(
    "RETURN date({year: 2019, week: 10, dayOfWeek: 1}) AS w, date({year: 2019, quarter: 2, dayOfQuarter: 3}) AS q, date('2019Q2') AS s",
  ),
  q("WITH date('2019-05-04') AS d RETURN d.year, d.month, d.day, d.week, d.quarter, d.dayOfWeek, d.ordinalDay"),
  q(
    "RETURN datetime('2019-05-04T10:00:00[Asia/Shanghai]') AS t, datetime('2019-05-04T10:00:00+08:00').epochMillis AS e",
  ),
  q("MATCH (p:WorkPoint) WHERE p.deadlineTo IS NOT NULL RETURN p.deadlineTo.month AS month, count(*) ORDER BY month"),
  q("MATCH (p:WorkPoint) WHERE p.deadlineTo < date('2019-07-01') RETURN p.label, p.deadlineTo ORDER BY p.deadlineTo"),
  q(
    "RETURN point({latitude: 24.3, longitude: 109.4, height: 100}) AS p, point({x: 1, y: 2, crs: 'cartesian'}) AS q, point({srid: 9157, x: 1, y: 2, z: 3}) AS r",
  ),
  q(
    "RETURN point.distance(point({latitude: 24.3, longitude: 109.4}), point({latitude: 25, longitude: 110})) AS m, point.withinBBox(point({x: 1, y: 1}), point({x: 0, y: 0}), point({x: 2, y: 2})) AS b",
  ),
  q(
    "RETURN abs(-1), ceil(1.2), floor(1.8), round(2.555, 2), round(2.5, 0, 'HALF_EVEN'), sign(-3), sqrt(4), exp(1), log(2), log10(100), rand() < 1, pi(), e(), sin(1), cos(1), tan(1), cot(1), asin(1), acos(1), atan(1), atan2(1, 2), haversin(1), degrees(1), radians(1), isNaN(0.0/0.0)",
  ),
  q(
    "RETURN toUpper('abc'), toLower('ABC'), upper('a'), lower('B'), trim('  a '), ltrim(' a'), rtrim('a '), btrim('xax', 'x'), left('abc', 2), right('abc', 2), reverse('abc'), substring('abcdef', 1, 2), replace('aab', 'a', 'b'), split('a,b', ','), size('abc'), char_length('abc'), character_length('ab'), normalize('Å', NFC), toString(1)",
  ),
  q("RETURN trim(BOTH 'x' FROM 'xax') AS t, trim(LEADING FROM '  a') AS u"),
  q(
    "RETURN head([1,2]), last([1,2]), tail([1,2]), reverse([1,2]), size([1]), isEmpty([]), [1,2,3][1], [1,2,3][-1], [1,2,3][0..2], [1,2,3][..-1], 1 IN [1,2], [1] + [2] + 3",
  ),
  q(
    "RETURN toInteger('12'), toFloat('1.5'), toBoolean('true'), toStringOrNull(1), toIntegerOrNull('x'), toFloatOrNull('x'), toBooleanOrNull('x'), toIntegerList(['1']), toStringList([1]), toFloatList([1]), toBooleanList(['true']), valueType(1), nullIf(1, 1), coalesce(null, 1)",
  ),
  q("RETURN randomUUID() AS u, size(randomUUID()) AS n"),
  q("RETURN 'abc' =~ '(?i)A.*' AS r, 'a.b' =~ 'a\\\\.b' AS s, '科技' =~ '科.' AS t"),
  q("RETURN 'abc' STARTS WITH 'a' AND 'abc' ENDS WITH 'c' AND 'abc' CONTAINS 'b' AND NOT 'x' IN ['a'] AS x"),
  q("RETURN 'a' || 'b' AS x, [1] || [2] AS y"),
  q("RETURN 'é' IS NORMALIZED AS a, 'é' IS NOT NFD NORMALIZED AS b"),
  q(
    "RETURN 1 IS :: INTEGER AS a, 'x' IS TYPED STRING AS b, [1] :: LIST<INTEGER> AS c, null IS NOT TYPED INTEGER AS d, 1 :: INTEGER | FLOAT AS e, date() IS :: DATE NOT NULL AS f",
  ),
  q("RETURN 1 < 2 < 3 AS a, 1 <> 2 AS b, 2 ^ 3 AS c, 7 % 3 AS d, -1 AS e, +1 AS f, 1 / 2 AS g, 1.0 / 2 AS h"),
  q("RETURN CASE 3 WHEN 1, 2 THEN 'a' WHEN > 2 THEN 'b' ELSE 'c' END AS x"),
  q("RETURN CASE WHEN 1 IS NULL THEN 0 END AS x"),
  q(
    "MATCH (u:Unit) RETURN count(*), count(DISTINCT u.category), sum(u.rank), avg(u.rank), min(u.name), max(u.name), collect(u.name), stDev(1), stDevP(1), percentileDisc(1, 0.5), percentileCont(1, 0.5)",
  ),
  q("RETURN vector.similarity.cosine([1.0, 2.0], [2.0, 3.0]) AS c, vector.similarity.euclidean([1.0], [2.0]) AS e"),
  q("MATCH ()-[r]->() RETURN startNode(r) = endNode(r) AS loop, count(*)"),
  q("MATCH p = ()-[]->() RETURN nodes(p), relationships(p) LIMIT 1"),
];
