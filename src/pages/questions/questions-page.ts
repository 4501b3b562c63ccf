/** 统筹二十问: a planner's questions about a plan, each with a link to its answer and how to read it. */
import {html} from "lit-html";
import {consoleMessages} from "../../messages/console.js";
import {inLanguage, type Language} from "../../messages/language.js";
import {consoleSearch, fittingTexts, questionSentence} from "../console/questions/planner-questions.js";
import type {PlannerQuestion} from "../console/state/console-state.js";
import {QUERIES} from "../console/state/initial-state.js";
import {pageAddress, pageTools} from "../shared/page-tools.js";
import {planPage} from "../shared/plan-page.js";
import type {RowsSource} from "../shared/rows-source.js";
import {urlState} from "../shared/url-state.js";

interface QuestionsPageOptions {
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
    view: ({document: plan, rows}) => {
      const item = (question: PlannerQuestion) => {
        const texts = fittingTexts(question, {document: plan, ...rows});
        const address = pageAddress("console", Object.fromEntries(consoleSearch(question, texts)));
        const origin =
          question.query === null ? words.ownCypher : html`${words.asksQuery} <code>${question.query}</code>`;
        return html`<li><a href=${address}>${questionSentence(question, texts, language)}</a>
          <p class="soft">${question.read[language]}</p>
          <p class="s faint">${origin}</p></li>`;
      };
      return html`${pageTools({language, page: words.moreQuestions, plan: plan.title})}
      <div class="answer"><h1>${words.questionsTitle(questions.length)}</h1><p>${words.questionsUnder}</p></div>
      <ol class="card planner-questions">${questions.map(item)}</ol>`;
    },
  });
}
