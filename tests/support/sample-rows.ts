/** The sample plan as the rows of named queries, read without a graph: units by their names. */
import {fileURLToPath} from "node:url";
import {loadOntology} from "../../src/extract/ontology.js";
import {ONTOLOGY_FOLDER, readPlan} from "../../src/extract/read-plan.js";
import type {NetworkRows} from "../../src/pages/network/model/point-filter.js";

export async function sampleRows(): Promise<NetworkRows> {
  const sample = fileURLToPath(new URL("../../graph/documents/liuzhou-2019.txt", import.meta.url));
  const {plan} = await readPlan(sample, {ontology: await loadOntology(ONTOLOGY_FOLDER)});
  const named = plan.points.flatMap((point) =>
    point.responsibilities.map((own) => ({
      ...own,
      documentId: "sample",
      pointId: point.id,
      unitId: own.unit,
      name: own.unit ?? own.group ?? "",
      group: own.unit === null,
    })),
  );
  const names = [...new Set(named.flatMap(({unitId}) => unitId ?? []))];
  return {
    units: names.map((name) => ({documentId: "sample", id: name, name, category: null, rank: null, aliases: []})),
    points: plan.points.map((point) => ({...point, sectionId: point.section, source: point.text, clauses: []})),
    responsibilities: named,
    sections: plan.sections.map((section) => ({
      ...section,
      parentId: section.parent,
      targets: section.targets.map(({name}) => name),
    })),
    mentions: plan.points.flatMap(({id, targets, activities, programmes}) => [
      ...targets.map((own) => ({...own, pointId: id, kind: "target"})),
      ...activities.map((own) => ({...own, pointId: id, kind: "activity"})),
      ...programmes.map((own) => ({...own, pointId: id, kind: "programme"})),
    ]),
  } as unknown as NetworkRows;
}
