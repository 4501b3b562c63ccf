/** The file of corrections: YAML in, checked corrections with their places out. overrides.ts says what they do. */
import {readFile} from "node:fs/promises";
import {z} from "zod";
import {YaodianError} from "../../errors.js";
import {faultAt, offsetOf, type Where, type YamlFile, yamlFile} from "../yaml-file.js";

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

export interface Overrides extends z.infer<typeof overridesSchema>, YamlFile {
  /** The file's text, a part of the plan's fingerprint. */
  text: string;
}

export const KINDS = ["unit", "target", "activity", "programme"] as const;

/**
 * Reads corrections.
 *
 * @returns null where the file is not there and need not be
 * @throws YaodianError `overrides-invalid` for YAML that is no list of corrections; `file-not-found`
 */
export async function readOverrides(path: string, mustBe: boolean): Promise<Overrides | null> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (cause) {
    if (!mustBe && (cause as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw new YaodianError("file-not-found", {zh: `读不到更正文件 ${path}。`, en: `Cannot read ${path}.`}, {cause});
  }
  const file = yamlFile(path, text);
  const syntax = file.yaml.errors[0];
  if (syntax) {
    const sentence = {zh: `YAML 语法有误：${syntax.message}`, en: syntax.message};
    throw faultAt("overrides-invalid", file, syntax.pos[0], sentence);
  }
  const checked = overridesSchema.safeParse(file.yaml.toJS() ?? {});
  if (checked.success) return {...file, text, ...checked.data};
  const issue = checked.error.issues[0]!;
  const at = issue.path.join(".");
  throw faultAt("overrides-invalid", file, offsetOf(file.yaml, issue.path as Where), {
    zh: `“${at}”不合要求（${issue.message}）`,
    en: `“${at}”: ${issue.message}`,
  });
}
