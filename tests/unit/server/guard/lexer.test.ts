import {describe, expect, it} from "vitest";
import {tokenize} from "../../../../src/server/guard/text/lexer.js";

/** Kinds and texts of the tokens, shortly. */
const read = (text: string) => {
  const tokens = tokenize(text);
  return Array.isArray(tokens) ? tokens.map(({kind, text: written}) => `${kind}:${written}`) : tokens;
};

describe("tokenize(text)", () => {
  it("tells words, quoted names, strings, numbers and signs apart", () =>
    expect(read("MATCH (n:`a b` {x: 'y'}) RETURN 12")).toEqual([
      "word:MATCH",
      "symbol:(",
      "word:n",
      "symbol::",
      "quoted:a b",
      "symbol:{",
      "word:x",
      "symbol::",
      "string:'y'",
      "symbol:}",
      "symbol:)",
      "word:RETURN",
      "number:12",
    ]));
  it("leaves comments out, of either kind, and ends a line comment at a bare carriage return", () =>
    expect(read("A /* LOAD CSV */ B // 'C\rD\n/**/E")).toEqual(["word:A", "word:B", "word:D", "word:E"]));
  it("keeps strings whole: the other quote, escaped quotes, comments and line breaks inside", () =>
    expect(read(`'a"b' "it's" 'x\\'y' "// no\n comment" 'C:\\\\'`)).toEqual([
      `string:'a"b'`,
      `string:"it's"`,
      "string:'x\\'y'",
      'string:"// no\n comment"',
      "string:'C:\\\\'",
    ]));
  it("reads two backticks in a quoted name as one of it", () => expect(read("`a``b`")).toEqual(["quoted:a`b"]));
  it("reads Chinese names as words and an ideographic space as a blank", () =>
    expect(read("单位　任务")).toEqual(["word:单位", "word:任务"]));
  it("sees the word after a number that touches it: Neo4j may see it too", () =>
    expect(read("1CALL")).toEqual(["number:1", "word:CALL"]));
  it("folds letters that only look like others: ſHOW and ＬＯＡＤ", () => {
    const tokens = tokenize("ſHOW ＬＯＡＤ");
    expect(Array.isArray(tokens) && tokens.map(({key}) => key)).toEqual(["SHOW", "LOAD"]);
  });
  it("gives places in the text as written", () => {
    const tokens = tokenize("A 单\\u4f4d B");
    expect(Array.isArray(tokens) && tokens.map(({text, start, end}) => [text, start, end])).toEqual([
      ["A", 0, 1],
      ["单位", 2, 9],
      ["B", 10, 11],
    ]);
  });

  describe("escapes, which Neo4j decodes before it reads anything else", () => {
    it.each([
      ["a quote, which leaves a string", "'a\\u0027 + 1", ["string:'a'", "symbol:+", "number:1"]],
      ["a line break, which ends a comment", "// \\u000a LOAD CSV", ["word:LOAD", "word:CSV"]],
      ["the end of a comment", "/* \\u002a\\u002f X", ["word:X"]],
      ["a letter of a keyword", "D\\u0045LETE", ["word:DELETE"]],
      ["a blank beyond ASCII", "LOAD\\u3000CSV", ["word:LOAD", "word:CSV"]],
      ["a backslash, which escapes a quote", "'\\u005c' X'", ["string:'\\' X'"]],
    ])("reads %s", (_, text, tokens) => expect(read(text)).toEqual(tokens));
    it.each([
      ["something that is no code", "'\\uzzzz'"],
      ["more than one u", "'\\uu0041'"],
    ])("refuses %s", (_, text) => expect(tokenize(text)).toMatchObject({reason: "code", start: 1}));
    it("takes a Chinese character", () => expect(read("'\\u5355'")).toEqual(["string:'单'"]));
    it("takes a backslash that is itself escaped before a u", () =>
      expect(read("'C:\\\\u0041sers'")).toEqual(["string:'C:\\\\u0041sers'"]));
    it("reads one after an escaped backslash", () => expect(read("'\\\\\\u0027")).toEqual(["string:'\\\\'"]));
  });

  it.each([
    ["a string", "RETURN 'a", 7],
    ["a quoted name", "RETURN `a", 7],
    ["a comment", "RETURN /* a", 7],
    ["a string that ends in an escaped quote", "RETURN 'a\\'", 7],
  ])("says where %s begins that is not closed", (_, text, start) =>
    expect(tokenize(text)).toMatchObject({reason: "unclosed", start}),
  );
});
