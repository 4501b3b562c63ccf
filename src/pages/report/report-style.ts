/** The report's style: the site's colours for light and dark, copied into the file, and rules for print. */

const RULES = `
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.7 var(--font)}
main{max-width:1080px;margin:0 auto;padding:32px 24px 64px}
h1{font-size:26px;line-height:1.4;margin:4px 0 12px}
h2{font-size:19px;line-height:1.4;margin:36px 0 10px;border-top:2px solid var(--ink);padding-top:10px}
p{margin:6px 0}
.soft{color:var(--ink-soft);font-size:13px}
.defs{position:absolute}
figure{margin:18px 0;overflow-x:auto;break-inside:avoid}
figure svg{width:100%;min-width:640px;height:auto;display:block;box-sizing:border-box}
figure svg{border:1px solid var(--rule);border-radius:6px}
figcaption{font-size:13px;color:var(--ink-soft)}
dt{font-weight:700;margin-top:8px}
dd{margin:0}
.wide{overflow-x:auto}
table{border-collapse:collapse;font-size:13px;font-variant-numeric:tabular-nums;min-width:60%}
th,td{padding:4px 8px;border-bottom:1px solid var(--rule);text-align:right;vertical-align:bottom}
th:first-child,td:first-child{text-align:left;white-space:nowrap}
.over{color:var(--over);font-weight:700}
.cross td{text-align:center;background:color-mix(in srgb,var(--target) var(--share,0%),transparent)}
.cross thead th{text-align:center}
.cross thead th span{writing-mode:vertical-rl;max-height:13em}
.points{list-style:none;padding:0}
.points li{border-top:1px solid var(--rule);padding:8px 0;break-inside:avoid}
.points li[hidden]{display:none}
.find{position:sticky;top:0;background:var(--paper);padding:8px 0}
input{font:inherit;color:inherit;background:var(--card);padding:6px 10px;min-width:16em;max-width:100%}
input{border:1px solid var(--support-line);border-radius:6px}
@page{size:A4;margin:14mm}
@media print{
body{font-size:10.5pt}
main{max-width:none;padding:0}
.find{display:none}
.wide,figure{overflow:visible}
table{font-size:8.5pt}
tr{break-inside:avoid}
thead{display:table-header-group}
h2{break-after:avoid}
figure svg{min-width:0}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`;

export const reportStyle = (): string => `${tokens()}${RULES}`;

/** The rules of this page that set colours on :root, each inside its media query. */
function tokens(): string {
  const found: string[] = [];
  const collect = (rules: CSSRuleList, wrap: (rule: string) => string) => {
    for (const rule of rules) {
      if (rule instanceof CSSStyleRule && rule.selectorText === ":root") {
        if (rule.style.getPropertyValue("--paper") !== "") found.push(wrap(rule.cssText));
      } else if (rule instanceof CSSMediaRule)
        collect(rule.cssRules, (own) => wrap(`@media ${rule.conditionText}{${own}}`));
      else if (rule instanceof CSSImportRule && rule.styleSheet !== null) collect(rule.styleSheet.cssRules, wrap);
    }
  };
  for (const sheet of document.styleSheets) collect(sheet.cssRules, (rule) => rule);
  return found.join("\n");
}
