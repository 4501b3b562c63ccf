/**
 * What a reader does, as changes of the state; each ends in a drawing.
 *
 * The parts of the console in, the actions out that all of its views call.
 */
import type {Actions} from "../state/actions.js";
import {editorActions} from "./editor-actions.js";
import {fileActions} from "./file-actions.js";
import {historyActions} from "./history-actions.js";
import type {ConsoleParts} from "./parts.js";
import {questionActions} from "./question-actions.js";
import {runActions} from "./run-actions.js";
import {tabActions} from "./tab-actions.js";

export const actionsOf = (parts: ConsoleParts): Actions => ({
  ...tabActions(parts),
  ...runActions(parts),
  ...questionActions(parts),
  ...editorActions(parts),
  ...historyActions(parts),
  ...fileActions(parts),
});
