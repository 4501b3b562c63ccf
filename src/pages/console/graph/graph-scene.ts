/** What an answer's picture draws at one moment. */
import type {ForceNode} from "../../node-link/force-layout.js";
import type {GraphNode, Seen} from "./answer-graph.js";

export interface GraphScene {
  graph: Seen;
  placed: readonly ForceNode[];
  selected: string | null;
  opened: ReadonlySet<string>;
  colourOf: (node: GraphNode) => string;
  /** A node's kind and name, for assistive technology. */
  nameOf: (node: GraphNode) => string;
  /** What the whole picture shows, for assistive technology. */
  label: string;
}
