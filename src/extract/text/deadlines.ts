/**
 * Deadlines: the words of a 完成时限 field or of a bracket's close in, a range of dates out.
 *
 * A date in the prose of a task (到2027年底，打造…) is an aim and no deadline, so only words that a clause sets apart
 * as a time come here. A month without year takes the plan's year; standing entries (持续推进) have no dates.
 */
import {numberOf} from "./labels.js";

export interface DateRange {
  /** ISO dates, both inclusive. `from` is null for “before …”. */
  from: string | null;
  to: string | null;
}

const STANDING = /^(?:全年|长期|常年|持续|常态化|每年|每季度|每月|适时)(?:坚持|推进|实施|开展|跟踪|落实|进行)*$/;
const YEAR = "(?:20\\d{2}|二[〇○零]\\S{2})年";
const MONTHS = "(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?(?:\\d{1,2}日|上旬|中旬|下旬|初|底|末)?";
const QUARTER = "(?:第?[一二三四1-4]季度|上半年|下半年|年底|年末|年内|年中|底|末|内|上半年度)";
const TIME = `(?:${YEAR})?(?:${QUARTER}|${MONTHS}(?:[、，至—-]${MONTHS})*)(?:末|底)?|${YEAR}`;
const WHOLE = new RegExp(
  `^(?:力争|确保|原则上|于|在|到|至|截至)*(?:${TIME})(?:[-—至到](?:${TIME}))?(?:底|末)?(?:之?前|以前)?` +
    "(?:全部|基本|按时)?(?:完成|办结|出台|启动|实施|落实|见效|建成|形成|到位|取得阶段性成果|持续跟踪|持续推进|并持续推进)*$",
);

/** Whether the words are a time and nothing else, so that an entry of a clause is no unit. */
export function isDeadline(words: string): boolean {
  return words.length <= 40 && (STANDING.test(words) || WHOLE.test(words));
}

/**
 * The dates that the words give.
 *
 * @param year  the plan's year, for months without one; null if unknown
 */
export function dateRange(words: string, year: number | null): DateRange {
  const none = {from: null, to: null};
  const own = /(20\d{2})年/.exec(words);
  const inYear = own ? Number(own[1]) : year;
  if (inYear === null) return none;
  const years = [...words.matchAll(/(20\d{2})年/g)].map((match) => Number(match[1]));
  if (/全年|年内/.test(words)) return {from: day(inYear, 1, 1), to: day(inYear, 12, 31)};
  if (STANDING.test(words)) return none;
  const before = /前|底|末/.test(words);
  const quarter = /第?([一二三四1-4])季度/.exec(words);
  if (quarter) {
    const last = numberOf(quarter[1]!) * 3;
    return {from: before ? null : day(inYear, last - 2, 1), to: day(inYear, last, 31)};
  }
  if (/上半年/.test(words)) return {from: before ? null : day(inYear, 1, 1), to: day(inYear, 6, 30)};
  if (/下半年/.test(words)) return {from: before ? null : day(inYear, 7, 1), to: day(inYear, 12, 31)};
  const months = [
    ...words.matchAll(/(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?(?:(\d{1,2})日|(上旬|初)|(中旬))?/g),
  ];
  const first = months[0];
  const last = months.at(-1);
  if (!first || !last) {
    const end = years.at(-1) ?? inYear;
    return {from: before ? null : day(years[0] ?? inYear, 1, 1), to: day(end, 12, 31)};
  }
  const lastDay = last[2] ? Number(last[2]) : last[3] ? 10 : last[4] ? 20 : 31;
  const from = before || (first[2] && months.length === 1) ? null : day(years[0] ?? inYear, numberOf(first[1]!), 1);
  return {from, to: day(years.at(-1) ?? inYear, numberOf(last[1]!), lastDay)};
}

/** ISO date; a day past the month's end is its last. Null for a month that there is not. */
function day(year: number, month: number, date: number): string | null {
  if (month < 1 || month > 12) return null;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1, Math.max(1, Math.min(date, last)))).toISOString().slice(0, 10);
}
