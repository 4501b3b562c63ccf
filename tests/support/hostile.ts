/**
 * Queries that must not run, by what they try. Each is held against both walls, one at a time.
 */
import type {RefusalKind} from "../../src/server/guard/text/refusal.js";

export interface Hostile {
  cypher: string;
  kind: RefusalKind;
  /** What the plan calls it where it differs from the text. */
  byPlan?: RefusalKind;
}

/** Refused by the words and, independently, by the plan. */
export const HOSTILE: Hostile[] = [
  {kind: "load-csv", cypher: "LOAD CSV FROM 'http://127.0.0.1:9/x' AS row RETURN row"},
  {kind: "load-csv", cypher: "load/* */\n csv WITH HEADERS FROM 'file:///etc/passwd' AS row RETURN row"},
  {kind: "load-csv", cypher: "RETURN COLLECT { LOAD CSV FROM 'http://127.0.0.1:9/x' AS r RETURN r } AS x"},
  {kind: "load-csv", cypher: "RETURN [i IN [1] | COLLECT { LOAD CSV FROM 'http://127.0.0.1:9/x' AS r RETURN r }] AS x"},
  {kind: "load-csv", cypher: "RETURN reduce(a = 0, i IN [1] | a + COUNT { LOAD CSV FROM 'x' AS r RETURN r }) AS x"},
  {kind: "load-csv", cypher: "MATCH (n) WHERE any(i IN [1] WHERE EXISTS { LOAD CSV FROM 'x' AS r RETURN r }) RETURN n"},
  {kind: "load-csv", cypher: "RETURN CASE WHEN true THEN COUNT { LOAD CSV FROM 'x' AS r RETURN r } END AS x"},
  {kind: "load-csv", cypher: "UNWIND [i IN [1] | COUNT { LOAD CSV FROM 'x' AS r RETURN r }] AS x RETURN x"},
  {kind: "load-csv", cypher: "MATCH (n {a: [i IN [1] | COUNT { LOAD CSV FROM 'x' AS r RETURN r }]}) RETURN n"},
  {
    kind: "load-csv",
    cypher:
      "SHOW INDEXES YIELD name WHERE [i IN [1] WHERE EXISTS { LOAD CSV FROM 'x' AS r RETURN r }] = [] RETURN name",
  },
  {
    kind: "load-csv",
    cypher:
      "MATCH p = shortestPath((a:Unit)-[*]->(b:Unit)) WHERE all(n IN nodes(p) WHERE EXISTS { LOAD CSV FROM 'x' AS r RETURN r }) RETURN p",
  },
  {kind: "load-csv", cypher: "CALL { LOAD CSV FROM 'x' AS r RETURN r } RETURN r"},
  {kind: "load-csv", cypher: "CYPHER 5 EXPLAIN LOAD CSV FROM 'x' AS r RETURN r"},
  {kind: "procedure", cypher: "CALL db.ping()"},
  {kind: "procedure", cypher: "CALL db.stats.retrieve('QUERIES')"},
  {kind: "procedure", cypher: "CALL `db`.`stats` . /* */ retrieve('QUERIES') YIELD data RETURN data"},
  {kind: "procedure", cypher: "OPTIONAL CALL db.ping() YIELD success RETURN success"},
  {
    kind: "procedure",
    cypher: "RETURN [i IN [1] | COLLECT { CALL db.stats.retrieve('QUERIES') YIELD data RETURN data }] AS x",
  },
  {kind: "procedure", cypher: "RETURN CASE WHEN true THEN EXISTS { CALL db.prepareForReplanning() RETURN 1 } END AS x"},
  {kind: "procedure", cypher: "CALL tx.setMetaData({app: 'other'})"},
  {kind: "procedure", cypher: "MATCH (n) WITH count(n) AS as CALL db.ping() YIELD success RETURN success"},
  {kind: "procedure", cypher: "CALL dbms.listConfig()"},
  {kind: "procedure", cypher: "CALL dbms.killConnection('bolt-1')"},
  {kind: "procedure", cypher: "CALL dbms.queryJmx('*:*') YIELD name RETURN name"},
  {kind: "show", cypher: "SHOW TRANSACTIONS"},
  {kind: "show", cypher: "SHOW SETTINGS YIELD name, value RETURN name, value"},
  {kind: "show", byPlan: "administration", cypher: "SHOW USERS"},
  {kind: "show", byPlan: "administration", cypher: "SHOW DATABASES"},
  {kind: "show", byPlan: "administration", cypher: "SHOW CURRENT USER"},
  {kind: "terminate", cypher: "TERMINATE TRANSACTIONS 'neo4j-transaction-1'"},
  {kind: "terminate", cypher: "/* */ terminate transaction 'neo4j-transaction-1'"},
  {kind: "transactions", cypher: "MATCH (n) CALL (n) { RETURN 1 AS a } IN TRANSACTIONS OF 1 ROWS RETURN a"},
  {kind: "transactions", cypher: "MATCH (n) CALL (n) { RETURN 1 AS a } IN 2 CONCURRENT TRANSACTIONS RETURN a"},
];

