/** What docs/workload.md imports. */

export {rowsSource} from "../shared/rows-source.js";
export {workloadPage} from "../workload/workload-page.js";
