/**
 * The frame around every page: brand, plan, navigation, "data as of" and the language switch.
 *
 * Plain HTML generated at build time from the page's path, so that it is there before any script runs. What depends on
 * the graph (the plan's title, counts, the date) is filled in by frame-fill.ts through `data-fill`. Plain JavaScript,
 * since the site's configuration imports it and Node 20 reads no TypeScript there.
 */

const icon = (d) =>
  `<svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5" ` +
  `aria-hidden="true"><path d="${d}"/></svg>`;

/** Pages of the navigation: path, title in both languages, icon, and which count is shown at the right. */
const PAGES = [
  {path: "/", zh: "总览", en: "Overview", icon: icon("M2 2h5v5H2zM9 2h5v5H9zM2 9h5v5H2zM9 9h5v5H9z")},
  {path: "/workload", zh: "任务量", en: "Workload", icon: icon("M2 3h11M2 8h8M2 13h4")},
  {
    path: "/network",
    zh: "协作网络",
    en: "Network",
    icon: icon("M3.5 4.5 12 6M3.5 4.5 6 12.5M12 6 6 12.5M2 4.5h3M10.5 6h3M4.5 12.5h3"),
  },
  {
    path: "/points",
    zh: "任务清单",
    en: "Work points",
    icon: icon("M2 3.5h1.5M6 3.5h8M2 8h1.5M6 8h8M2 12.5h1.5M6 12.5h8"),
    fill: "points",
  },
  {path: "/console", zh: "查询", en: "Console", icon: icon("M2 4l4 4-4 4M8 12.5h6")},
  {
    path: "/questions",
    zh: "统筹二十问",
    en: "Questions",
    icon: icon("M5.5 6a2.5 2.5 0 1 1 3.6 2.2C8.3 8.7 8 9.2 8 10M8 12.6v.8"),
  },
  {
    path: "/diagnostics",
    zh: "待核实",
    en: "To check",
    icon: icon("M8 2v7M8 12.2v1.6"),
    fill: "diagnostics",
    after: true,
  },
  {path: "/about/method", zh: "方法与口径", en: "Method", icon: icon("M3 2h7l3 3v9H3zM10 2v3h3")},
];

const WORDS = {
  zh: {
    brand: "要点图谱",
    nav: "主导航",
    menu: "菜单",
    plan: "选择文件",
    skip: "跳到正文",
    language: "语言",
    loading: "正在取数…",
  },
  en: {
    brand: "Yaodian",
    nav: "Main",
    menu: "Menu",
    plan: "Choose a plan",
    skip: "Skip to content",
    language: "Language",
    loading: "Loading…",
  },
};

/** "zh" or "en", by the page's path: English pages are below /en. */
export const languageOf = (path) => (path === "/en" || path.startsWith("/en/") ? "en" : "zh");

/** The same page's path without its language: "/en/workload" and "/workload" give "/workload", "/index" gives "/". */
export const pageOf = (path) => {
  const bare = path.replace(/^\/en(?=\/|$)/, "").replace(/(^|\/)index$/, "$1");
  return bare === "" ? "/" : bare;
};

/** Path of a page in a language. */
const pathIn = (language, page) => (language === "en" ? `/en${page}` : page);

const logo = [
  '<svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">',
  '<path d="M6 6.5 17.5 10M6 6.5 9 18M17.5 10 9 18" stroke="var(--ink-faint)" stroke-width="1.5"/>',
  '<circle cx="6" cy="6.5" r="4" fill="var(--lead)"/><circle cx="17.5" cy="10" r="3" fill="var(--lead-inferred)"/>',
  '<circle cx="9" cy="18" r="3" fill="var(--over)"/></svg>',
].join("");

/**
 * The frame's HTML for the page at `path` ("/workload", "/en/workload", "/index"). Links are relative, so that a
 * static copy works below any address.
 */
export function frame(path) {
  const language = languageOf(path);
  const words = WORDS[language];
  const here = pageOf(path);
  const depth = path.split("/").length - 2;
  const up = depth > 0 ? "../".repeat(depth) : "./";
  const link = (to) => `${up}${to.slice(1)}`;
  const current = (is, value) => (is ? ` aria-current="${value}"` : "");
  const item = (page) => {
    const count = page.fill ? `<span class="n" data-fill="${page.fill}"></span>` : "";
    const address = `href="${link(pathIn(language, page.path))}"${current(page.path === here, "page")} data-keep-plan`;
    return `<li${page.after ? ' class="after"' : ""}><a ${address}>${page.icon}${page[language]}${count}</a></li>`;
  };
  const switchTo = (other, lang, name) => {
    const address = `href="${link(pathIn(other, here))}" lang="${lang}" data-keep-query`;
    return `<a ${address}${current(language === other, "true")}>${name}</a>`;
  };
  const languages = [
    `<span class="lang" role="group" aria-label="${words.language}">`,
    `${switchTo("zh", "zh-Hans", "中")}${switchTo("en", "en", "EN")}</span>`,
  ].join("");
  const brand = [
    `<a class="brand" href="${link(pathIn(language, "/"))}" data-keep-plan>`,
    `${logo}<span>${words.brand}<small>${WORDS[language === "zh" ? "en" : "zh"].brand}</small></span></a>`,
  ].join("");
  const menu = [
    '<button class="menu" type="button" aria-expanded="false" aria-controls="navigation"',
    ` aria-label="${words.menu}">${icon("M2 4h12M2 8h12M2 12h12")}</button>`,
  ].join("");
  const title = PAGES.find((page) => page.path === here)?.[language] ?? "";
  return `<a class="skip" href="#observablehq-main">${words.skip}</a>
<div class="topbar">${brand}<span class="soft s">${title}</span>${languages}${menu}</div>
<nav class="nav" id="navigation" aria-label="${words.nav}" data-root="${up}">${brand}
<div class="doc" data-fill="plan"><span class="faint">${words.loading}</span></div>
<ul>${PAGES.map(item).join("")}</ul>
<div class="asof"><div data-fill="as-of"></div>${languages}</div></nav>`;
}
