/** The tab's question as a sentence, with its parameters as controls inside it. */
import {html, type TemplateResult} from "lit-html";
import {live} from "lit-html/directives/live.js";
import type {Actions} from "../state/actions.js";
import type {NamedQuery, QueryParameter} from "../state/api.js";
import type {ConsoleContext} from "../state/context.js";
import type {Texts} from "../state/parameter-texts.js";
import type {Tab} from "../state/tab.js";
import {furtherParameters, sentenceParts} from "./sentence.js";

/** Punctuation that belongs to the word before it. */
const CLOSING = /^[,，.。?？!！;；:：、”’）)》」]+/;

export function sentenceView(tab: Tab, context: ConsoleContext, actions: Actions): TemplateResult {
  const {question} = tab;
  const {words, language} = context;
  if (question === null) {
    const hasParameters = /\$[\p{L}_`]/u.test(tab.cypher);
    return html`<div class="sentence"><span class="words">${words.untitled}</span>${
      hasParameters ? paramsBox(tab, context, actions) : ""
    }${runButton(tab, context, actions)}</div>`;
  }
  const part = (parameter: QueryParameter) => control(parameter, tab.texts, context, actions);
  const further = furtherParameters(question, language);
  return html`<div class="sentence">
    ${tab.edited ? editedFrom(context, actions) : ""}
    ${sentenceParts(question, language).map((piece, index, pieces) => {
      if (piece.kind === "words") {
        const text = index === 0 ? piece.text.trim() : piece.text.trim().replace(CLOSING, "");
        return text === "" ? "" : html`<span class="words">${text}</span>`;
      }
      // Punctuation after a box stays with it, also at the end of a line.
      const next = pieces[index + 1];
      const mark = next?.kind === "words" ? CLOSING.exec(next.text.trim())?.[0] : undefined;
      return mark === undefined
        ? part(piece.parameter)
        : html`<span class="boxed">${part(piece.parameter)}${mark}</span>`;
    })}
    ${further.map(
      (parameter) => html`<label class="further"><span>${parameter[language]}</span>${part(parameter)}</label>`,
    )}
    ${runButton(tab, context, actions)}</div>`;
}

/** The parameters of a text that the reader wrote, as JSON. */
const paramsBox = (tab: Tab, {words}: ConsoleContext, actions: Actions): TemplateResult =>
  html`<label class="own">${words.parameters}<input class="box" .value=${live(tab.params)}
    placeholder=${'{"unit": "教育局"}'}
    @input=${(event: Event) => actions.typing({params: textIn(event)})}
    @change=${(event: Event) => actions.setParams(textIn(event))}></label>`;

const textIn = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

const editedFrom = ({words}: ConsoleContext, actions: Actions): TemplateResult =>
  html`<span class="edited">${words.editedFrom} <button type="button" class="btn line"
    @click=${actions.restore}>${words.restore}</button></span>`;

function runButton(tab: Tab, {words}: ConsoleContext, actions: Actions): TemplateResult {
  return tab.run.kind === "running"
    ? html`<button type="button" class="run busy" @click=${actions.cancel}>${words.cancel} <kbd>Esc</kbd></button>`
    : html`<button type="button" class="run" @click=${actions.run}>${words.run} <kbd>Ctrl ↵</kbd></button>`;
}

function control(parameter: QueryParameter, texts: Texts, context: ConsoleContext, actions: Actions): TemplateResult {
  const {words, language} = context;
  const {name, type} = parameter;
  const value = texts[name] ?? "";
  const label = words.parameter(parameter[language]);
  const changed = (event: Event) => actions.setText(name, textIn(event));
  const typed = (event: Event) => actions.typing({name, text: textIn(event)});
  const choices = choicesOf(parameter, context);
  if (choices !== null && (value === "" || choices.closed.some(([key]) => key === value))) {
    const chosen = choices.closed.find(([key]) => key === value)?.[1] ?? "–";
    return html`<select class="in" aria-label=${label} style=${`width:${widthOf(chosen) + 2.4}em`} @change=${changed}>
      ${parameter.optional || value === "" ? html`<option value="" ?selected=${value === ""}>–</option>` : ""}
      ${choices.closed.map(
        ([key, text]) => html`<option value=${key} ?selected=${key === value}>${text}</option>`,
      )}</select>`;
  }
  const numeric = type === "integer" || type === "float";
  const list = choices === null ? suggestions(parameter, context) : [];
  return html`<input class="in" aria-label=${label} type=${numeric ? "number" : "text"}
      step=${type === "float" ? "any" : "1"} list=${`suggest-${name}`} .value=${live(value)}
      style=${`width:${numeric ? 4.2 : widthOf(value) + 2.4}em`} @input=${typed} @change=${changed}>
    <datalist id=${`suggest-${name}`}>${list.map((text) => html`<option value=${text}></option>`)}</datalist>`;
}

/** About how wide a text is, in em: a Han character takes one, others a little more than half. */
const widthOf = (text: string): number =>
  Math.min(
    20,
    Math.max(
      2,
      [...text].reduce((sum, character) => sum + (character > "\u2e7f" ? 1 : 0.6), 0),
    ),
  );

/** The values that a parameter can take, where the plan has all of them; else null. */
function choicesOf({name, type}: QueryParameter, {documents, units, points, words}: ConsoleContext) {
  const closed = (entries: (readonly [string, string])[]) => ({closed: entries});
  if (name === "documentId") return closed(documents.map((row) => [row.id, row.title] as const));
  if (/^(?:unit|other)$|Unit$/.test(name)) return closed(units.map((unit) => [unit.name, unit.name] as const));
  if (name === "label") return closed(points.map((point) => [point.label, point.label] as const));
  if (type === "boolean") return closed([["true", words.yes] as const, ["false", words.no] as const]);
  return null;
}

/** Suggestions for a parameter that takes any text. */
function suggestions({name}: QueryParameter, {mentions}: ConsoleContext): string[] {
  return [...new Set(mentions.filter(({kind}) => kind === name).map((mention) => mention.name))];
}

/** A question as a line in the list, with the texts of its boxes. */
export function sentenceLine(query: NamedQuery, texts: Texts, {language, documents}: ConsoleContext): TemplateResult {
  const text = (parameter: QueryParameter) => {
    const value = texts[parameter.name] ?? "";
    if (parameter.name === "documentId") return documents.find((row) => row.id === value)?.title ?? value;
    return value === "" ? parameter[language] : value;
  };
  return html`${sentenceParts(query, language).map((piece) =>
    piece.kind === "words" ? piece.text : html`<u>${text(piece.parameter)}</u>`,
  )}`;
}
