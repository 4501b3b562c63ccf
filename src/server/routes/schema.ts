/**
 * GET /api/schema: what the graph holds, with counts: labels, relationships between them, and their properties.
 *
 * Counted once for each version of the graph, since that reads all of it. The node that only carries the version is
 * left out.
 */
import type {FastifyInstance} from "fastify";
import neo4j, {type ManagedTransaction} from "neo4j-driver";
import {z} from "zod";
import {type Database, read} from "../../neo4j/database.js";
import {type GraphState, graphState} from "../../neo4j/schema.js";
import {toJson} from "../../neo4j/values.js";
import {Graph, integer, text} from "../openapi/components.js";
import {failures, json, words} from "../openapi/operation.js";

const Property = z.object({
  name: text("name"),
  type: text("as valueType() says it, such as STRING NOT NULL"),
  count: integer("of nodes or relationships that have it"),
  examples: z.array(z.union([z.string(), z.number(), z.boolean()])).describe("up to three, shortened"),
});

const Counted = z
  .object({
    name: text("of the label or type"),
    count: integer("of nodes or relationships"),
    properties: z.array(Property),
  })
  .meta({id: "Counted"});

const Relationships = z.object({
  type: text("name"),
  from: text("label of the start"),
  to: text("label of the end"),
  count: integer("of relationships"),
});

const GraphSchema = z
  .object({
    labels: z.array(Counted),
    relationships: z.array(Relationships),
    relationshipTypes: z.array(Counted),
    graph: Graph,
  })
  .meta({id: "GraphSchema"});

type GraphSchema = z.infer<typeof GraphSchema>;
type OwnedProperty = z.infer<typeof Property> & {owner: string};

const schema = {
  ...words("service", {zh: "图里有什么，各有多少", en: "What the graph holds, with counts"}),
  response: {200: json(GraphSchema, "labels, relationships, properties with examples"), ...failures()},
};

const LABELS = `
  MATCH (node) WHERE NOT node:Graph
  UNWIND labels(node) AS name
  RETURN name, count(*) AS count ORDER BY name`;
const LABEL_PROPERTIES = `
  MATCH (node) WHERE NOT node:Graph
  UNWIND labels(node) AS owner
  UNWIND keys(node) AS name
  WITH owner, name, node[name] AS value
  WITH owner, name, collect(DISTINCT value)[..3] AS examples, count(*) AS count
  RETURN owner, name, valueType(head(examples)) AS type, examples, count ORDER BY owner, name`;
const RELATIONSHIPS = `
  MATCH (a)-[relationship]->(b)
  RETURN type(relationship) AS type, labels(a)[0] AS from, labels(b)[0] AS to, count(*) AS count
  ORDER BY type, from, to`;
const TYPE_PROPERTIES = `
  MATCH ()-[relationship]->()
  UNWIND keys(relationship) AS name
  WITH type(relationship) AS owner, name, relationship[name] AS value
  WITH owner, name, collect(DISTINCT value)[..3] AS examples, count(*) AS count
  RETURN owner, name, valueType(head(examples)) AS type, examples, count ORDER BY owner, name`;

export function schemaRoutes(app: FastifyInstance, database: Database): void {
  let known: GraphSchema | undefined;
  app.get("/api/schema", {schema}, async (_request, reply) => {
    reply.header("cache-control", "no-cache");
    const graph = await graphState(database);
    if (known === undefined || known.graph.version !== graph.version) known = await readSchema(database, graph);
    return known;
  });
}

async function readSchema(database: Database, graph: GraphState): Promise<GraphSchema> {
  return read(database, async (transaction) => {
    const labels = await rows<{name: string; count: number}>(transaction, LABELS);
    const labelProperties = await rows<OwnedProperty>(transaction, LABEL_PROPERTIES);
    const relationships = await rows<z.infer<typeof Relationships>>(transaction, RELATIONSHIPS);
    const typeProperties = await rows<OwnedProperty>(transaction, TYPE_PROPERTIES);
    const counts = new Map<string, number>();
    for (const {type, count} of relationships) counts.set(type, (counts.get(type) ?? 0) + count);
    const propertiesOf = (all: OwnedProperty[], owner: string) =>
      all
        .filter((entry) => entry.owner === owner)
        .map(({name, type, count, examples}) => ({name, type, count, examples: examples.map(example)}));
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

/** A value short enough for a list of properties. */
function example(value: unknown): string | number | boolean {
  const json = toJson(value);
  if (typeof json === "number" || typeof json === "boolean") return json;
  const text = typeof json === "string" ? json : JSON.stringify(json);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

async function rows<Row>(transaction: ManagedTransaction, cypher: string): Promise<Row[]> {
  const {records} = await transaction.run(cypher);
  return records.map((record) =>
    Object.fromEntries(
      record.keys.map((key) => {
        const value = record.get(key) as unknown;
        return [key, neo4j.isInt(value) ? value.toNumber() : value];
      }),
    ),
  ) as Row[];
}
