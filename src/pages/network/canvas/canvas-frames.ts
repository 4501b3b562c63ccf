/** Draws at most once a frame: what is asked for in the meantime is drawn together. */

/** Which layers are to be drawn again. */
export interface Redraw {
  lit?: boolean;
  top?: boolean;
}

/** @param show  draws what was asked for since the last frame */
export function frames(show: (what: Required<Redraw>) => void): (what?: Redraw) => void {
  let frame = 0;
  let wanted = {lit: false, top: false};
  return (what = {lit: true, top: true}) => {
    wanted = {lit: wanted.lit || what.lit === true, top: wanted.top || what.top === true};
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      const now = wanted;
      wanted = {lit: false, top: false};
      show(now);
    });
  };
}
