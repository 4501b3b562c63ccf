import {Neo4jError} from "neo4j-driver";
import {describe, expect, it} from "vitest";
import {mistake} from "../../../../src/server/guard/run/mistake.js";

/** An error as Neo4j sends it for a text that stands in its second line. */
const said = (message: string, text: string, column = 1) =>
  mistake(
    new Neo4jError(
      `${message} (line 2, column ${column} (offset: ${column + 7}))\n"${text}"\n ^`,
      "Neo.ClientError.Statement.SyntaxError",
      "42001",
      "",
    ),
    text,
    1,
  );

describe("mistake(error, text, lines)", () => {
  it("tells what would have been taken, the usual clauses first, in the reader's language", () => {
    const {sentence} = said(
      "Invalid input 'x': expected an expression, 'CALL', 'CREATE', 'FINISH', 'LIMIT', 'MATCH', 'MERGE', 'OFFSET', 'RETURN' or <EOF>",
      "MATCH (n) x",
      11,
    );
    expect(sentence.zh).toBe("不认识“x”，这里应是 'RETURN'、'MATCH'、表达式、'CALL'、'FINISH'、'LIMIT' 等");
    expect(sentence.en).toBe(
      "Invalid input 'x': expected 'RETURN', 'MATCH', an expression, 'CALL', 'FINISH', 'LIMIT' and others",
    );
  });
  it("advises nothing that is refused here, unless there is nothing else", () => {
    const list = "expected 'CREATE', 'DETACH DELETE', 'LOAD CSV', 'USE' or 'RETURN'";
    expect(said(`Invalid input '1': ${list}`, "1").sentence.en).toBe("Invalid input '1': expected 'RETURN'");
    const {fix, sentence} = said(`Invalid input 'CREAT': ${list}`, "CREAT (n)");
    expect(fix).toBeNull();
    expect(sentence.zh).toBe("不认识“CREAT”，这里应是 'RETURN'");
    expect(said("Invalid input '1': expected 'SET'", "1").sentence.zh).toBe("不认识“1”，这里应是 'SET'");
  });
  it("proposes the keyword that a word nearly is, at its place", () => {
    const {fix, details, sentence} = said("Invalid input 'RETRUN': expected 'MATCH' or 'RETURN'", "RETRUN 1");
    expect(fix).toEqual({offset: 0, length: 6, text: "RETURN"});
    expect(details.position).toEqual({line: 1, column: 1, offset: 0});
    expect(sentence).toEqual({
      zh: "不认识 RETRUN。是不是 RETURN？",
      en: "RETRUN is not known here. Did you mean RETURN?",
    });
  });
});
