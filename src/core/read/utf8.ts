/** In Unicode mode a surrogate pair is one character, so this matches only a lone surrogate. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Encodes a text as UTF-8, a byte order mark included.
 * @returns `null` when the text has a lone surrogate, which UTF-8 cannot express. `TextEncoder`
 *   would write a replacement character instead, and the text would not come back as it was.
 */
export function toUtf8(text: string): Uint8Array | null {
  return LONE_SURROGATE.test(text) ? null : new TextEncoder().encode(text);
}

/** Decodes UTF-8 (RFC 3629) and keeps a byte order mark. `null` when the bytes are not UTF-8. */
export function fromUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Every caller says that the bytes are not UTF-8.
    return null;
  }
}
