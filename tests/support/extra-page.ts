/** Pages that a reader puts into docs/, built by themselves. */
import {buildPages} from "../../src/server/site/build-site.js";

/** Builds the pages, texts by file name, into `output`; fails with what Framework said. */
export const buildExtraPages = (pages: Readonly<Record<string, string>>, output: string): Promise<void> =>
  buildPages({output, pages, embedRows: true});
