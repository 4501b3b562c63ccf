/** The file of corrections: YAML in, checked corrections with their places out. overrides.ts says what they do. */
import {readFile} from "node:fs/promises";
import {type Document, isNode, LineCounter, parseDocument} from "yaml";
import {z} from "zod";
import {type Sentence, YaodianError} from "../../errors.js";

const word = z.string().min(1);
const role = z.enum(["lead", "support", "listed"]);
const kind = z.enum(["campaign", "plan", "platform", "venue"]);
const named = {unit: word.optional(), target: word.optional(), activity: word.optional(), programme: word.optional()};
const correctionSchema = z.strictObject({
  point: word.optional(),
  words: word.optional(),
  split: word.optional(),
  join: word.optional(),
  drop: z.literal(true).optional(),
  add: z.strictObject({...named, words: word.optional(), role: role.optional(), kind: kind.optional()}).optional(),
  remove: z.strictObject(named).optional(),
  role: z.strictObject({unit: word, is: role}).optional(),
  rename: z.strictObject({unit: word, to: word}).optional(),
});
const overridesSchema = z.strictObject({
  document: z.strictObject({title: word.optional(), year: z.int().optional(), place: word.optional()}).default({}),
  groups: z.record(word, z.array(word).min(1)).default({}),
  corrections: z.array(correctionSchema).default([]),
});
export type Correction = z.infer<typeof correctionSchema>;

export interface Overrides extends z.infer<typeof overridesSchema> {
  file: string;
  /** The file's text, a part of the plan's fingerprint. */
  text: string;
  yaml: Document;
  lines: LineCounter;
}

export const KINDS = ["unit", "target", "activity", "programme"] as const;
export type Where = readonly (string | number)[];

/**
 * Reads corrections.
 *
 * @returns null where the file is not there and need not be
 * @throws YaodianError `overrides-invalid` for YAML that is no list of corrections; `file-not-found`
 */
export async function readOverrides(file: string, mustBe: boolean): Promise<Overrides | null> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (cause) {
    if (!mustBe && (cause as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw new YaodianError("file-not-found", {zh: `读不到更正文件 ${file}。`, en: `Cannot read ${file}.`}, {cause});
  }
  const lines = new LineCounter();
  const yaml = parseDocument(text, {lineCounter: lines});
  const base = {file, text, yaml, lines, document: {}, groups: {}, corrections: []};
  const syntax = yaml.errors[0];
  if (syntax) throw failure(base, syntax.pos[0], {zh: `YAML 语法有误：${syntax.message}`, en: syntax.message});
  const checked = overridesSchema.safeParse(yaml.toJS() ?? {});
  if (checked.success) return {...base, ...checked.data};
  const issue = checked.error.issues[0]!;
  const at = issue.path.join(".");
  throw failure(base, offsetOf(yaml, issue.path as Where), {
    zh: `“${at}”不合要求（${issue.message}）`,
    en: `“${at}”: ${issue.message}`,
  });
}

export function failure(
  {file, lines}: Pick<Overrides, "file" | "lines">,
  offset: number,
  {zh, en}: Sentence,
): YaodianError {
  const {line, col} = lines.linePos(offset);
  return new YaodianError(
    "overrides-invalid",
    {zh: `${file} 第 ${line} 行第 ${col} 列：${zh}。`, en: `${file}:${line}:${col}: ${en}.`},
    {position: {line, column: col, offset}},
  );
}

/** Where the value at `where` begins; the nearest parent that is there, for a value that is missing. */
export function offsetOf(yaml: Document, where: Where): number {
  for (let depth = where.length; depth >= 0; depth--) {
    const node = depth === 0 ? yaml.contents : yaml.getIn(where.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
