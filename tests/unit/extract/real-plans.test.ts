/**
 * Real plans that are not ours to publish, where they lie beside the checkout: every point, unit and role as a person
 * noted them. Where they are absent this file says so and checks nothing.
 */
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {readDocument} from "../../../src/document/document.js";
import {extract} from "../../../src/extract/extract.js";
import {loadOntology} from "../../../src/extract/ontology.js";
import {yaodian} from "../../support/programs.js";

interface NotedUnit {
  raw: string;
  role: string;
  role_alt?: string[];
  optional?: boolean;
}
interface NotedItem {
  label: string;
  optional?: boolean;
  units: NotedUnit[];
}

const folder = fileURLToPath(new URL("../../../../shared/documents/", import.meta.url));
const notes = existsSync(`${folder}gold`) ? readdirSync(`${folder}gold`).filter((file) => file.endsWith(".json")) : [];
const files = notes.flatMap((note) =>
  ["txt", "pdf"].map((ending) => note.replace("json", ending)).filter((file) => existsSync(folder + file)),
);
if (files.length === 0) console.log(`real plans: none at ${folder}; accuracy on them was not checked`);

const ontology = await loadOntology(fileURLToPath(new URL("../../../graph/ontology", import.meta.url)));
/** Roles that mean the same to the annotators are one; the words of a name without spaces, in one shape of bracket. */
const plain = (words: string) =>
  words
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/[〔[]/g, "(")
    .replace(/[〕\]]/g, ")");

describe("extract on real plans", () => {
  it("finds the plans, or says that they are absent", () => expect(files.length).toBeGreaterThanOrEqual(0));

  for (const file of files) {
    it(`reads ${file} as a person did`, async () => {
      const noted = JSON.parse(readFileSync(`${folder}gold/${file.replace(/\w+$/, "json")}`, "utf8")) as {
        items: NotedItem[];
      };
      const {points} = extract(await readDocument(folder + file), {ontology});
      const items = noted.items.filter((item) => !item.optional);
      expect(points.map((point) => point.label)).toEqual(items.map((item) => item.label));
      items.forEach((item, index) => {
        const found = points[index]!.responsibilities.map((entry) => ({raw: plain(entry.raw), role: entry.role}));
        for (const unit of item.units) {
          const entry = found.find((each) => each.raw === plain(unit.raw));
          if (unit.optional && !entry) continue;
          expect(entry, `${item.label} ${unit.raw}`).toBeDefined();
          expect([unit.role, ...(unit.role_alt ?? [])]).toContain(entry!.role);
        }
        expect(found.length).toBeLessThanOrEqual(item.units.length);
      });
    });
  }

  it.runIf(files.length > 0)("are as accurate as the method page says", async () => {
    const {code, out, err} = await yaodian(["accuracy", folder, `${folder}gold`, "--json"]);
    expect(code, err).toBe(0);
    expect(JSON.parse(readFileSync("docs/about/accuracy.json", "utf8"))).toEqual(JSON.parse(out));
  });
});
