/** The line under the drawing that says in words what is pointed at, and at rest how to go on. */
import {html, render} from "lit-html";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkMessages} from "../../../messages/network.js";
import type {Hovered} from "../model/network.js";
import {hoverSentence} from "../model/sentences.js";
import type {ViewModel} from "../model/view-model.js";

export interface HoverLine {
  element: HTMLElement;
  say(sight: ViewModel, directed: boolean, hovered: Hovered): void;
}

/** Whether the reader points with a finger, or has so little room that keys are not shown. */
const onTouch = () => matchMedia("(hover: none), (max-width: 760px)").matches;

export function hoverLine(language: Language): HoverLine {
  const say = inLanguage(networkMessages, language);
  const element = document.createElement("p");
  element.className = "sentence";
  element.setAttribute("role", "status");
  const atRest = () =>
    onTouch()
      ? html`<span class="at-rest">${say.hintTouch}</span>`
      : html`<span class="at-rest">${say.hint} <kbd>←</kbd> <kbd>→</kbd> ${say.hintKeys} <kbd>Esc</kbd> ${say.hintEscape}</span>`;
  return {
    element,
    say(sight, directed, hovered) {
      const told = hoverSentence({...sight, ...sight.part}, directed, hovered, language);
      render(
        told === null ? atRest() : html`${told.name === "" ? "" : html`<b>${told.name}</b> `}${told.text}`,
        element,
      );
    },
  };
}
