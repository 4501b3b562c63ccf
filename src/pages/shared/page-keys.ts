/** Keys of every page: g and then 1 to 5 goes to one of the first five pages of the navigation. */

/** ms in which the figure has to follow the g. */
const TOGETHER = 1500;

let listening = false;

/** Whether the key is a letter of something that is being written. */
export const isTyping = ({target}: KeyboardEvent): boolean =>
  (target as Element).matches?.("input, textarea, select, [contenteditable], [contenteditable] *") ?? false;

export function listenForPages(): void {
  if (listening) return;
  listening = true;
  let pressed = -Infinity;
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "g") {
      pressed = event.timeStamp;
      return;
    }
    const page = /^[1-5]$/.test(event.key) && event.timeStamp - pressed < TOGETHER ? Number(event.key) : 0;
    pressed = -Infinity;
    const link = document.querySelectorAll<HTMLAnchorElement>(".nav ul a")[page - 1];
    if (link === undefined) return;
    event.preventDefault();
    link.click();
  });
}
