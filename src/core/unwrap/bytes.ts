import { fromUtf8 } from '../read/utf8.ts';

/**
 * The text of UTF-8 bytes that are given as a string of characters below U+0100; `null` when they
 * are none.
 */
export function fromByteString(characters: string): string | null {
  const bytes = new Uint8Array(characters.length);
  for (let at = 0; at < characters.length; at++) {
    const code = characters.charCodeAt(at);
    if (code > 0xff) return null;
    bytes[at] = code;
  }
  return fromUtf8(bytes);
}

/**
 * The text in Base64 (RFC 4648), in the alphabet of section 4 or 5, with or without padding; `null`
 * when there is none.
 */
export function fromBase64(base64: string): string | null {
  try {
    return fromByteString(atob(base64.replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    // Characters are missing.
    return null;
  }
}

/** The text of bytes in hexadecimal digits; `null` when it is not UTF-8. */
export function fromHex(digits: string): string | null {
  return fromUtf8(Uint8Array.from(digits.match(/../g) ?? [], (pair) => parseInt(pair, 16)));
}
