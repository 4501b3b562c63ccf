/** Questions: choosing one, filling its boxes, going through the first steps. */
import {fittingTexts} from "../questions/planner-questions.js";
import {stepsOf} from "../questions/questions.js";
import type {QuestionActions} from "../state/actions.js";
import type {NamedQuery} from "../state/api.js";
import {initialTexts, type Texts} from "../state/parameter-texts.js";
import {questionTab, textOf} from "../state/tab.js";
import type {ConsoleParts} from "./parts.js";
import {openTab} from "./tab-actions.js";

/** A changed box runs the query again at once when the last answer took less than this. */
const QUICK_MS = 1000;

export function questionActions(parts: ConsoleParts): QuestionActions {
  const {state, context, suggested, queryRunner, editor, draw, toTop} = parts;
  const {language} = context;
  const choose = (query: NamedQuery, texts: Texts = {}) => {
    const {unit} = state.tab.texts;
    const carried: Texts = unit ? {unit} : {};
    state.step = null;
    openTab(parts, questionTab(query, initialTexts(query, texts, {...suggested, ...carried}), language));
    void queryRunner.run(state.tab);
    toTop();
  };
  return {
    choose,
    setText(name, text) {
      const {tab} = state;
      tab.texts = {...tab.texts, [name]: text};
      if (tab.answer === null || tab.answer.result.summary.consumedAfterMs < QUICK_MS) void queryRunner.run(tab);
      else draw();
    },
    typing(change) {
      const {tab} = state;
      if ("params" in change) tab.params = change.params;
      else tab.texts = {...tab.texts, [change.name]: change.text};
    },
    setParams(text) {
      state.tab.params = text;
      draw();
    },
    restore() {
      const {tab} = state;
      if (tab.question === null) return;
      tab.edited = false;
      editor()?.replace(0, tab.cypher.length, textOf(tab.question, language));
    },
    showStep(index) {
      const question = index === null ? undefined : stepsOf(state.planner)[index];
      const query = state.queries.find(({name}) => name === question?.query);
      if (question !== undefined && query !== undefined) choose(query, fittingTexts(question, context));
      state.step = question === undefined ? null : index;
      draw();
    },
  };
}
