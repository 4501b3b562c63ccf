/** How presses of the pointer are understood in drawings. */

/** Whether a press takes hold of a node: with Ctrl it picks the node out, and two fingers zoom wherever they are. */
export const startsDrag = (event: MouseEvent | TouchEvent): boolean =>
  "touches" in event ? event.touches.length < 2 : !event.button && !event.ctrlKey && !event.metaKey;

/** Whether an event may move the drawing: one finger scrolls the page, two fingers pan and zoom. */
export const isNotOneFinger = (event: Event): boolean =>
  !("touches" in event) || (event as TouchEvent).touches.length > 1;
