/** The one button of a canvas drawing that the keyboard reaches: it represents the unit that has the focus. */
import {inLanguage} from "../../../messages/language.js";
import {networkMessages} from "../../../messages/network.js";
import type {DrawingEvents, Scene} from "../model/drawing.js";

interface FocusProxy {
  /** Id of the unit that it represents; "" at first. */
  unit(): string;
  /** Lets it represent a unit; an id that the scene does not have changes nothing. */
  represent(id: string | undefined, scene: Scene): void;
}

export function focusProxy(button: HTMLButtonElement, {hover}: Pick<DrawingEvents, "hover">): FocusProxy {
  const unit = () => button.dataset.unit ?? "";
  button.addEventListener("focus", () => hover({unit: unit()}));
  button.addEventListener("blur", () => hover(null));
  return {
    unit,
    represent(id, {network, pinned, language}) {
      const own = network.unit.get(id ?? "");
      if (own === undefined) return;
      button.dataset.unit = own.id;
      const words = inLanguage(networkMessages, language);
      button.setAttribute("aria-label", words.unitLabel(own.name, own.points, own.led, own.partners));
      button.setAttribute("aria-pressed", String(pinned.includes(own.id)));
    },
  };
}
