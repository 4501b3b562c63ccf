/** Keys of the matrix: one cell at a time takes the tab key, the others are reached from it. */

/** Arrow keys go by cell, Home and End to the ends of the row, with Ctrl to the corners, m to the next marked cell. */
export function moveByKeys(event: KeyboardEvent): void {
  const here = (event.target as Element).closest("td");
  const table = here?.closest("table");
  if (here === null || here === undefined || table === null || table === undefined) return;
  const focus = (cell: Element | undefined) => focusCell(table, cell);
  const cells = [...table.tBodies[0]!.rows].map((row) => [...row.querySelectorAll("td")]);
  const row = cells.findIndex((line) => line.includes(here));
  const column = cells[row]!.indexOf(here);
  const step = STEPS[event.key];
  let moved = false;
  if (step !== undefined) {
    // The diagonal has no button: one goes past it.
    for (let at = 1; at <= 2 && !moved; at += 1) moved = focus(cells[row + step[0] * at]?.[column + step[1] * at]);
  } else if (event.key === "Home" || event.key === "End") {
    const line = event.ctrlKey ? (event.key === "Home" ? 0 : cells.length - 1) : row;
    const order = event.key === "Home" ? cells[line]! : [...cells[line]!].reverse();
    moved = order.some(focus);
  } else if (event.key === "m" && !event.ctrlKey && !event.metaKey) {
    const all = cells.flat();
    const start = all.indexOf(here);
    const marked = [...all.slice(start + 1), ...all.slice(0, start)].find((cell) => cell.matches(".above, .below"));
    moved = focus(marked);
  }
  if (moved) {
    event.preventDefault();
    event.stopPropagation();
  }
}

/** Rows and columns that a key goes. */
const STEPS: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** @returns whether the cell has a button that could take the focus */
function focusCell(table: HTMLTableElement, cell: Element | undefined): boolean {
  const button = cell?.querySelector("button");
  if (!button) return false;
  for (const other of table.querySelectorAll("button[tabindex='0']")) other.setAttribute("tabindex", "-1");
  button.tabIndex = 0;
  button.focus();
  return true;
}
