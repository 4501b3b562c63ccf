/** How a drawing is arranged: positions that do not depend on its size, and orders made by hand. */

/** A position as parts of the drawing's width and height, each 0 to 1 inside it. */
export type Spot = readonly [number, number];

/** An order made by hand: one list for all units that were moved. Units that it does not name keep their place. */
export type HandOrder = readonly string[];
