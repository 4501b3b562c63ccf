/**
 * Parts: which numbered blocks are work points, which are headings above them, and which only number a point's words.
 *
 * The smallest block that closes with a clause is a point, and its siblings in the same numbering are points too.
 */
import {DEPTH, type LabelStyle} from "../text/labels.js";
import type {Block} from "./outline.js";

/** Below these, numbers count parts of a point rather than points, unless most of them close with a clause. */
const MINOR: readonly LabelStyle[] = ["arabic-brackets", "arabic-half", "circled"];

/** @param leaves  whether the numbered leaves are points in a text that assigns nothing */
export function assignParts(blocks: readonly Block[], leaves: boolean): void {
  const lists = listsClosedBelow(blocks);
  const belongsAbove = (block: Block) =>
    lists.has(block.label.style) ? isLastAlone(block) && closesOnOwnLine(block) : isMinorClose(block);
  // Responsibility closes in a block's own words, or in the last of the parts under it for all of them.
  const closesHere = (block: Block): boolean => {
    if (block.clauses.length > 0) return !belongsAbove(block);
    const last = block.children.at(-1);
    return last !== undefined && last.clauses.length > 0 && belongsAbove(last);
  };
  // Deepest styles first, so that a block above points is known to be a heading when its own run is judged.
  const runs = runsOf(blocks).sort((a, b) => DEPTH[b[0]!.label.style] - DEPTH[a[0]!.label.style]);
  for (const run of runs) {
    if (!run.some(closesHere)) continue;
    for (const block of run) if (!hasPoint(block)) block.part = "point";
  }
  if (leaves && blocks.every((block) => block.part === "rest")) {
    const style = usualLeaf(blocks);
    for (const block of blocks) if (block.label.style === style && !hasPoint(block)) block.part = "point";
  }
  const headingStyles = new Set<LabelStyle>();
  for (const block of blocks) if (block.part === "rest" && hasPoint(block)) headingStyles.add(block.label.style);
  for (const block of blocks) {
    if (block.parent && (block.parent.part === "point" || block.parent.part === "inside")) block.part = "inside";
    else if (block.part === "rest" && headingStyles.has(block.label.style)) block.part = "section";
  }
}

function hasPoint(block: Block): boolean {
  return block.children.some((child) => child.part === "point" || hasPoint(child));
}

/** Blocks of one style whose numbers go on, across headings too; a number that starts again begins a new run. */
function runsOf(blocks: readonly Block[]): Block[][] {
  const open = new Map<string, Block[]>();
  const runs: Block[][] = [];
  for (const block of blocks) {
    const {style, number} = block.label;
    const run = open.get(style);
    const last = run?.at(-1);
    const sibling = last?.parent === block.parent;
    if (run && last && (number > last.label.number || (sibling && number > 1))) run.push(block);
    else {
      const fresh = [block];
      open.set(style, fresh);
      runs.push(fresh);
    }
  }
  return runs;
}

/** Whether a clause at the last of minor parts closes the point above them: the parts before it have none. */
function isMinorClose(block: Block): boolean {
  return MINOR.includes(block.label.style) && isLastAlone(block);
}

/** The last of several siblings, and the only one with a clause. */
function isLastAlone(block: Block): boolean {
  const siblings = block.parent?.children;
  if (!siblings || siblings.length < 2 || siblings.at(-1) !== block || block.clauses.length === 0) return false;
  return siblings.every((each) => each === block || each.clauses.length === 0);
}

function closesOnOwnLine(block: Block): boolean {
  const first = block.clauses[0];
  return first !== undefined && first.start > 0 && block.flow.text.charAt(first.start - 1) === "\n";
}

/** Styles of numbered lists that, wherever they stand, have their responsibility on one line below the whole list. */
function listsClosedBelow(blocks: readonly Block[]): Set<LabelStyle> {
  const closed = new Map<LabelStyle, number>();
  const other = new Set<LabelStyle>();
  for (const {children} of blocks) {
    const last = children.at(-1);
    if (!last) continue;
    const {style} = last.label;
    if (isLastAlone(last) && closesOnOwnLine(last)) closed.set(style, (closed.get(style) ?? 0) + 1);
    else if (children.some((child) => child.clauses.length > 0)) other.add(style);
  }
  return new Set([...closed].filter(([style, lists]) => lists > 1 && !other.has(style)).map(([style]) => style));
}

/** The style that most numbered leaves have, major styles before minor ones. */
function usualLeaf(blocks: readonly Block[]): LabelStyle | null {
  const counts = new Map<LabelStyle, number>();
  for (const block of blocks) {
    const majorChild = block.children.some((child) => !MINOR.includes(child.label.style));
    if (majorChild) continue;
    const weight = MINOR.includes(block.label.style) ? 0.001 : 1;
    counts.set(block.label.style, (counts.get(block.label.style) ?? 0) + weight);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
