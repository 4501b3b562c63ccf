/**
 * The ontology: what a reader of work plans knows before it opens one.
 *
 * The YAML files of graph/ontology in, plain data out. A mistake of the expert who edits them is met here, with
 * file, line and column, and never later as a strange figure. graph/ontology/README.md explains the files.
 */
import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import path from "node:path";
import {z} from "zod";
import {YaodianError} from "../errors.js";
import {faultAt, keyOffset, offsetOf, type Where, type YamlFile, yamlFile} from "./yaml-file.js";

const word = z.string().min(1);
const words = z.array(word).default([]);

const unitSchema = z.strictObject({
  name: word,
  rank: z.number(),
  category: z.enum(["党委", "政府", "群团", "企事业", "其他"]),
  national: words,
  provincial: words,
  local: words,
  any: words,
  generic: words,
  succeeds: z.array(z.strictObject({name: word, year: z.int()})).default([]),
  until: z.int().optional(),
  source: word,
});
const groupSchema = z.strictObject({name: word, forms: words, members: words, source: word});
const termSchema = z.strictObject({
  name: word,
  broader: word.optional(),
  terms: z.array(word).min(1),
  not: words,
  source: word,
});

const programmeSchema = termSchema.omit({broader: true}).extend({
  kind: z.enum(["campaign", "plan", "platform", "venue"]),
});

/** A unit as units.yaml has it; every form without the name or level of a place. */
export type OntologyUnit = z.infer<typeof unitSchema>;
/** A collective mention; `members` are names in units.yaml, [] when nobody has said. */
export type OntologyGroup = z.infer<typeof groupSchema>;
/** A target group or activity type with its words. */
export type OntologyTerm = z.infer<typeof termSchema>;

/** A named campaign, plan, platform or venue with its words. */
export type OntologyProgramme = z.infer<typeof programmeSchema>;

export interface Ontology {
  units: OntologyUnit[];
  groups: OntologyGroup[];
  targets: OntologyTerm[];
  activities: OntologyTerm[];
  programmes: OntologyProgramme[];
  /** Common words that only hold word borders: 科学生活 holds no 学生. */
  targetWords: string[];
  activityWords: string[];
  programmeWords: string[];
  /** SHA-256 of the five files, hex: the same knowledge has the same hash. */
  hash: string;
}

const FILES = {
  "units.yaml": z.strictObject({units: z.array(unitSchema)}),
  "unit-groups.yaml": z.strictObject({groups: z.array(groupSchema)}),
  "target-groups.yaml": z.strictObject({targets: z.array(termSchema), words}),
  "activity-types.yaml": z.strictObject({activities: z.array(termSchema), words}),
  "programmes.yaml": z.strictObject({programmes: z.array(programmeSchema), words}),
};

/**
 * Reads and checks the five files of `dir`.
 *
 * @throws YaodianError `ontology-invalid` naming file, line and column: a missing file, a YAML syntax error, a key
 *         that is unknown or missing, one form for two units, a member, predecessor or broader term that is not there
 */
export async function loadOntology(dir: string): Promise<Ontology> {
  const hash = createHash("sha256");
  const units = await readChecked(dir, "units.yaml", hash);
  const groups = await readChecked(dir, "unit-groups.yaml", hash);
  const targets = await readChecked(dir, "target-groups.yaml", hash);
  const activities = await readChecked(dir, "activity-types.yaml", hash);
  const programmes = await readChecked(dir, "programmes.yaml", hash);

  const formKeys = ["national", "provincial", "local", "any", "generic"] as const;
  const names = new Set(units.data.units.map((unit) => unit.name));
  eachOnce(units, "units", units.data.units, ["name"]);
  eachOnce(units, "units", units.data.units, formKeys);
  units.data.units.forEach((unit, index) => {
    unit.succeeds.forEach((before, at) => {
      mustKnow(units, names, before.name, ["units", index, "succeeds", at, "name"]);
    });
  });
  eachOnce(groups, "groups", groups.data.groups, ["forms"]);
  groups.data.groups.forEach((group, index) => {
    group.members.forEach((member, at) => {
      mustKnow(groups, names, member, ["groups", index, "members", at]);
    });
  });
  for (const [file, key, terms] of [
    [targets, "targets", targets.data.targets],
    [activities, "activities", activities.data.activities],
    [programmes, "programmes", programmes.data.programmes as OntologyTerm[]],
  ] as const) {
    const known = new Set(terms.map((term) => term.name));
    eachOnce(file, key, terms, ["terms"]);
    terms.forEach((term, index) => {
      if (term.broader !== undefined) mustKnow(file, known, term.broader, [key, index, "broader"]);
    });
  }

  return {
    units: units.data.units,
    groups: groups.data.groups,
    targets: targets.data.targets,
    activities: activities.data.activities,
    programmes: programmes.data.programmes,
    targetWords: targets.data.words,
    activityWords: activities.data.words,
    programmeWords: programmes.data.words,
    hash: hash.digest("hex"),
  };
}

