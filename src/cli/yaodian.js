#!/usr/bin/env node
/**
 * The program `yaodian`: installs the packages where they are missing, builds the program where it is older than its
 * sources, then hands over to main.ts.
 *
 * Plain JavaScript, because Node 20 runs no TypeScript by itself and a package's bin must start without its packages.
 */
import {pathToFileURL} from "node:url";
import {ensurePackagesOrExit} from "../setup/packages.js";
import {builtProgram} from "../setup/program.js";

ensurePackagesOrExit();
if (process.env.YAODIAN_DEBUG) process.setSourceMapsEnabled(true);
const program = await builtProgram("main").catch((error) => {
  // esbuild has said where and what; a stack of its own helps nobody.
  if (!error.errors) throw error;
  process.exit(1);
});
await import(pathToFileURL(program).href);
