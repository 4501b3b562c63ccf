/**
 * The nodes and relationships of an answer, and those that come when a reader opens a node.
 *
 * Rows in, plain data out; paths, lists and maps are searched for nodes. Pure: no DOM.
 */
import {openValue} from "../../../client/values.js";
import {type NodeValue, nodeName, type Value} from "../../../tables/answer-values.js";
import type {Answered} from "../state/tab.js";

export interface GraphNode {
  id: string;
  label: string;
  name: string;
  node: NodeValue;
}

export interface GraphTie {
  id: string;
  type: string;
  from: string;
  to: string;
  properties: {[key: string]: Value};
}

export interface AnswerGraph {
  nodes: ReadonlyMap<string, GraphNode>;
  /** Also those whose ends are not among the nodes. */
  ties: ReadonlyMap<string, GraphTie>;
}

const known = new WeakMap<Answered, AnswerGraph>();

export function answerGraph(answered: Answered): AnswerGraph {
  let graph = known.get(answered);
  if (graph === undefined) {
    graph = graphOf(answered.result.rows);
    known.set(answered, graph);
  }
  return graph;
}

/** Each node and relationship of the rows once. */
export function graphOf(rows: readonly (readonly Value[])[]): AnswerGraph {
  const nodes = new Map<string, GraphNode>();
  const ties = new Map<string, GraphTie>();
  const look = (value: unknown): void => {
    const opened = openValue(value);
    if (opened.type === "Node") {
      const {id, labels} = opened;
      nodes.set(id, {id, label: labels[0] ?? "", name: nodeName(opened), node: opened});
    } else if (opened.type === "Relationship") {
      const {id, name, start, end, properties} = opened;
      ties.set(id, {id, type: name, from: start, to: end, properties});
    } else {
      const inside =
        opened.type === "List"
          ? opened.items
          : opened.type === "Path"
            ? opened.steps
            : opened.type === "Map"
              ? Object.values(opened.map)
              : [];
      for (const inner of inside) look(inner);
    }
  };
  for (const row of rows) for (const value of row) look(value);
  return {nodes, ties};
}

/** What came when nodes were opened, by the node. */
export type Opened = ReadonlyMap<string, AnswerGraph>;

export interface VisibleGraph {
  nodes: GraphNode[];
  ties: GraphTie[];
  /** Number of nodes for which there is no room. */
  more: number;
}

/**
 * The answer with what came when nodes were opened, without what is hidden.
 *
 * @param extra  further relationships
 * @param most   so many nodes at most; relationships are those between them
 */
export function visibleGraph(
  base: AnswerGraph,
  opened: Opened,
  extra: ReadonlyMap<string, GraphTie>,
  isHidden: (node: GraphNode) => boolean,
  most: number,
): VisibleGraph {
  const nodes = new Map(base.nodes);
  const ties = new Map([...base.ties, ...extra]);
  // A node that came with another one goes when that one is closed, and so does what came with it.
  let hasGrown = true;
  const used = new Set<string>();
  while (hasGrown) {
    hasGrown = false;
    for (const [from, graph] of opened) {
      if (used.has(from) || !nodes.has(from)) continue;
      used.add(from);
      hasGrown = true;
      for (const [id, node] of graph.nodes) if (!nodes.has(id)) nodes.set(id, node);
      for (const [id, tie] of graph.ties) ties.set(id, tie);
    }
  }
  const wanted = [...nodes.values()].filter((node) => !isHidden(node));
  const shown = wanted.slice(0, most);
  const ids = new Set(shown.map(({id}) => id));
  return {
    nodes: shown,
    ties: [...ties.values()].filter(({from, to}) => ids.has(from) && ids.has(to)),
    more: wanted.length - shown.length,
  };
}
