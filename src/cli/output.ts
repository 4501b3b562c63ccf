/**
 * How commands speak: errors as one clear message in the reader's language, progress only on a terminal.
 */
import {type Sentence, YaodianError} from "../errors.js";

/**
 * Chinese where the terminal is Chinese (YAODIAN_LANG, LC_ALL, LC_MESSAGES, LANG); where it names no language, as on
 * Windows, what the system itself is set to.
 *
 * @param system  the system's locale, e.g. "zh-CN"
 */
export function commandLanguage(
  env: NodeJS.ProcessEnv = process.env,
  system: string = Intl.DateTimeFormat().resolvedOptions().locale,
): keyof Sentence {
  const wanted = [env.YAODIAN_LANG, env.LC_ALL, env.LC_MESSAGES, env.LANG].find(
    (value) => value !== undefined && value !== "",
  );
  return (wanted ?? system).toLowerCase().startsWith("zh") ? "zh" : "en";
}

/** A sentence in the reader's language. */
export const say = (sentence: Sentence): string => sentence[commandLanguage()];

/**
 * A failure as the user reads it: what, where, why and what to do. Never a stack trace, unless YAODIAN_DEBUG asks
 * for one.
 */
export function describeError(error: unknown): string {
  if (process.env.YAODIAN_DEBUG && error instanceof Error) return error.stack ?? String(error);
  if (error instanceof YaodianError) {
    const what = `${say({zh: "错误", en: "error"})} ${error.code}: ${say(error.sentence)}`;
    return `${what}\n  ${say({zh: "怎么办：", en: "what to do: "})}${say(error.remedy)}`;
  }
  const why = error instanceof Error ? error.message : String(error);
  const advice = say({zh: "用 YAODIAN_DEBUG=1 重试可看详情。", en: "Run again with YAODIAN_DEBUG=1 for details."});
  return `${say({zh: "没有料到的错误", en: "unexpected error"})}: ${why}\n  ${advice}`;
}

/** Runs a command's work; a failure is written to stderr and sets the exit code 1. */
export async function reporting(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    process.stderr.write(`${describeError(error)}\n`);
    process.exitCode = 1;
  }
}
