/**
 * How commands speak: errors as one clear message in the reader's language, progress only on a terminal.
 */
import {type Sentence, YaodianError} from "../errors.js";

/** Chinese where the terminal is Chinese (YAODIAN_LANG, LC_ALL, LC_MESSAGES, LANG), else English. */
export function commandLanguage(env: NodeJS.ProcessEnv = process.env): keyof Sentence {
  const wanted = [env.YAODIAN_LANG, env.LC_ALL, env.LC_MESSAGES, env.LANG].find(
    (value) => value !== undefined && value !== "",
  );
  return wanted?.toLowerCase().startsWith("zh") ? "zh" : "en";
}

/** A sentence in the reader's language. */
export const say = (sentence: Sentence): string => sentence[commandLanguage()];

/**
 * What a failure tells the user: what, where, why and what to do. Never a stack trace, unless YAODIAN_DEBUG asks
 * for one.
 */
export function describeError(error: unknown): string {
  if (process.env.YAODIAN_DEBUG && error instanceof Error) return error.stack ?? String(error);
  if (error instanceof YaodianError) {
    return `${say({zh: "错误", en: "error"})} ${error.code}: ${say(error.sentence)}\n  ${say({zh: "怎么办：", en: "what to do: "})}${say(error.remedy)}`;
  }
  const why = error instanceof Error ? error.message : String(error);
  return `${say({zh: "没有料到的错误", en: "unexpected error"})}: ${why}\n  ${say({zh: "用 YAODIAN_DEBUG=1 重试可看详情。", en: "Run again with YAODIAN_DEBUG=1 for details."})}`;
}

/** Runs a command's work; a failure is told on stderr and sets the exit code 1. */
export async function reporting(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    process.stderr.write(`${describeError(error)}\n`);
    process.exitCode = 1;
  }
}
