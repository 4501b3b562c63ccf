/** The line under the drawing: it says what the reader points at, and else what can be done. */
import {html, render} from "lit-html";
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkMessages} from "../../../messages/network.js";
import {hoverSentence} from "../model/hover-sentence.js";
import type {Hovered} from "../model/links.js";
import type {ViewModel} from "../model/view-model.js";

export interface HoverLine {
  element: HTMLElement;
  show(viewModel: ViewModel, directed: boolean, hovered: Hovered): void;
}

/** Whether the reader points with a finger, or has so little room that keys are not shown. */
const onTouch = () => matchMedia("(hover: none), (max-width: 760px)").matches;

export function hoverLine(language: Language): HoverLine {
  const say = inLanguage(networkMessages, language);
  const element = document.createElement("p");
  element.className = "sentence";
  element.setAttribute("role", "status");
  const hint = () =>
    onTouch()
      ? html`<span class="at-rest">${say.hintTouch}</span>`
      : html`<span class="at-rest">${say.hint} <kbd>←</kbd> <kbd>→</kbd> ${
          say.hintKeys
        } <kbd>Esc</kbd> ${say.hintEscape}</span>`;
  return {
    element,
    show(viewModel, directed, hovered) {
      const sentence = hoverSentence({...viewModel, ...viewModel.subnetwork}, directed, hovered, language);
      render(
        sentence === null
          ? hint()
          : html`${sentence.name === "" ? "" : html`<b>${sentence.name}</b> `}${sentence.text}`,
        element,
      );
    },
  };
}
