#!/usr/bin/env node
/**
 * The program `yaodian`: installs the packages where they are missing, then hands over to main.ts.
 *
 * Plain JavaScript, because Node 20 runs no TypeScript by itself and a package's bin must start without its packages.
 */
import {ensurePackagesOrExit} from "../setup/packages.js";

ensurePackagesOrExit();
const {register} = await import("tsx/esm/api");
register();
await import("./main.ts");
