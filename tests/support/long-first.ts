/**
 * The order in which test files start: those that take long first, so that no worker is left alone with one at the
 * end. Files that are not named here are short.
 */
import {BaseSequencer, type TestSpecification} from "vitest/node";

/** Paths below tests/, from the longest. */
const LONG = ["e2e/neo4j/lease", "e2e/server/corpus", "e2e/browser/console"];

const rank = ({moduleId}: TestSpecification): number => {
  const place = LONG.findIndex((path) => moduleId.includes(`/tests/${path}`));
  return place === -1 ? LONG.length : place;
};

export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...files].sort((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}
