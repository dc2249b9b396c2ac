import { BrokenLink } from './types.ts';

/** `String.fromCharCode` gets this many bytes at once. More arguments overflow some stacks. */
const BYTES_AT_ONCE = 8192;

/** Writes base64url without padding (RFC 4648, section 5). */
export function toBase64url(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += BYTES_AT_ONCE) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + BYTES_AT_ONCE)));
  }
  const base64 = btoa(pieces.join(''));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/**
 * Reads base64url without padding. Each sequence of bytes has exactly one text, as RFC 4648
 * (sections 3.2, 3.3 and 3.5) lets a reader demand. So a changed character changes the bytes or is
 * refused.
 * @throws BrokenLink at padding, at a character outside the alphabet, at non-zero spare bits, and
 *   at a last group of one character (its six bits are less than a byte, so something is missing).
 */
export function fromBase64url(text: string): Uint8Array {
  if (/[^\w-]/.test(text)) {
    throw new BrokenLink('foreign-characters');
  }
  const inLastGroup = text.length % 4;
  if (inLastGroup === 1) throw new BrokenLink('cut-off');
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  // `atob` ignores spare bits. Written again, the last group shows them as another character.
  const lastBytes = bytes.subarray(bytes.length - (bytes.length % 3));
  if (inLastGroup > 0 && toBase64url(lastBytes) !== text.slice(-inLastGroup)) {
    throw new BrokenLink('spare-bits');
  }
  return bytes;
}