interface Checked<T> extends YamlFile {
  data: T;
}

async function readChecked<Name extends keyof typeof FILES>(
  dir: string,
  name: Name,
  hash: ReturnType<typeof createHash>,
): Promise<Checked<z.infer<(typeof FILES)[Name]>>> {
  const filePath = path.join(dir, name);
  const text = await readFile(filePath, "utf8").catch((cause: unknown) => {
    throw new YaodianError(
      "ontology-invalid",
      {zh: `读不到本体文件 ${filePath}。`, en: `Cannot read the ontology file ${filePath}.`},
      {cause},
    );
  });
  hash.update(name).update("\0").update(text);
  const file = yamlFile(filePath, text);
  const syntax = file.yaml.errors[0];
  if (syntax) {
    const reason = syntax.message.split(" at line ")[0] ?? syntax.message;
    throw invalid(file, syntax.pos[0], `YAML 语法有误（${reason}）`, `YAML syntax: ${reason}`);
  }
  const result = FILES[name].safeParse(file.yaml.toJS());
  if (!result.success) throw notInSchema(file, result.error);
  return {data: result.data as z.infer<(typeof FILES)[Name]>, ...file};
}

/** The first key that nobody knows, since it explains what else is missing; else the first thing wrong. */
function notInSchema(file: YamlFile, {issues}: z.ZodError): YaodianError {
  const issue = issues.find((each) => each.code === "unrecognized_keys") ?? issues[0]!;
  const where = issue.path as Where;
  if (issue.code === "unrecognized_keys" && issue.keys.length > 0) {
    const at = keyOffset(file.yaml, where, issue.keys[0]!);
    const zh = `不认识的键“${issue.keys.join("、")}”，改名或删去`;
    return invalid(file, at, zh, `unknown key “${issue.keys.join(", ")}”: rename or remove it`);
  }
  const at = where.join(".");
  const zh = `“${at}”不合要求（${issue.message}）`;
  return invalid(file, offsetOf(file.yaml, where), zh, `“${at}”: ${issue.message}`);
}

/** No word may be in two entries (or twice in one), under any of `keys`. */
function eachOnce(file: YamlFile, list: string, entries: readonly {name: string}[], keys: readonly string[]): void {
  const owner = new Map<string, string>();
  entries.forEach((entry, index) => {
    for (const key of keys) {
      const value = (entry as unknown as Record<string, string | string[]>)[key] ?? [];
      const forms = typeof value === "string" ? [value] : value;
      forms.forEach((form, at) => {
        const other = owner.get(form);
        if (other !== undefined) {
          const where: Where = typeof value === "string" ? [list, index, key] : [list, index, key, at];
          const zh = `“${form}”同时属于“${other}”和“${entry.name}”，只留一处`;
          const en = `“${form}” belongs to “${other}” and to “${entry.name}”: keep one of them`;
          throw invalid(file, offsetOf(file.yaml, where), zh, en);
        }
        owner.set(form, entry.name);
      });
    }
  });
}

function mustKnow(file: YamlFile, known: ReadonlySet<string>, name: string, where: Where): void {
  if (known.has(name)) return;
  const zh = `没有名为“${name}”的条目，改用已有的规范名，或先加上这一条`;
  const en = `no entry is named “${name}”: use an existing name, or add that entry first`;
  throw invalid(file, offsetOf(file.yaml, where), zh, en);
}

const invalid = (file: YamlFile, offset: number, zh: string, en: string): YaodianError =>
  faultAt("ontology-invalid", file, offset, {zh, en});
