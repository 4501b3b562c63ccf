/** Keys of every page: g and then 1 to 5 goes to one of the first five pages of the navigation. */

/** ms in which the figure has to follow the g. */
const TOGETHER = 1500;

let listening = false;

export function listenForPages(): void {
  if (listening) return;
  listening = true;
  let pressed = -Infinity;
  addEventListener("keydown", (event) => {
    const target = event.target as Element;
    const typing = target.matches?.("input, textarea, select, [contenteditable], [contenteditable] *") ?? false;
    if (event.defaultPrevented || typing || event.ctrlKey || event.metaKey || event.altKey) return;
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
