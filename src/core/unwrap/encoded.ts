import { fromUtf8 } from '../read/utf8.ts';
import { fromBase64, fromHex } from './bytes.ts';
import { isMember } from './embedded.ts';
import { peel, type Peel } from './peel.ts';

/**
 * The first letters of `{"`, `[{`, `["` and `"{` in Base64, with the white space that may follow a
 * bracket.
 */
const BASE64 = /\b(?:ey[AIJ]|ew[0ok]|W3s|W1s|W[wy][0AIko]|Ins)[\w+/-]+={0,2}/g;

const NEXT_LINE = /\r?\n[^\S\n]*[\w+/-]+={0,2}/y;
const MIN_UNITS = 40;

/** Lines of Base64 are at most this long where it is wrapped (RFC 2045, section 6.8). */
const MAX_LINE_UNITS = 76;

/** Text in Base64: alone, in lines of 76, in a data URL, in a token, or as a word of other text. */
export function peelBase64(text: string): Peel[] {
  const whole = text.trim();
  const start = text.indexOf(whole);
  if (/^[\w+/\s-]+={0,2}$/.test(whole)) {
    const decoded = fromBase64(whole);
    if (decoded !== null) return [peel('base64', 'Base64', start, start + whole.length, decoded)];
  }
  const peels: Peel[] = [];
  BASE64.lastIndex = 0;
  for (let match; (match = BASE64.exec(text));) {
    const [first] = match;
    let end = BASE64.lastIndex;
    if (first.length < MIN_UNITS) continue;
    if (first.length <= MAX_LINE_UNITS) {
      for (NEXT_LINE.lastIndex = end; NEXT_LINE.test(text);) end = NEXT_LINE.lastIndex;
      BASE64.lastIndex = end;
    }
    const isInKeyedString = text[match.index - 1] === '"' && isMember(text, match.index - 1);
    const decoded = isInKeyedString ? null : fromBase64(text.slice(match.index, end));
    if (decoded !== null) peels.push(peel('base64', 'Base64', match.index, end, decoded));
  }
  return peels;
}

/** Bytes in hexadecimal digits, as databases print them, or in decimal ones without commas. */
export function peelBytes(text: string): Peel[] {
  const whole = text.trim();
  const digits = /^(?:\\x|0x|[Xx]')?((?:[57][Bb]|0[AaDd]|20)[\da-fA-F]+)'?$/.exec(whole)?.[1];
  const list = /^((?:123|91)\s[\d\s]+)$|\[((?:123|91)\s[\d\s]+)\]/.exec(whole);
  const numbers = (list?.[1] ?? list?.[2])?.match(/\d+/g)?.map(Number);
  const decoded =
    digits !== undefined
      ? fromHex(digits)
      : numbers?.every((byte) => byte < 256)
        ? fromUtf8(Uint8Array.from(numbers))
        : null;
  if (decoded === null) return [];
  const source = list?.[0] ?? whole;
  const start = text.indexOf(source);
  return [peel('bytes', 'a list of bytes', start, start + source.length, decoded)];
}
