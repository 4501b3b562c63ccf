/** Draws at most once a frame: what is requested in the meantime is drawn together. */

/** Which layers are to be drawn again. */
export interface Redraw {
  /** Highlighted lines. */
  lines?: boolean;
  /** Circles and names. */
  top?: boolean;
}

/**
 * @param draw  draws what was requested since the last frame
 * @returns     requests layers, by default all
 */
export function frames(draw: (what: Required<Redraw>) => void): (what?: Redraw) => void {
  let request = 0;
  let wanted = {lines: false, top: false};
  return (what = {lines: true, top: true}) => {
    wanted = {lines: wanted.lines || what.lines === true, top: wanted.top || what.top === true};
    if (request !== 0) return;
    request = requestAnimationFrame(() => {
      request = 0;
      const now = wanted;
      wanted = {lines: false, top: false};
      draw(now);
    });
  };
}
