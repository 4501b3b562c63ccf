/** What docs/network.md imports. */
export {networkPage} from "../network/network-page.js";
export {rowsSource} from "../shared/rows-source.js";
