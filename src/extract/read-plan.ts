/**
 * A file as a plan: reads it, extracts it, and fingerprints everything that the reading depends on.
 */
import {createHash} from "node:crypto";
import {readdirSync, readFileSync} from "node:fs";
import path, {join} from "node:path";
import {CHECKOUT, GRAPH_FOLDER} from "../checkout.js";
import {type ReadOptions, readDocument} from "../document/document.js";
import {applyOverrides} from "./corrections/overrides.js";
import {readOverrides} from "./corrections/overrides-file.js";
import {extract} from "./extract.js";
import type {Ontology} from "./ontology.js";
import type {Plan} from "./plan.js";

/** The project's own ontology. */
export const ONTOLOGY_FOLDER = join(GRAPH_FOLDER, "ontology");

export interface ReadPlan {
  path: string;
  plan: Plan;
  /** Changes when the file's bytes, the ontology, the choices or the reader itself change. */
  contentHash: string;
}

export interface ReadPlanOptions {
  ontology: Ontology;
  /** Id of the document; its file's stem when left out. */
  id?: string | undefined;
  /** Place of the plan, where its text does not say. */
  place?: string | undefined;
  /** File of corrections; <name>.overrides.yaml beside the document when left out, if it is there. */
  overrides?: string | undefined;
  /** Which side of tracked changes is read; default final. */
  revisions?: ReadOptions["revisions"];
}

/** @throws YaodianError when the file cannot be read or holds no work point */
export async function readPlan(
  document: string,
  {ontology, id, place, overrides: file, revisions}: ReadPlanOptions,
): Promise<ReadPlan> {
  const source = await readDocument(document, {revisions});
  const overrides = await readOverrides(file ?? besides(document), file !== undefined);
  const plan = extract(source, {ontology, id, place: place ?? overrides?.document.place});
  if (overrides) applyOverrides(plan, overrides);
  const hash = createHash("sha256");
  const choices = [id ?? "", place ?? "", revisions ?? "final", overrides?.text ?? ""];
  for (const part of [source.hash, ontology.hash, readerHash(), ...choices]) hash.update(`${part}\n`);
  return {path: document, plan, contentHash: hash.digest("hex")};
}

/** plan.overrides.yaml beside plan.docx. */
function besides(file: string): string {
  return `${file.slice(0, file.length - path.extname(file).length)}.overrides.yaml`;
}

let reader: string | undefined;

/** Fingerprint of the reader's own code, so that a plan read by an older one is read again. */
function readerHash(): string {
  if (reader === undefined) {
    const hash = createHash("sha256");
    for (const folder of ["document", "extract"].map((name) => join(CHECKOUT, "src", name))) {
      const files = readdirSync(folder, {recursive: true, encoding: "utf8"})
        .map((file) => file.replaceAll("\\", "/"))
        .filter((file) => file.endsWith(".ts"));
      for (const file of files.sort()) hash.update(file).update(readFileSync(join(folder, file)));
    }
    reader = hash.digest("hex");
  }
  return reader;
}
