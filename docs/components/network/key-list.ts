/** The list of keys, as a dialog. */
import {html, render} from "lit-html";
import {inLanguage, type Language} from "../../messages/language.js";
import {networkMessages} from "../../messages/network.js";

export function showKeys(dialog: HTMLDialogElement, language: Language): void {
  const say = inLanguage(networkMessages, language);
  dialog.className = "network-keys";
  render(
    html`<form method="dialog"><header><h2>${say.keys}</h2><button class="btn line">${say.close}</button></header>
      <dl>${say.keyList.map(([key, meaning]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${meaning}</dd></div>`)}</dl></form>`,
    dialog,
  );
  dialog.showModal();
}
