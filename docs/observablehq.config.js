// The site: which pages there are, and the frame that stands around each of them.
import {frame, languageOf} from "../src/pages/shared/frame.js";

export default {
  root: "docs",
  title: "要点图谱 Yaodian",
  style: "style.css",
  // Everything below keeps the built site on this machine: no fonts, no search index, no links to other hosts.
  globalStylesheets: [],
  search: false,
  sidebar: false,
  toc: false,
  pager: false,
  footer: "",
  typographer: false,
  interpreters: {".ts": ["tsx"]},
  header: ({path}) => frame(path),
  // Framework gives <html> no language, and Han glyphs differ by language: the build sets it from this mark.
  head: ({path}) => `<meta name="yaodian-language" content="${languageOf(path)}"><link rel="icon" href="data:,">`,
};
