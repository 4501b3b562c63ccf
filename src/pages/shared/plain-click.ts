/** A link's click handler: a plain click acts in the page, a click with a modifier key follows the link as usual. */
export const plainClick =
  (act: () => void) =>
  (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    act();
  };
