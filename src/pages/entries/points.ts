/** What docs/points.md imports. */
export {pointsPage} from "../points/points-page.js";
export {rowsSource} from "../shared/rows-source.js";
