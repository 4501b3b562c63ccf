/** Up to how many units each drawing can be read. */

/** Above so many units the network is drawn on a canvas, and names are left out where there is no room. */
export const SVG_UNIT_LIMIT = 60;

/**
 * Above so many leads or others their column is shortened by taking units together; above so many arcs the free drawing
 * takes the place of the two columns.
 */
export const COLUMN_LIMITS = {leads: 14, others: 38, arcs: 300};

/** Up to so many units the matrix has a row for each, and every pair of units is compared with chance. */
export const MATRIX_LIMIT = 60;
