/** What all parts of the console read: the language and its words, the plan's rows, the links of values. */
import type {DocumentRow, MentionRow, PointRow, ResponsibilityRow, UnitRow} from "../../../analytics/rows.js";
import type {consoleMessages} from "../../../messages/console.js";
import type {Language, Messages} from "../../../messages/language.js";
import type {Links} from "../values/links.js";

export type Words = Messages<typeof consoleMessages>;

export interface ConsoleContext {
  language: Language;
  words: Words;
  document: DocumentRow;
  documents: readonly DocumentRow[];
  units: readonly UnitRow[];
  points: readonly PointRow[];
  mentions: readonly MentionRow[];
  responsibilities: readonly ResponsibilityRow[];
  links: Links;
}
