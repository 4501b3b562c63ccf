/** 统筹二十问: what a planner asks of a plan, each with the way to its answer and how to read it. */
import {html} from "lit-html";
import {consoleMessages} from "../../messages/console.js";
import {inLanguage, type Language} from "../../messages/language.js";
import {
  consoleSearch,
  fittingTexts,
  type PlannerQuestion,
  questionSentence,
} from "../console/questions/planner-questions.js";
import {QUERIES} from "../console/state/initial-state.js";
import {pageAddress, pageTools} from "../shared/page-tools.js";
import {planPage} from "../shared/plan-page.js";
import type {RowsSource} from "../shared/rows-source.js";
import {urlState} from "../shared/url-state.js";

export interface QuestionsPageOptions {
  language: Language;
  source: RowsSource;
  questions: readonly PlannerQuestion[];
}

/** The page's element. */
export function questionsPage({language, source, questions}: QuestionsPageOptions): HTMLElement {
  const words = inLanguage(consoleMessages, language);
  return planPage({
    language,
    source,
    queries: QUERIES,
    state: urlState({}),
    title: words.questionsTitle(questions.length),
    view: ({document: plan, rows}) => html`${pageTools({language, page: words.moreQuestions, plan: plan.title})}
      <div class="answer"><h1>${words.questionsTitle(questions.length)}</h1><p>${words.questionsUnder}</p></div>
      <ol class="card planner-questions">${questions.map((question) => {
        const texts = fittingTexts(question, {document: plan, ...rows});
        const search = Object.fromEntries(consoleSearch(question, texts));
        return html`<li><a href=${pageAddress("console", search)}>${questionSentence(question, texts, language)}</a>
          <p class="soft">${question.read[language]}</p>
          <p class="s faint">${question.query === null ? words.ownCypher : html`${words.asksQuery} <code>${question.query}</code>`}</p></li>`;
      })}</ol>`,
  });
}
