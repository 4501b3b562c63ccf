/**
 * The ontology: what a reader of work plans knows before it opens one.
 *
 * The YAML files of graph/ontology in, plain data out. A mistake of the expert who edits them is met here, with
 * file, line and column, and never later as a strange figure. graph/ontology/README.md explains the files.
 */
import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import path from "node:path";
import {type Document, isNode, LineCounter, parseDocument} from "yaml";
import {z} from "zod";
import {YaodianError} from "../errors.js";

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

interface Checked<T> {
  data: T;
  file: string;
  yaml: Document;
  lines: LineCounter;
}

type Where = readonly (string | number)[];

async function readChecked<Name extends keyof typeof FILES>(
  dir: string,
  name: Name,
  hash: ReturnType<typeof createHash>,
): Promise<Checked<z.infer<(typeof FILES)[Name]>>> {
  const file = path.join(dir, name);
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new YaodianError(
      "ontology-invalid",
      {zh: `读不到本体文件 ${file}。`, en: `Cannot read the ontology file ${file}.`},
      {cause},
    );
  });
  hash.update(name).update("\0").update(text);
  const lines = new LineCounter();
  const yaml = parseDocument(text, {lineCounter: lines});
  const syntax = yaml.errors[0];
  if (syntax) {
    const reason = syntax.message.split(" at line ")[0] ?? syntax.message;
    throw invalid(
      {data: null, file, yaml, lines},
      syntax.pos[0],
      `YAML 语法有误（${reason}）`,
      `YAML syntax: ${reason}`,
    );
  }
  const result = FILES[name].safeParse(yaml.toJS());
  if (!result.success) {
    const {issues} = result.error;
    const issue = issues.find((each) => each.code === "unrecognized_keys") ?? issues[0]!;
    const where = issue.path as Where;
    const keys = issue.code === "unrecognized_keys" ? issue.keys : [];
    const at = keys.length > 0 ? keyOffset(yaml, where, keys[0]!) : offsetOf(yaml, where);
    const [zh, en] =
      keys.length > 0
        ? [`不认识的键“${keys.join("、")}”，改名或删去`, `unknown key “${keys.join(", ")}”: rename or remove it`]
        : [`“${where.join(".")}”不合要求（${issue.message}）`, `“${where.join(".")}”: ${issue.message}`];
    throw invalid({data: null, file, yaml, lines}, at, zh, en);
  }
  return {data: result.data as z.infer<(typeof FILES)[Name]>, file, yaml, lines};
}

/** No word may stand in two entries (or twice in one), under any of `keys`. */
function eachOnce(
  file: Checked<unknown>,
  list: string,
  entries: readonly {name: string}[],
  keys: readonly string[],
): void {
  const owner = new Map<string, string>();
  entries.forEach((entry, index) => {
    for (const key of keys) {
      const value = (entry as unknown as Record<string, string | string[]>)[key] ?? [];
      const forms = typeof value === "string" ? [value] : value;
      forms.forEach((form, at) => {
        const other = owner.get(form);
        if (other !== undefined) {
          const where: Where = typeof value === "string" ? [list, index, key] : [list, index, key, at];
          throw invalid(
            file,
            offsetOf(file.yaml, where),
            `“${form}”同时属于“${other}”和“${entry.name}”，只留一处`,
            `“${form}” belongs to “${other}” and to “${entry.name}”: keep one of them`,
          );
        }
        owner.set(form, entry.name);
      });
    }
  });
}

function mustKnow(file: Checked<unknown>, known: ReadonlySet<string>, name: string, where: Where): void {
  if (known.has(name)) return;
  throw invalid(
    file,
    offsetOf(file.yaml, where),
    `没有名为“${name}”的条目，改用已有的规范名，或先加上这一条`,
    `no entry is named “${name}”: use an existing name, or add that entry first`,
  );
}

function invalid(file: Checked<unknown>, offset: number, zh: string, en: string): YaodianError {
  const {line, col} = file.lines.linePos(offset);
  return new YaodianError(
    "ontology-invalid",
    {zh: `${file.file} 第 ${line} 行第 ${col} 列：${zh}。`, en: `${file.file}:${line}:${col}: ${en}.`},
    {position: {line, column: col, offset}},
  );
}

/** Where the value at `where` begins; the nearest parent that is there, for a value that is missing. */
function offsetOf(yaml: Document, where: Where): number {
  for (let depth = where.length; depth >= 0; depth--) {
    const node = depth === 0 ? yaml.contents : yaml.getIn(where.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function keyOffset(yaml: Document, where: Where, key: string): number {
  const map = where.length === 0 ? yaml.contents : yaml.getIn(where, true);
  const items = (map as {items?: {key?: unknown}[]} | null)?.items ?? [];
  for (const item of items) {
    const node = item.key;
    if (isNode(node) && String((node as {value?: unknown}).value) === key && node.range) return node.range[0];
  }
  return offsetOf(yaml, where);
}
