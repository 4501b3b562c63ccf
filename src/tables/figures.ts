/** How figures are written: two decimals at most, in sentences without trailing zeros. */

/** In a sentence: 15.5, 13, 5.72. */
export const inSentence = (value: number, decimals = 2): string => String(Number(value.toFixed(decimals)));

/** In a column: the same number of decimals in every row; zero as a dash. */
export const inColumn = (value: number, decimals: number): string => (value === 0 ? "–" : value.toFixed(decimals));

/** Decimals that a column of figures needs: none if all are whole numbers, else two. */
export const decimalsOf = (values: readonly number[]): number =>
  values.every((value) => Number.isInteger(value)) ? 0 : 2;

/** A p-value: three decimals; below 0.001 it says so. */
export const pValue = (p: number): string => (p < 0.001 ? "<0.001" : p.toFixed(3));
