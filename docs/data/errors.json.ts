// errors.json: every failure a user can meet, from the table in src/errors.ts.
import {ERRORS} from "../../src/errors.js";

process.stdout.write(
  JSON.stringify(Object.entries(ERRORS).map(([code, {status, remedy}]) => ({code, status, remedy}))),
);
