/**
 * Sections: headings as plain data, with ids that stay the same when the plan is read again.
 *
 * A section's id is the document's id, `s`, and the labels on the way to it: liuzhou-2019/s/二/（一）. A label that
 * stands twice in one place gets ~2. A plan without headings has one untitled section, so that every point has one.
 */

import type {Mention, Section} from "../plan.js";
import type {Matcher} from "../text/mentions.js";
import {type Block, headingAbove, type Outline} from "./outline.js";

export interface Sections {
  sections: Section[];
  /** Id of a heading's section; of null, the untitled one. */
  sectionId(block: Block | null): string;
  /** Labels on the way to a heading, with / between; "" for null. */
  sectionPath(block: Block | null): string;
}

export function sectionsOf(outline: Outline, documentId: string, text: string, targets: Matcher): Sections {
  const paths = new Map<Block, string>();
  const times = new Map<string, number>();
  const sections: Section[] = [];
  const idOf = (path: string) => (path === "" ? `${documentId}/s` : `${documentId}/s/${path}`);
  const homeless = outline.points.filter((point) => point.section === null);
  if (homeless.length > 0) {
    const end = homeless.reduce((last, point) => Math.max(last, point.end), 0);
    sections.push({
      id: idOf(""),
      parent: null,
      level: 1,
      label: "",
      title: "",
      start: homeless[0]!.start,
      end,
      targets: [],
    });
  }
  const ends = endsOf(outline.blocks);
  for (const block of outline.blocks) {
    if (block.part !== "section") continue;
    const above = headingAbove(block);
    const base = above ? `${paths.get(above)}/${block.label.label}` : block.label.label;
    const time = (times.get(base) ?? 0) + 1;
    times.set(base, time);
    const path = time === 1 ? base : `${base}~${time}`;
    paths.set(block, path);
    const titleEnd = titleLength(block.flow.text);
    const title = block.flow.text.slice(0, titleEnd).replace(/[。：:；\s]+$/, "");
    sections.push({
      id: idOf(path),
      parent: above ? idOf(paths.get(above)!) : null,
      level: path.split("/").length,
      label: block.label.length > 0 ? block.label.label : "",
      title,
      start: block.start,
      end: ends.get(block)!,
      targets: targets(title, []).map((hit): Mention => {
        const span = block.flow.span(hit.start, hit.end);
        return {name: hit.name, raw: text.slice(span.start, span.end), ...span};
      }),
    });
  }
  const sectionPath = (block: Block | null) => (block ? (paths.get(block) ?? "") : "");
  return {sections, sectionPath, sectionId: (block) => idOf(sectionPath(block))};
}

/** A title ends with its line, or at a full stop where the heading's paragraph goes on. */
function titleLength(words: string): number {
  const line = words.indexOf("\n");
  const stop = words.indexOf("。");
  const end = line < 0 ? words.length : line;
  return stop >= 0 && stop < end ? stop : end;
}

/** A section ends where the last thing under it ends. Blocks are in order, parents before children. */
function endsOf(blocks: readonly Block[]): Map<Block, number> {
  const ends = new Map<Block, number>();
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index]!;
    const end = Math.max(block.end, ends.get(block) ?? 0);
    ends.set(block, end);
    if (block.parent) ends.set(block.parent, Math.max(end, ends.get(block.parent) ?? 0));
  }
  return ends;
}
