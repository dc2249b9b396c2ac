import { BrokenLink } from './types.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const FOREIGN = 255;

const VALUES = new Uint8Array(128).fill(FOREIGN);
for (let value = 0; value < ALPHABET.length; value++) VALUES[ALPHABET.charCodeAt(value)] = value;

/** base64url without padding (RFC 4648, section 5). */
export function toBase64url(bytes: Uint8Array): string {
  // By pieces, since one growing string of a megabyte is a chain of a million parts until it is first read.
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += 3 * 4096) {
    let piece = '';
    const to = Math.min(bytes.length, from + 3 * 4096);
    for (let i = from; i < to; i += 3) {
      const left = to - i;
      const group =
        (bytes[i]! << 16) | ((left > 1 ? bytes[i + 1]! : 0) << 8) | (left > 2 ? bytes[i + 2]! : 0);
      piece += ALPHABET[group >> 18]! + ALPHABET[(group >> 12) & 63]!;
      if (left > 1) piece += ALPHABET[(group >> 6) & 63]!;
      if (left > 2) piece += ALPHABET[group & 63]!;
    }
    pieces.push(piece);
  }
  return pieces.join('');
}

/**
 * Reads base64url without padding, strictly: one text for one sequence of bytes, as RFC 4648 (sections 3.2,
 * 3.3 and 3.5) lets a reader demand. So every changed character changes what is read, or is refused.
 * @throws BrokenLink at padding, at a character outside the alphabet, at non-zero spare bits, at a last group
 * of one character (six bits are no byte: something is missing).
 */
export function fromBase64url(text: string): Uint8Array {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 128 && VALUES[code] !== FOREIGN) continue;
    throw new BrokenLink(
      'foreign-characters',
      text[i] === '='
        ? 'The data of this link is padded with «=», which no program that made it has written: copy the link again from where it was made.'
        : 'Characters stand in this link that belong to no link: it was changed on its way here. Copy it again from where it was made.',
    );
  }
  const spare = text.length % 4;
  if (spare === 1) throw new BrokenLink('cut-off', 'Characters are missing.');
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let group = 0;
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    group = (group << 6) | VALUES[text.charCodeAt(i)]!;
    if (i % 4 !== 3) continue;
    bytes[at++] = group >> 16;
    bytes[at++] = group >> 8;
    bytes[at++] = group;
    group = 0;
  }
  if (spare > 0) {
    // Two characters are 12 bits for one byte, three are 18 for two: 4 or 2 bits are left over.
    if ((group & (spare === 2 ? 15 : 3)) !== 0) {
      throw new BrokenLink(
        'spare-bits',
        'The last character of the data in this link was changed or is missing. Copy the link again from where it was made.',
      );
    }
    if (spare === 2) bytes[at] = group >> 4;
    else {
      bytes[at] = group >> 10;
      bytes[at + 1] = group >> 2;
    }
  }
  return bytes;
}
