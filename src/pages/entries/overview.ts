/** What docs/index.md imports. */
export {overviewPage} from "../overview/overview-page.js";
export {rowsSource} from "../shared/rows-source.js";
