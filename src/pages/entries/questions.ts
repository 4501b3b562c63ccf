/** What docs/questions.md imports. */
export {questionsPage} from "../questions/questions-page.js";
export {rowsSource} from "../shared/rows-source.js";
