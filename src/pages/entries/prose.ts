/** What the pages of text in docs/about and docs/reference import: the frame, and tables from the product's own lists. */
export {apiReference} from "../reference/api-reference.js";
export {diagnosticTable} from "../reference/diagnostic-table.js";
export {countingTable, networkMeasureTable} from "../reference/measure-tables.js";
export {accuracyTable, errorTable, queryList} from "../reference/reference-tables.js";
export {frameOnly} from "../shared/frame-fill.js";
export {rowsSource} from "../shared/rows-source.js";
