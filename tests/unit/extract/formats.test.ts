/** One plan in every format: whatever the file, the same points, units and roles are read. */
import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import path from "node:path";
import {fileURLToPath} from "node:url";
import fc from "fast-check";
import {afterAll, describe, expect, it} from "vitest";
import {readDocument} from "../../../src/document/document.js";
import {extract} from "../../../src/extract/extract.js";
import {loadOntology} from "../../../src/extract/ontology.js";
import {
  abstractNum,
  cell,
  docx,
  escaped,
  level,
  listed,
  num,
  paragraph,
  row,
  run,
  table,
  xlsx,
} from "../document/office.js";

const ontology = await loadOntology(fileURLToPath(new URL("../../../graph/ontology", import.meta.url)));
const folder = await mkdtemp(path.join(tmpdir(), "formats "));
afterAll(() => rm(folder, {recursive: true}));

interface Task {
  words: string;
  lead: string;
  support: string[];
}
type Chapters = Task[][];

const TITLE = "2024年清河市科普工作要点";
const UNITS = ["市委宣传部", "教育局", "科技局", "民政局", "文化广电和旅游局", "卫生健康委", "团市委", "妇联", "科协"];
const HAN = "一二三四五";
const heading = (index: number) => `加强第${HAN[index]}类科普工作`;
const assigned = ({lead, support}: Task) =>
  support.length > 0 ? `（${lead}牵头，${support.join("、")}配合）` : `（${lead}牵头）`;
const task = ({words, ...units}: Task) => `${words}。${assigned({words, ...units})}`;
const HEADS = ["序号", "工作任务", "牵头单位", "配合单位"];
const cells = (chapters: Chapters) =>
  chapters.flat().map(({words, lead, support}, index) => [index + 1, `${words}。`, lead, support.join("、") || "无"]);

const text = (chapters: Chapters, chapter: (index: number) => string) => {
  let number = 0;
  return chapters
    .flatMap((tasks, index) => [chapter(index), ...tasks.map((each) => `${++number}.${task(each)}`)])
    .join("\n");
};
const numbering =
  abstractNum(0, level(0, "chineseCounting", "%1、"), level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>')) +
  num(1, 0);

/** The plan printed as prose in each format, and as a table in those that have tables. */
const PRINTED: Record<string, (chapters: Chapters) => string | Uint8Array> = {
  "prose.txt": (chapters) => `${TITLE}\n${text(chapters, (index) => `${HAN[index]}、${heading(index)}`)}`,
  "prose.md": (chapters) => `# ${TITLE}\n\n${text(chapters, (index) => `\n## ${HAN[index]}、${heading(index)}\n`)}`,
  "prose.html": (chapters) =>
    `<html><body><h1>${TITLE}</h1><div>${text(chapters, (index) => `${HAN[index]}、${heading(index)}`)
      .split("\n")
      .map((line) => `<p>　　${escaped(line)}</p>`)
      .join("\n")}</div><p><a>打印</a> <a>关闭</a></p></body></html>`,
  "prose.docx": (chapters) =>
    docx({
      numbering,
      body:
        paragraph(run(TITLE)) +
        chapters
          .map(
            (tasks, index) =>
              paragraph(run(heading(index)), listed(1)) +
              tasks.map((each) => paragraph(run(task(each)), listed(1, 1))).join(""),
          )
          .join(""),
    }),
  "table.md": (chapters) =>
    `# ${TITLE}\n\n${[HEADS, HEADS.map(() => "---"), ...cells(chapters)].map((line) => `| ${line.join(" | ")} |`).join("\n")}\n`,
  "table.txt": (chapters) => `${TITLE}\n${[HEADS, ...cells(chapters)].map((line) => line.join("\t")).join("\n")}\n`,
  "table.html": (chapters) =>
    `<html><body><h1>${TITLE}</h1><table>${[HEADS, ...cells(chapters)].map((line) => `<tr>${line.map((each) => `<td>${each}</td>`).join("")}</tr>`).join("")}</table></body></html>`,
  "table.docx": (chapters) =>
    docx({
      body:
        paragraph(run(TITLE)) +
        table(...[HEADS, ...cells(chapters)].map((line) => row(...line.map((each) => cell(String(each)))))),
    }),
  "table.xlsx": (chapters) =>
    xlsx({name: "任务", rows: [[TITLE, "", "", ""], HEADS, ...cells(chapters)], merges: ["A1:D1"]}),
};

const tasks: fc.Arbitrary<Task> = fc
  .record({
    words: fc.constantFrom(
      "办好科技节",
      "建设科普基地（含室外）",
      "落实《行动方案（2024年）》",
      "开放设施（流程、车间）",
    ),
    units: fc.uniqueArray(fc.constantFrom(...UNITS), {minLength: 1, maxLength: 5}),
  })
  .map(({words, units}) => ({words, lead: units[0]!, support: units.slice(1)}));
const plans = fc.array(fc.array(tasks, {minLength: 1, maxLength: 4}), {minLength: 1, maxLength: 4});

describe("one plan in every format", () => {
  it.each(Object.keys(PRINTED))("%s reads back as the same plan", async (name) => {
    const file = path.join(folder, name);
    await fc.assert(
      fc.asyncProperty(plans, async (chapters) => {
        await writeFile(file, PRINTED[name]!(chapters));
        const source = await readDocument(file);
        const plan = extract(source, {ontology});
        expect(plan.document.title).toBe(TITLE);
        expect(
          plan.points.map(({label, responsibilities}) => [
            label,
            responsibilities.map(({raw, role}) => `${raw} ${role}`),
          ]),
        ).toEqual(
          chapters
            .flat()
            .map(({lead, support}, index) => [
              String(index + 1),
              [`${lead} lead`, ...support.map((unit) => `${unit} support`)],
            ]),
        );
        expect(
          plan.points.map((point) => point.text.includes(chapters.flat()[plan.points.indexOf(point)]!.words)),
        ).not.toContain(false);
        if (name.startsWith("prose"))
          expect(plan.sections.map((section) => section.title)).toEqual(chapters.map((_, index) => heading(index)));
        for (const point of plan.points) {
          for (const {raw, start, end} of point.responsibilities) expect(source.text.slice(start, end)).toBe(raw);
        }
      }),
      {numRuns: 25},
    );
  });
});
