/** Running the tab's query, and its plan. */
import type {RunActions} from "../state/actions.js";
import type {ConsoleParts} from "./parts.js";

export function runActions({state, queryRunner, draw}: ConsoleParts): RunActions {
  return {
    run: () => void queryRunner.run(state.tab),
    cancel: () => queryRunner.cancel(state.tab),
    showPlan() {
      state.tab.view = "plan";
      draw();
      void queryRunner.plan(state.tab);
    },
  };
}
