// The state of the graph: changes with every load.
MERGE (graph:Graph {id: 'graph'})
SET graph.version = $version, graph.loadedAt = $loadedAt
