/** Pages that a reader puts into docs/, built by themselves. */
import {buildPages} from "../../src/server/site/build-site.js";
import {sampleHome} from "./sample-neo4j.js";

/** Builds the pages, texts by file name, with the sample's rows, into `output`; fails with what Framework said. */
export async function buildExtraPages(pages: Readonly<Record<string, string>>, output: string): Promise<void> {
  const home = process.env.YAODIAN_HOME;
  // The loaders of rows are processes of their own: they find the sample by the environment.
  process.env.YAODIAN_HOME = sampleHome().path;
  try {
    await buildPages({output, pages, embedRows: true});
  } finally {
    process.env.YAODIAN_HOME = home;
  }
}
