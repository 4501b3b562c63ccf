// named-queries.json: the named queries with their parameters and texts, so that a static copy can still show them.
import {namedQueries} from "../../src/neo4j/queries.js";

process.stdout.write(JSON.stringify({queries: namedQueries()}));
