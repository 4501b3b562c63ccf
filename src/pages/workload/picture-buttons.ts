/** Buttons that hand out a drawing as svg and png; the drawing is made when asked for. */
import {html, render, type TemplateResult} from "lit-html";
import {downloadPicture} from "../shared/picture.js";

/** @param draw  an svg element with a viewBox, colours named by tokens in attributes */
export function pictureButtons(draw: () => TemplateResult, name: string): TemplateResult {
  const save = (format: "svg" | "png") => async () => {
    const place = document.createElement("div");
    place.hidden = true;
    document.body.append(place);
    try {
      render(draw(), place);
      const drawing = place.querySelector("svg");
      if (drawing !== null) await downloadPicture(drawing, name, format);
    } finally {
      place.remove();
    }
  };
  return html`<button type="button" class="btn" @click=${save("svg")}>svg</button><button type="button" class="btn" @click=${save("png")}>png</button>`;
}
