/** Whatever is refused before it runs. */
import {HOSTILE, USE_CLAUSES, WRITES} from "../hostile.js";
import {ATTACKS} from "./attacks.js";
import type {Legitimate} from "./legitimate.js";

export const REFUSED: readonly Legitimate[] = [
  ...ATTACKS,
  ...[...HOSTILE.map(({cypher}) => cypher), ...USE_CLAUSES, ...WRITES].map((cypher) => ({cypher})),
];
