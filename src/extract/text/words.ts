/** The words of a part of a text, without white space; "" for no part. */
import type {Span} from "../plan.js";

export function wordsIn(text: string, span: Span | undefined): string {
  return span ? text.slice(span.start, span.end).replace(/\s/g, "") : "";
}
