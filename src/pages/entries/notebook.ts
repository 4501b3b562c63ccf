/** What a page with a saved answer imports. */
export {notebook} from "../notebook/notebook.js";
export {frameOnly} from "../shared/frame-fill.js";
export {rowsSource} from "../shared/rows-source.js";
