/** What docs/unit.md imports. */

export {rowsSource} from "../shared/rows-source.js";
export {unitPage} from "../unit/unit-page.js";
