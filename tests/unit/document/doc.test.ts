/** Word 97-2003: the text, and clear words where it cannot be had. */
import {describe, expect, it} from "vitest";
import {readDoc} from "../../../src/document/doc.js";
import {doc} from "./office.js";

describe("readDoc", () => {
  it("reads the paragraphs", async () => {
    const {text} = await readDoc(doc("一、重点任务\n1.办好科技节。（市科协）\n2.开展培训。（教育局）\n"), "要点.doc");
    expect(text.trimEnd()).toBe("一、重点任务\n1.办好科技节。（市科协）\n2.开展培训。（教育局）");
  });

  it("asks for docx where all numbers are automatic, since they are not in the text", async () => {
    await expect(readDoc(doc("重点任务\n办好科技节。（市科协）\n"), "要点.doc")).rejects.toMatchObject({
      code: "format-unsupported",
    });
  });

  it.each([
    ["cut off", (bytes: Buffer) => bytes.subarray(0, 1500)],
    ["whose sectors go round in a circle", (bytes: Buffer) => bytes.fill(2, 512 + 12, 512 + 13)],
  ])("says that a file %s is damaged", async (_, spoil) => {
    const bytes = spoil(doc("1.办好科技节。\n2.开展培训。\n"));
    await expect(readDoc(bytes, "要点.doc")).rejects.toMatchObject({name: "YaodianError", code: "file-damaged"});
  });
});
