/** The options by which a document is read, the same for every command that reads one. */
import {Option} from "commander";
import {YaodianError} from "../errors.js";
import type {ReadPlanOptions} from "../extract/read-plan.js";

export type ReadingOptions = Pick<ReadPlanOptions, "id" | "overrides" | "place" | "revisions">;

export const readingOptions = (): Option[] => [
  new Option("--id <id>", "id of the document (one file only); its file's name when left out"),
  new Option("--place <place>", "place of the plan, where its text does not say, e.g. 柳州市"),
  new Option(
    "--overrides <file>",
    "corrections of one document; left out, <name>.overrides.yaml beside it, where that is there",
  ),
  new Option("--revisions <which>", "tracked changes of a Word file: as accepted, as before, or both")
    .choices(["final", "original", "both"])
    .default("final"),
];

/**
 * Refuses options that speak of one document where several were named.
 *
 * @throws YaodianError `one-plan-only`
 */
export function refuseForSeveral(
  files: readonly string[],
  options: ReadingOptions & {html?: string | undefined},
): void {
  if (files.length < 2) return;
  for (const name of ["id", "overrides", "html"] as const) {
    if (options[name] === undefined) continue;
    throw new YaodianError("one-plan-only", {
      zh: `--${name} 只能用于一份文件，这里有 ${files.length} 份。`,
      en: `--${name} is for one document, and ${files.length} were named.`,
    });
  }
}
