/** Questions and answers as files: saved in this browser, opened, downloaded. */
import {download} from "../../shared/download.js";
import {notebookPage} from "../answer/notebook-file.js";
import {openedQuestion, ownQuestion, writeOwn} from "../questions/own-questions.js";
import type {FileActions} from "../state/actions.js";
import type {NamedQuery} from "../state/api.js";
import {initialTexts, type Texts} from "../state/parameter-texts.js";
import {browserStore} from "../state/store.js";
import {questionTab, type Tab, textOf} from "../state/tab.js";
import type {ConsoleParts} from "./parts.js";
import {openTab} from "./tab-actions.js";

export function fileActions(parts: ConsoleParts): FileActions {
  const {state, context, suggested, editor, draw} = parts;
  const {language, words} = context;
  const setOwn = (own: readonly NamedQuery[]) => {
    state.own = own;
    writeOwn(own, browserStore());
  };
  const addOwn = (query: NamedQuery) => setOwn([...state.own.filter(({name}) => name !== query.name), query]);
  return {
    save(sentence) {
      const query = ownQuestion(sentence, state.tab, context);
      addOwn(query);
      Object.assign(state.tab, {question: query, edited: false, cypher: textOf(query, language)});
      state.tab.texts = initialTexts(query, currentTexts(query, state.tab), suggested);
      editor()?.set(state.tab.key, state.tab.cypher);
      state.saving = false;
      state.notice = words.saved;
      draw();
    },
    forgetOwn(query) {
      setOwn(state.own.filter((other) => other !== query));
      draw();
    },
    exportFile: ({name, cypher}) => download(`${name}.cypher`, "text/plain;charset=utf-8", cypher),
    async importFile(file) {
      const opened = openedQuestion(file.name, await file.text());
      if ("fault" in opened) {
        state.notice = words.fileFault(file.name, opened.fault.line, opened.fault.words[language]);
        return draw();
      }
      addOwn(opened.query);
      openTab(parts, questionTab(opened.query, initialTexts(opened.query, {}, suggested), language));
      state.notice = words.fileOpened(file.name);
      draw();
    },
    notebook() {
      const {answer} = state.tab;
      if (answer === null) return;
      const {name, text} = notebookPage(state.tab, answer, context);
      download(name, "text/markdown;charset=utf-8", text);
      state.notice = words.notebookSaved(name, language === "zh" ? "docs/" : "docs/en/");
      draw();
    },
  };
}

/** The tab's current texts and parameters, by the names of the question's parameters. */
function currentTexts(query: NamedQuery, {texts, answer}: Tab): Texts {
  const values = answer?.params ?? {};
  return Object.fromEntries(
    query.parameters.map(({name}) => {
      const value = values[name];
      return [name, texts[name] ?? (value === undefined || value === null ? "" : String(value))];
    }),
  );
}
