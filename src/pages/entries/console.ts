/** What docs/console.md imports. */
export {consolePage} from "../console/console-page.js";
export {rowsSource} from "../shared/rows-source.js";
