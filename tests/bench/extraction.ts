/**
 * How fast plans are read: points per second, the ratio to a baseline in the same run, and whether a point costs the
 * same however long the text is. Figures are printed and judged by a person; a busy machine shows in the baseline too.
 *
 *     npm run bench
 *
 * Baseline: the same bytes decoded, split into lines, and each line matched by one regular expression.
 */
import {readFileSync} from "node:fs";
import {extract} from "../../src/extract/extract.js";
import {loadOntology} from "../../src/extract/ontology.js";
import {ONTOLOGY_FOLDER} from "../../src/extract/read-plan.js";

const ontology = await loadOntology(ONTOLOGY_FOLDER);
const sample = readFileSync(new URL("../../graph/documents/liuzhou-2019.txt", import.meta.url), "utf8");
const RUNS = 4;

/** One document that holds the sample many times; its numbers start again with each copy. */
const copies = (times: number) => Buffer.from(`${sample}\n`.repeat(times));

/** One document whose points are numbered from 1 on without end. */
function numberedOn(times: number): Buffer {
  const points = [...sample.matchAll(/^\s*\d+[.．](.*)$/gm)].map((match) => match[1]!);
  const lines = Array.from({length: times * points.length}, (_, at) => `${at + 1}.${points[at % points.length]}`);
  return Buffer.from(`2019年柳州市全民科学素质行动工作要点\n${lines.join("\n")}`);
}

function read(bytes: Buffer): number {
  return extract({path: "bench.txt", text: new TextDecoder().decode(bytes)}, {ontology}).points.length;
}

function baseline(bytes: Buffer): number {
  let matched = 0;
  for (const line of new TextDecoder().decode(bytes).split("\n")) if (/（[^（）]*）/.test(line)) matched++;
  return matched;
}

/** Milliseconds of the quickest of several runs: the one that was disturbed least. */
function quickest(work: () => unknown, runs = RUNS): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const began = performance.now();
    work();
    best = Math.min(best, performance.now() - began);
  }
  return best;
}

interface Row {
  text: string;
  points: number;
  MB: string;
  ms: string;
  "points/s": string;
  "µs a point": string;
  "× baseline": string;
}

function row(text: string, bytes: Buffer): Row & {cost: number} {
  const points = read(bytes);
  // As many points in each run, so that collecting garbage is paid for in all of them.
  const times = Math.max(1, Math.round(36_000 / points));
  const ms =
    quickest(() => {
      for (let time = 0; time < times; time++) read(bytes);
    }) / times;
  const plain =
    quickest(() => {
      for (let time = 0; time < times; time++) baseline(bytes);
    }) / times;
  return {
    text,
    points,
    MB: (bytes.length / 1e6).toFixed(2),
    ms: ms.toFixed(1),
    "points/s": Math.round((points / ms) * 1000).toLocaleString("en"),
    "µs a point": ((ms / points) * 1000).toFixed(1),
    "× baseline": (ms / plain).toFixed(1),
    cost: ms / points,
  };
}

for (let warm = 0; warm < 30; warm++) read(copies(5));
const rows = [1, 10, 100, 1000].map((times) => row(`${times} × sample`, copies(times)));
rows.push(row("numbered to 36,000", numberedOn(1000)));
console.table(rows.map(({cost: _, ...shown}) => shown));
const steps = rows.slice(1).map((each, index) => each.cost / rows[index === rows.length - 2 ? 0 : index]!.cost);
console.log(
  `a point's cost against the step before (the last against one copy): ${steps.map((step) => step.toFixed(2)).join(", ")}`,
);

if (globalThis.gc) {
  const bytes = copies(1000);
  globalThis.gc();
  const idle = process.memoryUsage().heapUsed;
  const plan = extract({path: "bench.txt", text: new TextDecoder().decode(bytes)}, {ontology});
  const most = process.memoryUsage().heapUsed - idle;
  globalThis.gc();
  const held = process.memoryUsage().heapUsed - idle;
  console.log(
    `heap above idle for ${(bytes.length / 1e6).toFixed(1)} MB of text: ${(most / bytes.length).toFixed(1)} × at the end, ${(held / bytes.length).toFixed(1)} × for the plan itself (${plan.points.length} points)`,
  );
}
