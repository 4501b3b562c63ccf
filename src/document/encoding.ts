/**
 * Text encodings: bytes in, decoded text out, without BOM and with every line ended by "\n", otherwise unchanged. So a
 * file that Windows or a checkout has given "\r\n" reads like its twin, to the last offset.
 *
 * Offices save plans as UTF-8, as GBK from older editors, as UTF-16 from Windows Notepad ("Unicode"), with or without
 * BOM. Strict decoding decides before any guess: a GBK file is no valid UTF-8. Only UTF-16 without BOM needs a look
 * at the characters it would give.
 */

/** The decoded text, or null where the bytes are text in none of the encodings. */
export const decodeText = (bytes: Uint8Array): string | null => decoded(bytes)?.replace(/\r\n?/g, "\n") ?? null;

function decoded(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return strict("utf-8", bytes) ?? damagedUtf8(bytes);
  if (startsWith(bytes, [0xff, 0xfe])) return wellFormed("utf-16le", bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return wellFormed("utf-16be", bytes);
  if (!bytes.includes(0)) {
    const utf8 = strict("utf-8", bytes);
    if (utf8 !== null) return textual(utf8) ? utf8 : null;
  }
  const wide = utf16WithoutMark(bytes);
  if (wide !== null) return wide;
  if (bytes.includes(0)) return null;
  const national = strict("gb18030", bytes);
  if (national !== null && textual(national)) return national;
  return damagedUtf8(bytes);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** Decodes without a BOM in the result; null at the first malformed byte. */
function strict(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes);
  } catch {
    return null;
  }
}

function wellFormed(encoding: string, bytes: Uint8Array): string | null {
  const text = strict(encoding, bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return text !== null && textual(text) ? text : null;
}

/** UTF-8 with a few broken bytes, as a cut-off download leaves it: at most one in a thousand characters. */
function damagedUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  let broken = 0;
  for (const character of text) if (character === "\ufffd") broken++;
  return broken * 1000 <= text.length && textual(text) ? text : null;
}

/** Both byte orders are tried on a sample; the one that gives Chinese text wins. */
function utf16WithoutMark(bytes: Uint8Array): string | null {
  if (bytes.length < 2 || bytes.length % 2 === 1) return null;
  const sample = bytes.subarray(0, 8192);
  const little = familiarShare(sample, 1, 0);
  const big = familiarShare(sample, 0, 1);
  if (Math.max(little, big) < 0.9) return null;
  return wellFormed(little >= big ? "utf-16le" : "utf-16be", bytes);
}

/** Share of units that a Chinese plan is made of: Han, its punctuation, full-width forms, ASCII. */
function familiarShare(bytes: Uint8Array, high: 0 | 1, low: 0 | 1): number {
  let familiar = 0;
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    const unit = bytes[index + high]! * 256 + bytes[index + low]!;
    const ascii = (unit >= 0x20 && unit < 0x7f) || unit === 9 || unit === 10 || unit === 13;
    const han = unit >= 0x4e00 && unit <= 0x9fff;
    if (ascii || han || (unit >= 0x2010 && unit <= 0x30ff) || unit >= 0xff00) familiar++;
  }
  return familiar / (bytes.length >> 1);
}

/** No NUL, and hardly any other control or private-use character. */
function textual(text: string): boolean {
  let strange = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 0) return false;
    if ((unit < 0x20 && unit !== 9 && unit !== 10 && unit !== 12 && unit !== 13) || unit === 0x7f) strange++;
    else if (unit >= 0xe000 && unit <= 0xf8ff) strange++;
  }
  return strange * 20 <= text.length;
}
