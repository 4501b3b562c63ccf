/** Remarks of the reader of a format as doubts about the plan: tracked changes, comments, what was left out. */
import type {Remark} from "../document/source.js";
import type {Doubts} from "./diagnostics.js";

export function doubtsOfSource(remarks: readonly Remark[], doubts: Doubts): void {
  for (const {code, facts, start, end} of remarks) {
    const span = {start, end};
    if (code === "comment") doubts.add(code, span, facts);
    else if (code === "revision-accepted") doubts.add(code, span, facts);
    else if (code === "columns-read") doubts.add(code, span, facts);
    else doubts.add(code, span, facts);
  }
}
