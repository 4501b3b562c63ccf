/** What docs/diagnostics.md imports. */
export {diagnosticsPage} from "../diagnostics/diagnostics-page.js";
export {rowsSource} from "../shared/rows-source.js";
