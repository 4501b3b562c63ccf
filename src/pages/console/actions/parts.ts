/** The parts of the console that actions work on. */
import type {Editor} from "../editor/editor.js";
import type {ConsoleState} from "../state/console-state.js";
import type {ConsoleContext} from "../state/context.js";
import type {Texts} from "../state/parameter-texts.js";
import type {QueryRunner} from "./query-runner.js";

export interface ConsoleParts {
  state: ConsoleState;
  context: ConsoleContext;
  /** Texts that the plan suggests for a question's boxes. */
  suggested: Texts;
  queryRunner: QueryRunner;
  /** The editor; undefined before the first drawing. */
  editor: () => Editor | undefined;
  draw: () => void;
  /** Changes the history, stores it and draws. */
  setHistory: (history: ConsoleState["history"]) => void;
  /** Scrolls to the top of the console. */
  toTop: () => void;
  /** The dialog for the list of keys. */
  keysDialog: () => HTMLDialogElement;
}
