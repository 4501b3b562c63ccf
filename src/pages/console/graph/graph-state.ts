/** What a reader did to an answer's picture. */
import type {AnswerGraph, GraphTie} from "./answer-graph.js";
import type {LabelStyles} from "./label-style.js";

export interface GraphState {
  /** The answer's own nodes and ties. */
  base: AnswerGraph;
  /** What was added to them, by the node that was opened. */
  opened: ReadonlyMap<string, AnswerGraph>;
  /** Ties that were added between the nodes. */
  extra: ReadonlyMap<string, GraphTie>;
  /** Ids of the nodes that are hidden one by one. */
  hidden: ReadonlySet<string>;
  selected: string | null;
  styles: LabelStyles;
  /** The label whose style is being changed. */
  styled: string | null;
  notice: string;
}
