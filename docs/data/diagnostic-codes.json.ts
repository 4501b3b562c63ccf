// diagnostic-codes.json: every doubt that the reader can have, from the table in src/extract/diagnostics.ts.
import {DIAGNOSTIC_GUIDE} from "../../src/extract/diagnostic-guide.js";
import {DIAGNOSTICS, type DiagnosticCode} from "../../src/extract/diagnostics.js";

const codes = Object.keys(DIAGNOSTICS) as DiagnosticCode[];
process.stdout.write(
  JSON.stringify(codes.map((code) => ({code, severity: DIAGNOSTICS[code].severity, ...DIAGNOSTIC_GUIDE[code]}))),
);
