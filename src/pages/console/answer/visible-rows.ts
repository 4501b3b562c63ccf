/**
 * Which rows of a table are in sight while it is scrolled, by @tanstack/virtual-core.
 *
 * The element that scrolls and a number of rows in, indexes and the heights above and below them out.
 */
import {
  elementScroll,
  measureElement,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from "@tanstack/virtual-core";

/** Height of a row before it is measured, in px. */
const ROW = 34;
/** Rows that are in the page above and below those in sight. */
const OVERSCAN = 8;

interface VisibleRows {
  /** Starts again at the top with so many rows: heights belong to the rows before. */
  reset(count: number): void;
  /** The rows in sight, and px of those above and below. */
  current(): {indexes: number[]; above: number; below: number};
  /** Measures a row that was drawn; it has its index as `data-index`. */
  measure(row: HTMLTableRowElement): void;
  /** To be called when the element is in the page, since only then its height is known. */
  attached(): void;
}

export function visibleRows(element: HTMLElement, onChange: () => void): VisibleRows {
  const newVirtualizer = (count: number) =>
    new Virtualizer<HTMLElement, HTMLTableRowElement>({
      count,
      getScrollElement: () => element,
      estimateSize: () => ROW,
      overscan: OVERSCAN,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      measureElement,
      initialRect: {width: 800, height: 700},
      onChange,
    });
  let virtualizer = newVirtualizer(0);
  let unmount = () => {};
  return {
    reset(count) {
      unmount();
      element.scrollTop = 0;
      virtualizer = newVirtualizer(count);
      unmount = virtualizer._didMount();
    },
    current() {
      const items = virtualizer.getVirtualItems();
      return {
        indexes: items.map(({index}) => index),
        above: items[0]?.start ?? 0,
        below: Math.max(0, virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)),
      };
    },
    measure: (row) => virtualizer.measureElement(row),
    attached: () => virtualizer._willUpdate(),
  };
}
