/** The list of a page's keyboard shortcuts, as a dialog. */
import {html, render} from "lit-html";

interface KeyList {
  title: string;
  close: string;
  /** Pairs: a key, and what it does. */
  keys: readonly (readonly string[])[];
}

export function showKeys(dialog: HTMLDialogElement, {title, close, keys}: KeyList): void {
  dialog.className = "key-list";
  render(
    html`<form method="dialog"><header><h2>${title}</h2><button class="btn line">${close}</button></header>
      <dl>${keys.map(([key, meaning]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${meaning}</dd></div>`)}</dl></form>`,
    dialog,
  );
  dialog.showModal();
}
