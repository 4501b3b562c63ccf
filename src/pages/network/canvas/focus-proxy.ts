/** The one button of a canvas drawing that the keyboard reaches: it stands for the unit that has the focus. */
import {inLanguage} from "../../../messages/language.js";
import {networkMessages} from "../../../messages/network.js";
import type {DrawingEvents, Scene} from "../model/drawing.js";

export interface FocusProxy {
  /** Id of the unit that it stands for; "" at first. */
  unit(): string;
  /** Lets it stand for a unit; one that the scene does not have changes nothing. */
  aim(id: string | undefined, scene: Scene): void;
}

export function focusProxy(button: HTMLButtonElement, {hover}: Pick<DrawingEvents, "hover">): FocusProxy {
  const unit = () => button.dataset.unit ?? "";
  button.addEventListener("focus", () => hover({unit: unit()}));
  button.addEventListener("blur", () => hover(null));
  return {
    unit,
    aim(id, {network, pinned, language}) {
      const aimed = network.unit.get(id ?? "");
      if (aimed === undefined) return;
      button.dataset.unit = aimed.id;
      const words = inLanguage(networkMessages, language);
      button.setAttribute("aria-label", words.unitLabel(aimed.name, aimed.points, aimed.led, aimed.partners));
      button.setAttribute("aria-pressed", String(pinned.includes(aimed.id)));
    },
  };
}
