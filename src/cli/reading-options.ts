/** The options by which a document is read, the same for every command that reads one. */
import {Option} from "commander";
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
