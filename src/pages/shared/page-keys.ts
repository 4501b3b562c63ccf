/** Keys of every page: g followed by 1 to 5 goes to one of the first five pages of the navigation. */

/** ms within which the digit has to follow the g. */
const SEQUENCE_TIMEOUT = 1500;

let listening = false;

/** Whether the key belongs to text that the reader is typing. */
export const isTyping = ({target}: KeyboardEvent): boolean =>
  (target as Element).matches?.("input, textarea, select, [contenteditable], [contenteditable] *") ?? false;

export function listenForPages(): void {
  if (listening) return;
  listening = true;
  let pressedG = -Infinity;
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "g") {
      pressedG = event.timeStamp;
      return;
    }
    const page = /^[1-5]$/.test(event.key) && event.timeStamp - pressedG < SEQUENCE_TIMEOUT ? Number(event.key) : 0;
    pressedG = -Infinity;
    const link = document.querySelectorAll<HTMLAnchorElement>(".nav ul a")[page - 1];
    if (link === undefined) return;
    event.preventDefault();
    link.click();
  });
}
