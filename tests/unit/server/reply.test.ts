import {describe, expect, it} from "vitest";
import {offsetAt, positionAt} from "../../../src/server/guard/text/refusal.js";
import {namedPort} from "../../../src/server/listen.js";
import {pagePolicy} from "../../../src/server/page-policy.js";
import {preferredLanguage} from "../../../src/server/reply.js";
import {withLanguage} from "../../../src/server/site/build-site.js";

describe("preferredLanguage(header)", () => {
  it.each([
    [undefined, "zh"],
    ["en-GB,en;q=0.9,zh;q=0.5", "en"],
    ["zh-CN,zh;q=0.9,en;q=0.8", "zh"],
    ["fr, en;q=0.3", "en"],
    ["en;q=0, zh;q=0.1", "zh"],
    ["*", "zh"],
  ])("%s → %s", (header, language) => expect(preferredLanguage(header)).toBe(language));
});

describe("positionAt(text, offset) and offsetAt(text, line, column)", () => {
  it("turn into each other, in lines of Chinese too", () => {
    const text = "MATCH (单位)\n  RETURN 单位\n";
    for (let offset = 0; offset <= text.length; offset += 1) {
      const {line, column} = positionAt(text, offset);
      expect(offsetAt(text, line, column)).toBe(offset);
    }
  });
  it("hold a place beyond the text at its end", () => expect(offsetAt("ab\nc", 9, 9)).toBe(4));
});

describe("pagePolicy(html)", () => {
  it("names the hash of each inline script, and none of a script with an address", () => {
    // printf 'let a' | openssl dgst -sha256 -binary | base64
    const policy = pagePolicy('<script src="a.js"></script><script type="module">let a</script>');
    expect(policy.match(/'sha256-[^']+'/g)).toHaveLength(1);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });
});

describe("withLanguage(html)", () => {
  it("sets the language from the page's mark, once", () => {
    const page = (language: string) =>
      `<!DOCTYPE html><html><head><meta name="yaodian-language" content="${language}">`;
    expect(withLanguage(page("zh"))).toContain('<html lang="zh-Hans">');
    expect(withLanguage(withLanguage(page("en")))).toContain('<html lang="en">');
  });
});

describe("namedPort(option, env)", () => {
  it("takes the option before PORT, and nothing where nobody named one", () => {
    expect(namedPort("8080", {PORT: "9090"})).toBe(8080);
    expect(namedPort(undefined, {PORT: "9090"})).toBe(9090);
    expect(namedPort(undefined, {})).toBeUndefined();
  });
  it("refuses what is no port", () => expect(() => namedPort("80a", {})).toThrow("80a"));
});
