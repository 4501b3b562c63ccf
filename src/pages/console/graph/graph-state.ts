/** What a reader did to the picture of an answer, and what of the answer is visible then. Plain data; no DOM. */
import {type AnswerGraph, type GraphTie, type Opened, type VisibleGraph, visibleGraph} from "./answer-graph.js";
import {type LabelStyles, styleOf} from "./label-style.js";

/** So many nodes can be drawn and still be read. */
const MOST_NODES = 300;

export interface GraphState {
  styles: LabelStyles;
  /** What was fetched when nodes were opened, by the node. */
  opened: Opened;
  /** Relationships between the nodes that were fetched later. */
  extra: ReadonlyMap<string, GraphTie>;
  /** Ids of nodes. */
  hidden: ReadonlySet<string>;
  selected: string | null;
  /** Label whose style can be changed in a card, or null. */
  styled: string | null;
  /** What the page says about the last action; "" for nothing. */
  notice: string;
}

export const newState = (styles: LabelStyles): GraphState => ({
  styles,
  opened: new Map(),
  extra: new Map(),
  hidden: new Set(),
  selected: null,
  styled: null,
  notice: "",
});

export const visibleNow = (base: AnswerGraph, {styles, opened, extra, hidden}: GraphState): VisibleGraph =>
  visibleGraph(base, opened, extra, ({id, label}) => hidden.has(id) || styleOf(styles, label).hidden, MOST_NODES);

/** Every node of the answer, then those of nodes that were opened; some of them more than once. */
const allNodes = (base: AnswerGraph, {opened}: GraphState) =>
  [base, ...opened.values()].flatMap(({nodes}) => [...nodes.values()]);

/** Labels of all nodes, in the order of their first node. */
export const labelsOf = (base: AnswerGraph, state: GraphState): string[] => [
  ...new Set(allNodes(base, state).map(({label}) => label)),
];

/** Names of the properties that nodes of a label have, sorted. */
export const propertiesOf = (base: AnswerGraph, state: GraphState, label: string): string[] => {
  const nodes = allNodes(base, state).filter((node) => node.label === label);
  return [...new Set(nodes.flatMap(({node}) => Object.keys(node.properties)))].sort();
};
