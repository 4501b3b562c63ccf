/** The planner's twenty questions: each has an answer on the sample, by the words that the page puts into its link. */
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {records} from "../../../src/analytics/records.js";
import type {MentionRow, PointRow, ResponsibilityRow, Rows, UnitRow} from "../../../src/analytics/rows.js";
import type {Connection} from "../../../src/neo4j/connection.js";
import {plannerQuestions} from "../../../src/neo4j/planner-questions.js";
import {namedQuery, runNamedQuery} from "../../../src/neo4j/queries.js";
import {consoleSearch, fittingTexts, questionSentence} from "../../../src/pages/console/questions/planner-questions.js";
import {parameterValues} from "../../../src/pages/console/state/parameter-texts.js";
import {buildApp} from "../../../src/server/app.js";
import {sampleNeo4j} from "../../support/sample-neo4j.js";

const documentId = "liuzhou-2019";
const questions = plannerQuestions();

let connection: Connection;
let app: Awaited<ReturnType<typeof buildApp>>;
let plan: Parameters<typeof fittingTexts>[1];

async function rowsOf<Name extends keyof Rows>(name: Name): Promise<Rows[Name][]> {
  return records<Rows[Name]>(await runNamedQuery(connection, name, {documentId}));
}

beforeAll(async () => {
  connection = await sampleNeo4j();
  app = await buildApp({connection, site: null});
  const [document] = await rowsOf("documents");
  plan = {
    document: document!,
    units: (await rowsOf("units")) as UnitRow[],
    points: (await rowsOf("points")) as PointRow[],
    mentions: (await rowsOf("mentions")) as MentionRow[],
    responsibilities: (await rowsOf("responsibilities")) as ResponsibilityRow[],
  };
});

afterAll(async () => {
  await app?.close();
  await connection?.close();
});

describe("the planner's questions", () => {
  it("are twenty, five of them the first steps", () => {
    expect(questions).toHaveLength(20);
    expect(questions.flatMap(({step}) => (step === null ? [] : [step])).sort()).toEqual([1, 2, 3, 4, 5]);
  });
  it.each(questions.map((question) => [question.title.zh, question] as const))("%s", async (_, question) => {
    const texts = fittingTexts(question, plan);
    for (const language of ["zh", "en"] as const) {
      expect(questionSentence(question, texts, language)).not.toMatch(/\$|undefined/);
      expect(question.read[language]).not.toBe("");
    }
    const search = consoleSearch(question, texts);
    const asked =
      question.query === null
        ? {cypher: search.get("cypher"), params: JSON.parse(search.get("params") ?? "{}") as object}
        : {cypher: namedQuery(question.query).cypher, params: valuesOf(question.query, search)};
    const answer = await app.inject({method: "POST", url: "/api/query", payload: asked});
    expect(answer.statusCode, answer.body).toBe(200);
    const {rows, summary} = answer.json() as {rows: unknown[]; summary: {warnings: unknown[]}};
    expect(rows.length).toBeGreaterThan(0);
    expect(summary.warnings).toEqual([]);
  });
  it("give way to words that another plan has", () => {
    const [unit, other] = ["甲局", "乙局"];
    const elsewhere = {
      ...plan,
      units: [unit, other].map((name) => ({...plan.units[0]!, name, id: name})),
      responsibilities: [unit, unit, other].map((name) => ({...plan.responsibilities[0]!, unitId: name, name})),
    };
    const shared = questions.find(({query}) => query === "shared-points")!;
    expect(fittingTexts(shared, elsewhere)).toMatchObject({unit, other});
  });
  it.each([
    ["- zh: a", /questions\.yaml, question 1/],
    ["- {zh: a, en: b, query: nothing, read: {zh: c, en: d}}", /no query nothing/],
    ["- {zh: a, en: b, query: leads, parameters: {unit: x}, read: {zh: c, en: d}}", /no parameter unit/],
    ["- {zh: a, en: b, read: {zh: c, en: d}}", /one of query and cypher/],
    ["- [", /questions\.yaml:\d+/],
  ])("refuses %s and says which", (text, why) =>
    expect(() => plannerQuestions(text)).toThrow(
      expect.objectContaining({
        code: "query-file-invalid",
        sentence: expect.objectContaining({en: expect.stringMatching(why)}),
      }),
    ),
  );
});

/** What the console sends for a question's link. */
function valuesOf(name: string, search: URLSearchParams): Record<string, unknown> {
  const texts = [...search].filter(([key]) => key.startsWith("param.")).map(([key, text]) => [key.slice(6), text]);
  const read = parameterValues({...namedQuery(name)}, {...fallbacks(name), ...Object.fromEntries(texts)});
  if ("wrong" in read) throw new Error(`${name}: ${read.wrong.name}`);
  return read.values;
}

const fallbacks = (name: string): Record<string, string> =>
  Object.fromEntries(
    namedQuery(name).parameters.flatMap((each) => (each.fallback === null ? [] : [[each.name, String(each.fallback)]])),
  );
