/** Buttons that download a drawing as svg and png; it is drawn when a button is clicked. */
import {html, render, type TemplateResult} from "lit-html";
import {downloadPicture, type PictureFormat} from "../shared/picture.js";

/** @param draw  an svg element with a viewBox, colours as CSS variables in attributes */
export function pictureButtons(draw: () => TemplateResult, name: string): TemplateResult {
  const save = (format: PictureFormat) => async () => {
    const container = document.createElement("div");
    container.hidden = true;
    document.body.append(container);
    try {
      render(draw(), container);
      const drawing = container.querySelector("svg");
      if (drawing !== null) await downloadPicture(drawing, name, format);
    } finally {
      container.remove();
    }
  };
  return html`${(["svg", "png"] as const).map(
    (format) => html`<button type="button" class="btn" @click=${save(format)}>${format}</button>`,
  )}`;
}
