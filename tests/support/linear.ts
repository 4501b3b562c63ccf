/**
 * No text, however strange, costs more than its length: four times the text may cost some four times as much. What is
 * compared is this process's own time on texts of two lengths, with room to spare; work that grew with the square
 * would need sixteen times as much.
 */
import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {YaodianError} from "../../src/errors.js";
import {extract} from "../../src/extract/extract.js";
import {loadOntology} from "../../src/extract/ontology.js";

const ontology = await loadOntology(fileURLToPath(new URL("../../graph/ontology", import.meta.url)));

const SHAPES: Record<string, (n: number) => string> = {
  "brackets that are never closed": (n) => `1.办${"（".repeat(n)}`,
  "brackets in each other": (n) => `1.办${"（〔".repeat(n / 2)}${"〕）".repeat(n / 2)}`,
  "brackets one after the other": (n) => `1.办${"（市科协）".repeat(n)}`,
  "fields in brackets in each other": (n) => `1.办。${"（责任单位：".repeat(n)}市科协${"）".repeat(n)}`,
  "fields without a name": (n) => `1.办。\n${"责任单位：\n".repeat(n)}`,
  "labels in brackets of their own": (n) => `1.办。${"【责任单位】市科协".repeat(n)}`,
  "labels without words": (n) => "1.\n".repeat(n),
  "headings without points": (n) => "一、加强\n".repeat(n),
  "points numbered on": (n) => Array.from({length: n}, (_, index) => `${index + 1}.办好。`).join("\n"),
  "five levels over and over": (n) => "一、加强\n（一）\n1.\n（1）\n①办（市科协）\n".repeat(n / 5),
  "a list of names": (n) => `1.办（${"市科协、".repeat(n)}市教育局）`,
  "names joined by 和": (n) => `1.办。（${"市教育局和".repeat(n)}市科协）`,
  "governments that share a tail": (n) => `1.办（省教育厅牵头，${"临江、".repeat(n)}永丰市人民政府配合）`,
  "parts that close": (n) => `1.办。${"一是办（市科协）".repeat(n)}`,
  "points that run on": (n) =>
    Array.from({length: n / 4}, (_, index) => `${index + 1}.办好。责任单位：市科协。`).join(""),
  "lists closed on a line below": (n) => "（一）甲\n1.乙\n2.丙\n责任单位：市科协\n".repeat(n / 4),
  "titles that are left open": (n) => "《\n".repeat(n),
  "heads of tables without rows": (n) => `1.办（市科协）\n${"序号\n工作任务\n责任单位\n".repeat(n / 3)}`,
  "a stacked table without numbers": (n) => `1.办（市科协）\n工作任务\n责任单位\n完成时限\n${"市科协\n".repeat(n)}`,
  "one line": (n) => `1.${"办".repeat(n * 10)}`,
  "spaces between all characters": (n) => `1.${"办 ".repeat(n * 5)}`,
  "signatures over and over": (n) => `1.办（市科协）\n${"市科协\n2024年1月1日\n".repeat(n / 2)}`,
};

/** Milliseconds of this process, the least of a few runs. */
function cost(text: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const before = process.cpuUsage();
    try {
      extract({path: "strange.txt", text}, {ontology});
    } catch (error) {
      if (!(error instanceof YaodianError)) throw error;
    }
    const {user, system} = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** Tests that a text of `4 × size` characters costs some four times as much as one of `size`, whatever its shape. */
export function costsWhatItIsLong(size: number): void {
  describe(`extract(source) costs what the text is long, at ${size} characters and four times as many`, () => {
    it.each(Object.entries(SHAPES))("%s", (_, shape) => {
      const short = cost(shape(size));
      const long = cost(shape(4 * size));
      expect(long).toBeLessThan(10 * Math.max(short, 10));
    });
  });
}
