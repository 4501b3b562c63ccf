/** What each page must say of the sample: a part of its headline in both languages, and a figure. */
export type PageAnswer = readonly [path: string, zh: RegExp, en: RegExp, figure: string];

/** Pages whose rows can be mounted: see mounted-site.ts. */
export const ROW_PAGES: readonly PageAnswer[] = [
  ["", /2019年柳州市全民科学素质行动工作要点/, /2019年柳州市全民科学素质行动工作要点/, "168"],
  ["workload", /科协任务偏重，换哪种计数都一样/, /科协 is overloaded under every way of counting/, "15.5"],
  ["network", /教育局牵头、科协参与的最多，7 项/, /7/, "70"],
  ["points", /36 项任务，29 项点名到单位/, /36 work points, 29 of them name units/, "36"],
  [
    "unit?id=unit%2F柳州市%2F教育局",
    /教育局：14 项任务，牵头 8 项（其中 7 项推定）/,
    /教育局: 14 points, leads 8 \(7 of them inferred\)/,
    "3.91",
  ],
  ["diagnostics", /有 5 处需要人来核对/, /5 places for a person to check/, "党委宣传部"],
];

/** Pages that need the service, or that Framework alone makes. */
export const SITE_PAGES: readonly PageAnswer[] = [
  ["console", /问话|问句|查询/, /./, "MATCH"],
  ["questions", /统筹二十问/, /20 questions/, "unit-workload"],
  ["about/method", /方法与口径/, /Method/, "Tukey"],
  ["about/architecture", /架构/, /Architecture/, "src/extract"],
];

/** Language of pages, prefix of their addresses, `lang` of their <html>. */
export const LANGUAGES = [
  ["zh", "", "zh-Hans"],
  ["en", "en/", "en"],
] as const;
