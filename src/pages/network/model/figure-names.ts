/** The names of the figures that circles can show. */
import {inLanguage, type Language} from "../../../messages/language.js";
import {networkMeasureMessages} from "../../../messages/network-measures.js";
import {networkViewMessages} from "../../../messages/network-views.js";
import {FIGURES, type Figure} from "./visual-encoding.js";

export function figureName(figure: Figure, language: Language): string {
  const words = inLanguage(networkViewMessages, language);
  if (figure === "points") return words.points;
  if (figure === "led") return words.led;
  if (figure === "fractional") return words.fractional;
  return inLanguage(networkMeasureMessages, language).columns[figure] ?? figure;
}

/** In the order of the choice. */
export const figureNames = (language: Language): [Figure, string][] =>
  FIGURES.map((figure) => [figure, figureName(figure, language)]);
