/** The ontology made ready for reading: names of units, matchers of words. */
import type {Ontology} from "./ontology.js";
import {Names} from "./people/names.js";
import {type Matcher, matcherOf} from "./text/mentions.js";
import {type ProgrammeMatcher, programmesOf} from "./text/programmes.js";

export interface Knowledge {
  names: Names;
  targets: Matcher;
  activities: Matcher;
  programmes: ProgrammeMatcher;
}

const compiled = new WeakMap<Ontology, Knowledge>();

/** Made once for each ontology, for all plans. */
export function knowledgeOf(ontology: Ontology): Knowledge {
  let knowledge = compiled.get(ontology);
  if (!knowledge) {
    knowledge = {
      names: new Names(ontology),
      targets: matcherOf(ontology.targets, ontology.targetWords),
      activities: matcherOf(ontology.activities, ontology.activityWords),
      programmes: programmesOf(ontology),
    };
    compiled.set(ontology, knowledge);
  }
  return knowledge;
}
