/**
 * The tables of the method page: ways of counting work, and measures of the network.
 *
 * They are read from the records that the pages compute with and from the words of these records, so that a new record
 * is on the method page without a change there.
 */
import {html, type TemplateResult} from "lit-html";
import {MEASURES} from "../../analytics/measures.js";
import {inLanguage, type Language} from "../../messages/language.js";
import {measureMessages} from "../../messages/measures.js";
import {tieMeasures, unitMeasures} from "../../messages/network-measures.js";
import {referenceMessages} from "../../messages/reference.js";
import {workloadMessages} from "../../messages/workload.js";
import {element, table} from "./table.js";

interface MeasureRow {
  id: string;
  name: string;
  /** What the measure counts or says, as a sentence. */
  meaning: string;
  formula: string;
  /** Where it comes from; "" if it is plain counting. */
  source: string;
}

/** Every way of counting a unit's work, in the order of the records; `unit` is what is counted. */
export function countingRows(language: Language): (MeasureRow & {unit: string})[] {
  const {unitOf} = inLanguage(workloadMessages, language);
  return MEASURES.map(({id, unit, source}) => {
    const {label, explain, formula} = measureMessages[id];
    return {
      id,
      name: label[language],
      meaning: explain[language],
      formula: formula[language],
      unit: unitOf[unit],
      source: source ?? "",
    };
  });
}

/** Every measure of ties, then every measure of units in the network, in the order of the records. */
export function networkRows(language: Language): (MeasureRow & {about: string})[] {
  const {ofTies, ofUnits} = inLanguage(referenceMessages, language);
  const rows = (measures: typeof tieMeasures | typeof unitMeasures, about: string) =>
    Object.entries(measures).map(([id, {name, meaning, formula, source}]) => ({
      id,
      name: name[language],
      meaning: capitalised(meaning[language]),
      formula,
      about,
      source: source ?? "",
    }));
  return [...rows(tieMeasures, ofTies), ...rows(unitMeasures, ofUnits)];
}

/** Some sentences are written to go on after a colon. */
const capitalised = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** One row per way of counting, with what its figures are in; each can be linked to as #counting-id. */
export function countingTable(language: Language): HTMLElement {
  const {counting, counts, formula} = inLanguage(referenceMessages, language);
  const rows = countingRows(language).map((row) => tableRow(`counting-${row.id}`, row, row.unit));
  return element(table([counting, counts, formula], rows));
}

/** One row per measure, with what it is a measure of; each can be linked to as #measure-id. */
export function networkMeasureTable(language: Language): HTMLElement {
  const {measure, says, formula} = inLanguage(referenceMessages, language);
  const rows = networkRows(language).map((row) => tableRow(`measure-${row.id}`, row, row.about));
  return element(table([measure, says, formula], rows));
}

const tableRow = (id: string, {name, meaning, formula, source}: MeasureRow, about: string): TemplateResult =>
  html`<tr id=${id}><td>${name} <small>${about}</small></td>
    <td>${meaning}${source === "" ? "" : html`<br><small>${source}</small>`}</td><td>${formula}</td></tr>`;
