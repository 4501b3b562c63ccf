/** Numbers as lists write them: 二十三, ⑤, （20）, IV, in the formats that Word names (ECMA-376 part 1, 17.18.59). */

const HAN = "〇一二三四五六七八九";

/** A number in one of Word's formats; figures for those that Chinese plans do not use. */
export function numberAs(format: string, value: number): string {
  switch (format) {
    case "none":
      return "";
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return enclosed(value, [0x2460, 1, 20], [0x3251, 21, 35], [0x32b1, 36, 50]);
    case "decimalEnclosedParen":
      return value <= 20 ? enclosed(value, [0x2474, 1, 20]) : `（${value}）`;
    case "decimalEnclosedFullstop":
      return value <= 20 ? enclosed(value, [0x2488, 1, 20]) : `${value}.`;
    case "chineseCounting":
    case "chineseCountingThousand":
    case "japaneseCounting":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
    case "koreanCounting":
      return counted(value, HAN.replace("〇", "零"), "十百千");
    case "ideographDigital":
    case "japaneseDigitalTenThousand":
    case "taiwaneseDigital":
      return String(value).replace(/\d/g, (digit) => HAN[Number(digit)]!);
    case "chineseLegalSimplified":
    case "ideographLegalTraditional":
      return counted(value, "零壹贰叁肆伍陆柒捌玖", "拾佰仟", true);
    case "ideographTraditional":
      return "甲乙丙丁戊己庚辛壬癸"[value - 1] ?? String(value);
    case "ideographZodiac":
      return "子丑寅卯辰巳午未申酉戌亥"[value - 1] ?? String(value);
    case "ideographEnclosedCircle":
      return value <= 10 ? enclosed(value, [0x3280, 1, 10]) : String(value);
    case "upperLetter":
    case "lowerLetter": {
      const letter = String.fromCharCode((format === "upperLetter" ? 65 : 97) + ((value - 1) % 26));
      return letter.repeat(Math.min(9, Math.floor((value - 1) / 26) + 1));
    }
    case "upperRoman":
      return roman(value);
    case "lowerRoman":
      return roman(value).toLowerCase();
    default:
      return String(value);
  }
}

function enclosed(value: number, ...ranges: readonly (readonly [code: number, first: number, last: number])[]): string {
  const range = ranges.find(([, first, last]) => value >= first && value <= last);
  return range ? String.fromCharCode(range[0] + value - range[1]) : String(value);
}

/** 23 → 二十三, 105 → 一百零五; ten to nineteen without 一, unless the format is for sums of money. */
function counted(value: number, digits: string, steps: string, full = false): string {
  if (value < 1 || value > 9999) return String(value);
  let words = "";
  let gap = false;
  const figures = String(value);
  for (let at = 0; at < figures.length; at++) {
    const digit = Number(figures[at]);
    const step = figures.length - 1 - at;
    if (digit === 0) {
      gap = words !== "";
      continue;
    }
    if (gap) words += digits[0];
    gap = false;
    const silent = !full && digit === 1 && step === 1 && words === "";
    words += `${silent ? "" : digits[digit]}${step > 0 ? steps[step - 1] : ""}`;
  }
  return words;
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  const parts: readonly [number, string][] = [
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let rest = value;
  let words = "";
  for (const [step, letters] of parts) {
    while (rest >= step) {
      words += letters;
      rest -= step;
    }
  }
  return words;
}
