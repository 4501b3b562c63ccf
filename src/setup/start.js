/**
 * `npm start`: installs what is missing, then serves the site. Arguments go on to `yaodian serve`.
 */
import {fileURLToPath} from "node:url";
import {ensurePackagesOrExit} from "./packages.js";
import {run} from "./run.js";

ensurePackagesOrExit();
const program = fileURLToPath(new URL("../cli/yaodian.js", import.meta.url));
process.exitCode = await run(process.execPath, [program, "serve", ...process.argv.slice(2)]);
