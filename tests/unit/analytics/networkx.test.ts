/**
 * Every measure of networks against networkx and scipy, where a Python with both is found: PYTHON names it, else
 * python3. Without one the run says that the comparison was left out.
 */
import {spawnSync} from "node:child_process";
import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
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

const python = process.env.PYTHON || "python3";
const found = spawnSync(python, ["-c", "import networkx, scipy"]).status === 0;
if (!found)
  process.stderr.write(
    `measures are not compared with networkx: ${python} has no networkx and scipy (PYTHON names another)\n`,
  );

const ALPHA = 0.2;

function measured(ids: readonly string[], ties: readonly Tie[]) {
  return {
    ids,
    ties,
    units: centralities(ids, ties),
    circles: circlesOf(ids, ties, seededRandom, 50),
    joins: joinsOf(ids, ties),
    backbone: {alpha: ALPHA, kept: backbone(ties, ALPHA).map(({a, b}) => [a, b])},
  };
}

describe("measures of networks", () => {
  it.skipIf(!found)("agree with networkx and scipy", async () => {
    const {responsibilities} = await sampleRows();
    const ties = collaborations(responsibilities);
    const points = unitsByPoint(responsibilities);
    const sizes = new Map<string, number>();
    for (const units of points.values()) for (const id of units) sizes.set(id, (sizes.get(id) ?? 0) + 1);
    const pairs = pairsAgainstChance(responsibilities);
    const made = generatedNetwork({units: 120, ties: 700});
    const thin = generatedNetwork({units: 90, ties: 110});
    const visible = {
      units: new Set(made.units.map(({id}) => id)),
      links: made.ties.map((tie) => linkOfTie(tie)),
      keys: new Set(made.tie.keys()),
    };
    const file = {network: made, visible, title: "A <b> & “c”", notes: ["一", "二"]};
    const given = {
      networks: {
        sample: measured([...sizes.keys()], ties),
        made: measured(
          made.units.map(({id}) => id),
          made.ties,
        ),
        thin: measured(
          thin.units.map(({id}) => id),
          thin.ties,
        ),
      },
      pairs: {
        total: points.size,
        survivors: survivors(pairs.map(({upper}) => upper)),
        pairs: pairs.map((pair) => ({...pair, na: sizes.get(pair.a), nb: sizes.get(pair.b)})),
      },
      files: [false, true].flatMap((directed) => [
        {kind: "gexf", content: gexf({...file, directed}), units: 120, lines: 700, directed},
        {kind: "graphml", content: graphml({...file, directed}), units: 120, lines: 700, directed},
      ]),
    };
    const {stdout, stderr, status} = spawnSync(
      python,
      [fileURLToPath(new URL("./compare_networkx.py", import.meta.url))],
      {
        input: JSON.stringify(given),
        encoding: "utf8",
      },
    );
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout.trim().split("\n").slice(0, -1)).toEqual([]);
    expect(stdout).toMatch(/compared \d{4} figures/);
  });
});
