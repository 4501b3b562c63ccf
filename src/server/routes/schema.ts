/**
 * GET /api/schema: what the graph holds, with counts: labels, relationships between them, and their properties.
 *
 * Counted once for each version of the graph, since that reads all of it. The node that only carries the version is
 * left out.
 */
import type {FastifyInstance} from "fastify";
import type {ManagedTransaction} from "neo4j-driver";
import {type Database, read} from "../../neo4j/database.js";
import {type GraphState, graphState} from "../../neo4j/schema.js";

export interface SchemaProperty {
  name: string;
  /** As Cypher's valueType() says it, e.g. "STRING NOT NULL". */
  type: string;
  count: number;
}

export interface GraphSchema {
  labels: {name: string; count: number; properties: SchemaProperty[]}[];
  relationships: {type: string; from: string; to: string; count: number}[];
  relationshipTypes: {name: string; count: number; properties: SchemaProperty[]}[];
  graph: GraphState;
}

const LABELS = `
  MATCH (node) WHERE NOT node:Graph
  UNWIND labels(node) AS name
  RETURN name, count(*) AS count ORDER BY name`;
const LABEL_PROPERTIES = `
  MATCH (node) WHERE NOT node:Graph
  UNWIND labels(node) AS owner
  UNWIND keys(node) AS name
  RETURN owner, name, valueType(head(collect(node[name]))) AS type, count(*) AS count ORDER BY owner, name`;
const RELATIONSHIPS = `
  MATCH (a)-[relationship]->(b)
  RETURN type(relationship) AS type, labels(a)[0] AS from, labels(b)[0] AS to, count(*) AS count
  ORDER BY type, from, to`;
const TYPE_PROPERTIES = `
  MATCH ()-[relationship]->()
  UNWIND keys(relationship) AS name
  RETURN type(relationship) AS owner, name, valueType(head(collect(relationship[name]))) AS type, count(*) AS count
  ORDER BY owner, name`;

export function schemaRoutes(app: FastifyInstance, database: Database): void {
  let known: GraphSchema | undefined;
  app.get("/api/schema", async (_request, reply) => {
    reply.header("cache-control", "no-cache");
    const graph = await graphState(database);
    if (known === undefined || known.graph.version !== graph.version) known = await readSchema(database, graph);
    return known;
  });
}

async function readSchema(database: Database, graph: GraphState): Promise<GraphSchema> {
  return read(database, async (transaction) => {
    const labels = await rows<{name: string; count: number}>(transaction, LABELS);
    const labelProperties = await rows<SchemaProperty & {owner: string}>(transaction, LABEL_PROPERTIES);
    const relationships = await rows<GraphSchema["relationships"][number]>(transaction, RELATIONSHIPS);
    const typeProperties = await rows<SchemaProperty & {owner: string}>(transaction, TYPE_PROPERTIES);
    const counts = new Map<string, number>();
    for (const {type, count} of relationships) counts.set(type, (counts.get(type) ?? 0) + count);
    const propertiesOf = (all: (SchemaProperty & {owner: string})[], owner: string): SchemaProperty[] =>
      all.filter((entry) => entry.owner === owner).map(({name, type, count}) => ({name, type, count}));
    return {
      labels: labels.map((label) => ({...label, properties: propertiesOf(labelProperties, label.name)})),
      relationships,
      relationshipTypes: [...counts].map(([name, count]) => ({
        name,
        count,
        properties: propertiesOf(typeProperties, name),
      })),
      graph,
    };
  });
}

async function rows<Row>(transaction: ManagedTransaction, cypher: string): Promise<Row[]> {
  const {records} = await transaction.run(cypher);
  return records.map((record) =>
    Object.fromEntries(
      record.keys.map((key) => {
        const value = record.get(key) as unknown;
        return [key, value !== null && typeof value === "object" ? Number(value) : value];
      }),
    ),
  ) as Row[];
}
