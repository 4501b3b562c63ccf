/** The size of a drawing. */

/** In css px. */
export interface Size {
  width: number;
  height: number;
}

/** Whether a drawing is so narrow, as on a telephone, that it takes its compact form. */
export const isNarrow = (width: number): boolean => width < 560;
