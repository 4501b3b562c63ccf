/** How nodes of a label look: colour, size, caption, whether they are shown; kept in this browser. */

import {nodeName, type Value} from "../../../tables/answer-values.js";
import type {ConsoleContext} from "../state/context.js";
import type {GraphNode} from "./answer-graph.js";
import type {NodeSize} from "./graph-layout.js";

export interface LabelStyle {
  /** Name of a colour token. */
  colour: string;
  size: NodeSize;
  /** Property that is written at the node; "" for the usual name. */
  caption: string;
  hidden: boolean;
}

export type LabelStyles = Readonly<Record<string, LabelStyle>>;

/** Colours to choose from; the first ones mean the same as on all pages. */
export const COLOURS = [
  "--accent",
  "--support-line",
  "--group-line",
  "--target",
  "--activity",
  "--programme",
  "--over",
  "--ink-soft",
] as const;

const USUAL_COLOURS: Record<string, string> = {
  Unit: "--accent",
  WorkPoint: "--support-line",
  UnitGroup: "--group-line",
  TargetGroup: "--target",
  ActivityType: "--activity",
  Programme: "--programme",
  Diagnostic: "--over",
};

const KEY = "yaodian-console-labels";

export const styleOf = (styles: LabelStyles, label: string): LabelStyle =>
  styles[label] ?? {colour: USUAL_COLOURS[label] ?? "--ink-soft", size: "middle", caption: "", hidden: false};

/** A label in the language of the page, or as it is where it has no translation. */
export const labelName = (words: ConsoleContext["words"], label: string): string =>
  (words.labels as Record<string, string>)[label] ?? label;

/** What is written at a node. */
export function captionOf({node, label, name}: GraphNode, styles: LabelStyles): string {
  const value = node.properties[styleOf(styles, label).caption] as Value | undefined;
  if (value === undefined || value === null || typeof value === "object") return name || nodeName(node);
  return String(value);
}

export function readStyles(store: Pick<Storage, "getItem"> | null): LabelStyles {
  try {
    const styles = JSON.parse(store?.getItem(KEY) ?? "{}") as LabelStyles;
    const known = Object.entries(styles).filter(
      ([, {colour, size}]) =>
        (COLOURS as readonly string[]).includes(colour) && ["small", "middle", "large"].includes(size),
    );
    // A label is hidden in one picture, not for good.
    return Object.fromEntries(known.map(([label, style]) => [label, {...style, hidden: false}]));
  } catch {
    return {};
  }
}

export function writeStyles(styles: LabelStyles, store: Pick<Storage, "setItem"> | null): void {
  try {
    store?.setItem(KEY, JSON.stringify(styles));
  } catch {
    // A full store keeps what it has.
  }
}