/** Another database: by the words here, by the plan wherever the server has another one. */
export const USE_CLAUSES = [
  "USE system RETURN 1 AS x",
  "USE `system` RETURN 1 AS x",
  "U\\u0053E system RETURN 1 AS x",
  "USE neo4j.system RETURN 1 AS x",
  "USE graph.byName('system') RETURN 1 AS x",
  "EXPLAIN USE system RETURN 1 AS x",
  "CYPHER runtime=slotted USE system RETURN 1 AS x",
  "CALL { USE system RETURN 1 AS x } RETURN x",
  "RETURN 1 AS x UNION USE system RETURN 2 AS x",
  "RETURN EXISTS { USE system MATCH (n) RETURN n } AS x",
];

/** Writes: the plan refuses them, and the transaction's access mode would. */
export const WRITES = [
  "CREATE (:Hostile)",
  "INSERT (:Hostile)",
  "MERGE (:Hostile {x: 1})",
  "MATCH (n) SET n.hostile = true",
  "MATCH (n) SET n:Hostile",
  "MATCH (n) REMOVE n.name",
  "MATCH (n) DETACH DELETE n",
  "MATCH ()-[r]->() DELETE r",
  "FOREACH (x IN [1] | CREATE (:Hostile))",
  "MATCH (n) CALL (n) { CREATE (:Hostile) } RETURN n",
  "EXPLAIN CREATE (:Hostile)",
  "PROFILE CREATE (:Hostile)",
  "CREATE INDEX hostile FOR (n:Hostile) ON (n.x)",
  "CREATE CONSTRAINT hostile FOR (n:Hostile) REQUIRE n.x IS UNIQUE",
  "DROP INDEX hostile IF EXISTS",
  "CREATE USER hostile SET PASSWORD 'abcdefgh'",
  "ALTER USER neo4j SET PASSWORD 'abcdefgh'",
  "DROP DATABASE neo4j",
  "STOP DATABASE neo4j",
];

/** Queries that say such words and do no such thing. */
export const HARMLESS = [
  "RETURN 'LOAD CSV' AS x, 'CREATE (n) DELETE n' AS y // LOAD CSV, CALL dbms.listConfig()",
  'RETURN "it\'s" AS x /* SHOW USERS; TERMINATE TRANSACTIONS */',
  "MATCH (n) RETURN n.set AS set, n.delete AS delete, n.create AS create, n.load AS load LIMIT 1",
  "WITH 1 AS use RETURN use AS x ORDER BY use DESC LIMIT 1",
  "WITH 1 AS show RETURN show AS x ORDER BY show",
  "WITH 1 AS call RETURN call",
  "WITH [1] AS transactions RETURN 1 IN transactions AS x",
  "MATCH (`LOAD CSV`) RETURN count(`LOAD CSV`) AS `CALL dbms.listConfig()`",
  "RETURN {load: 1, csv: 2, use: 3} AS x",
  "CALL db.labels()",
  "CALL db.labels() YIELD label AS 标签 RETURN 标签 ORDER BY 标签",
  "CALL db.schema.visualization()",
  "CALL { RETURN 1 AS x } RETURN x",
  "WITH 1 AS a CALL (a) { RETURN a + 1 AS b } RETURN b",
  "SHOW INDEXES",
  "SHOW ALL INDEXES YIELD name, type WHERE type = 'RANGE' RETURN name",
  "SHOW CONSTRAINTS",
  "SHOW BUILT IN FUNCTIONS YIELD name RETURN count(name) AS n",
  "SHOW PROCEDURES YIELD name RETURN count(name) AS n",
  "RETURN date.truncate('month', date('2019-05-04')) AS d, point.distance(point({x: 0, y: 0}), point({x: 3, y: 4})) AS r",
  "CYPHER 5 RETURN 1 AS x",
  "RETURN 1 AS x;",
  "MATCH (n) WHERE EXISTS { (n)-->() } RETURN count(n) AS n",
  "RETURN [i IN [1, 2] | COLLECT { UNWIND [i] AS y RETURN y }] AS x",
  "MATCH p = shortestPath((a:Unit)-[*..4]-(b:Unit)) WHERE a.name = '科协' AND b.name = '教育局' RETURN length(p) AS n",
  "MATCH (u:Unit)-[r:RESPONSIBLE_FOR]->(p) OPTIONAL MATCH (p)<-[:RESPONSIBLE_FOR]-(o:Unit) WHERE o <> u RETURN u.name AS u, count(DISTINCT o) AS n ORDER BY n DESC LIMIT 3",
];
