/** Plain text and Markdown: bytes in, decoded text out. Marks such as `#` and `**` stay, since offsets count into the text. */
import {YaodianError} from "../errors.js";
import {decodeText} from "./encoding.js";
import type {Read} from "./source.js";
import {tablesInText} from "./text-tables.js";

/** @throws YaodianError `file-binary` when the bytes are no text in UTF-8, GB18030 or UTF-16 */
export function readPlainText(bytes: Uint8Array, file: string): Read {
  const text = decodeText(bytes);
  if (text === null) {
    throw new YaodianError("file-binary", {
      zh: `文件 ${file} 不是文本：不是 UTF-8、GB18030 或 UTF-16 编码，或含有二进制内容。`,
      en: `${file} is not text: neither UTF-8, GB18030 nor UTF-16, or it holds binary content.`,
    });
  }
  const tables = tablesInText(text);
  return tables.length > 0 ? {text, tables} : {text};
}
