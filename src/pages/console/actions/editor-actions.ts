/** The text in the editor: its issues and their fixes, formatting, inserting. */
import {formatCypher} from "../editor/format.js";
import {issuesOf} from "../editor/lint.js";
import type {EditorActions} from "../state/actions.js";
import type {Fix} from "../state/api.js";
import type {ConsoleParts} from "./parts.js";

export function editorActions({state, context, queryRunner, editor}: ConsoleParts): EditorActions {
  const issues = () => issuesOf(state.tab, state.schema, context.words);
  const cursor = () => editor()?.cursor() ?? 0;
  const applyFix = ({offset, length, text}: Fix) => {
    editor()?.replace(offset, length, text);
    void queryRunner.run(state.tab);
  };
  return {
    goTo: (offset) => editor()?.goTo(offset),
    nextIssue() {
      const at = cursor();
      const inOrder = issues().toSorted((a, b) => a.offset - b.offset);
      const next = inOrder.find(({offset}) => offset > at) ?? inOrder[0];
      if (next !== undefined) editor()?.goTo(next.offset);
    },
    applyFix,
    applyNearestFix() {
      const at = cursor();
      const fixes = issues().flatMap(({fix}) => (fix === undefined ? [] : [fix]));
      const fix = fixes.find(({offset, length}) => offset <= at && at <= offset + length) ?? fixes[0];
      if (fix !== undefined) applyFix(fix);
    },
    insert: (text) => editor()?.insert(text),
    format() {
      const {cypher} = state.tab;
      const formatted = formatCypher(cypher);
      if (formatted !== cypher) editor()?.replace(0, cypher.length, formatted);
    },
  };
}
