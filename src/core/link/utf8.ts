import { utf8Length } from '../read/utf8-length.ts';

/** Code units turned into text at once; more arguments than this overflow the stack in some browsers. */
const CODE_UNITS_AT_ONCE = 8192;

/** In Unicode mode a pair is one character, so that only a lone half matches. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** The UTF-8 of a text, a byte order mark included; `null` when a lone surrogate stands in it, which UTF-8 cannot hold. */
export function toUtf8(text: string): Uint8Array | null {
  if (LONE_SURROGATE.test(text)) return null;
  const bytes = new Uint8Array(utf8Length(text));
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i)!;
    if (code < 0x80) {
      bytes[at++] = code;
      continue;
    }
    if (code < 0x800) bytes[at++] = 0xc0 | (code >> 6);
    else {
      if (code < 0x10000) bytes[at++] = 0xe0 | (code >> 12);
      else {
        i++;
        bytes[at++] = 0xf0 | (code >> 18);
        bytes[at++] = 0x80 | ((code >> 12) & 63);
      }
      bytes[at++] = 0x80 | ((code >> 6) & 63);
    }
    bytes[at++] = 0x80 | (code & 63);
  }
  return bytes;
}

/**
 * The text of UTF-8, strictly (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF); `null` when
 * it is none. A byte order mark isHarmless, which `TextDecoder` would drop unless told otherwise.
 */
export function fromUtf8(bytes: Uint8Array): string | null {
  const units = new Uint16Array(CODE_UNITS_AT_ONCE);
  const pieces: string[] = [];
  let filled = 0;
  for (let i = 0; i < bytes.length;) {
    const lead = bytes[i++]!;
    let code = lead;
    if (lead >= 0x80) {
      const more = lead < 0xc2 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : 0;
      if (more === 0 || i + more > bytes.length) return null;
      code = lead & (0x3f >> more);
      for (let n = 0; n < more; n++) {
        const next = bytes[i++]!;
        if ((next & 0xc0) !== 0x80) return null;
        code = (code << 6) | (next & 63);
      }
      if (more === 2 && (code < 0x800 || (code >= 0xd800 && code < 0xe000))) return null;
      if (more === 3 && (code < 0x10000 || code > 0x10ffff)) return null;
    }
    if (code >= 0x10000) {
      units[filled++] = 0xd7c0 + (code >> 10);
      units[filled++] = 0xdc00 | (code & 0x3ff);
    } else units[filled++] = code;
    if (filled >= CODE_UNITS_AT_ONCE - 1) {
      pieces.push(String.fromCharCode(...units.subarray(0, filled)));
      filled = 0;
    }
  }
  pieces.push(String.fromCharCode(...units.subarray(0, filled)));
  return pieces.join('');
}
