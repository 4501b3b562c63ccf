/**
 * What is compared with networkx and scipy: three networks, the pairs of the sample, files of a network.
 *
 * networkx.test.ts measures them; run as a program this file prints them for record_networkx.py.
 */
import {pathToFileURL} from "node:url";
import {backbone} from "../../../src/analytics/backbone.js";
import {centralities, circlesOf} from "../../../src/analytics/centrality.js";
import {pairsAgainstChance, survivors} from "../../../src/analytics/chance.js";
import {collaborations, type Tie, unitsByPoint} from "../../../src/analytics/collaboration.js";
import {joinsOf} from "../../../src/analytics/joins.js";
import {gexf, graphml} from "../../../src/pages/network/files/graph-file.js";
import {generatedNetwork} from "../../../src/pages/network/model/generated-network.js";
import {linkOfTie} from "../../../src/pages/network/model/links.js";
import {seededRandom} from "../../../src/pages/node-link/seeded-random.js";
import {sampleRows} from "../../support/sample-rows.js";

const ALPHA = 0.2;
const SIZE = {units: 120, ties: 700};

function measured(ids: readonly string[], ties: readonly Tie[]) {
  return {
    ids,
    ties,
    units: centralities(ids, ties),
    circles: circlesOf(ids, ties, seededRandom, 50),
    joins: joinsOf(ids, ties),
    kept: backbone(ties, ALPHA),
  };
}

/** The project's own answers, with what they are about. */
export async function ownAnswers() {
  const {responsibilities} = await sampleRows();
  const points = unitsByPoint(responsibilities);
  const sizes = new Map<string, number>();
  for (const units of points.values()) for (const id of units) sizes.set(id, (sizes.get(id) ?? 0) + 1);
  const pairs = pairsAgainstChance(responsibilities);
  const made = generatedNetwork(SIZE);
  const thin = generatedNetwork({units: 90, ties: 110});
  const visible = {
    units: new Set(made.units.map(({id}) => id)),
    links: made.ties.map((tie) => linkOfTie(tie)),
    keys: new Set(made.tie.keys()),
  };
  const file = {network: made, visible, title: "A <b> & “c”", notes: ["一", "二"]};
  const idsOf = ({units}: typeof made) => units.map(({id}) => id);
  return {
    networks: {
      sample: measured([...sizes.keys()], collaborations(responsibilities)),
      made: measured(idsOf(made), made.ties),
      thin: measured(idsOf(thin), thin.ties),
    },
    total: points.size,
    pairs: pairs.map((pair) => ({...pair, na: sizes.get(pair.a)!, nb: sizes.get(pair.b)!})),
    survivors: survivors(pairs.map(({upper}) => upper)),
    files: [false, true].flatMap((directed) => [
      {kind: "gexf", directed, content: gexf({...file, directed}), ...SIZE},
      {kind: "graphml", directed, content: graphml({...file, directed}), ...SIZE},
    ]),
  };
}

export type OwnAnswers = Awaited<ReturnType<typeof ownAnswers>>;

/** What networkx and scipy are asked, as text: the same text has the same answers. */
export function inputsOf({networks, total, pairs, files}: OwnAnswers): string {
  const asked = Object.entries(networks).map(([name, {ids, ties, circles}]) => {
    const at = new Map(ids.map((id, index) => [id, index]));
    const edges = ties.map(({a, b, weight}) => [at.get(a), at.get(b), weight]);
    const division = circles.circles.map((circle) => circle.map((id) => at.get(id)));
    return [name, {units: ids.length, edges, division}];
  });
  return JSON.stringify({
    alpha: ALPHA,
    networks: Object.fromEntries(asked),
    total,
    pairs: pairs.map(({na, nb, shared}) => [na, nb, shared]),
    files: files.map(({kind, content}) => ({kind, content})),
  });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.stdout.write(inputsOf(await ownAnswers()));
