/** Words of a point's entry, the list of points, a unit's page and the page of doubts. */
import type {Catalogue} from "./language.js";

export const pointMessages = {
  inDocument: {zh: "在原文中看", en: "See in the document"},
  share: {zh: (of: number) => `${of} 家平摊，各计 1/${of} 项`, en: (of: number) => `${of} units, 1/${of} each`},
  against: {
    zh: (unit: string, before: string) => `推定较强：${unit}列在${before}之前，与惯常次序不同，说明有意列首位。`,
    en: (unit: string, before: string) =>
      `Inferred, strong: ${unit} stands before ${before}, against the usual order of organs: put first on purpose.`,
  },
  why: {
    zh: {
      stated: (unit: string) => `原文写明${unit}牵头。`,
      rule: (unit: string) => `文件规定列第一位的为牵头单位：${unit}。`,
      sole: (unit: string) => `独家承担：这一项只点了${unit}的名。`,
      "first-against-order": (unit: string) => `推定较强：${unit}列首位。`,
      "first-in-order": (unit: string) => `推定较弱：${unit}列首位，但按惯常次序它本来就排在前面。`,
    },
    en: {
      stated: (unit: string) => `The text says that ${unit} leads.`,
      rule: (unit: string) => `By the plan’s rule the first unit leads: ${unit}.`,
      sole: (unit: string) => `Sole responsibility: the point names only ${unit}.`,
      "first-against-order": (unit: string) => `Inferred, strong: ${unit} is named first.`,
      "first-in-order": (unit: string) =>
        `Inferred, weak: ${unit} is named first, as the usual order of organs would have it anyway.`,
    },
  },
} as const satisfies Catalogue;
