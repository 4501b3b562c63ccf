/**
 * One construct of the genre per pair tests/plans/<construct>.txt and .json. The .json holds what a person would
 * read, noted down from the words and not from the program: all of it (points with units and roles, deadlines, mentions,
 * sections, and the doubts by code), or the points alone with units, roles and deadlines.
 */
import {readdirSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {extract} from "../../../src/extract/extract.js";
import {loadOntology} from "../../../src/extract/ontology.js";
import {assigned, reading} from "./reading.js";

const folder = new URL("../../plans/", import.meta.url);
const ontology = await loadOntology(fileURLToPath(new URL("../../../graph/ontology", import.meta.url)));
const constructs = readdirSync(folder)
  .filter((file) => file.endsWith(".txt"))
  .map((file) => file.slice(0, -4));

describe("extract(source, options) on one construct each", () => {
  it.each(constructs)("%s", (construct) => {
    const text = readFileSync(new URL(`${construct}.txt`, folder), "utf8");
    const plan = extract({path: `${construct}.txt`, text}, {ontology});
    const noted = JSON.parse(readFileSync(new URL(`${construct}.json`, folder), "utf8"));
    if (noted.document) expect(reading(plan)).toEqual(noted);
    else expect(assigned(plan, noted.points)).toEqual(noted.points);
  });
});
