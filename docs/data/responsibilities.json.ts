// responsibilities.json: rows of graph/queries/responsibilities.cypher for all plans, embedded for a copy of the site without its API.
import {embed} from "../../src/neo4j/embed.js";

await embed("responsibilities");
