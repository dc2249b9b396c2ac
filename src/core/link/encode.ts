import { groupDigits } from '../format/digits.ts';
import { MAX_LINK_CHARACTERS, MAX_TEXT_BYTES, MAX_TEXT_MB } from '../limits.ts';
import { toBase64url } from './base64url.ts';
import { crc32 } from './crc32.ts';
import { deflate } from './compress.ts';
import { dictionary1 } from './dictionary-1.ts';
import { EXAMPLE_TAG, SLUG, type LinkFormat } from './formats.ts';
import { toParts } from './options.ts';
import type { LinkOptions } from './types.ts';
import { toUtf8 } from '../read/utf8.ts';

/** Options without a meaning are ignored, such as a note of more than 280 code points. */
export interface EncodeOptions extends LinkOptions {
  /** The slug, if the text is this unchanged example. The link then holds only the slug. */
  readonly example?: string;
}

export type EncodedLink =
  | {
      readonly ok: true;
      /** Without the `#`. */
      readonly hash: string;
      /** The length of the hash, without the address before it. */
      readonly characters: number;
    }
  | {
      readonly ok: false;
      readonly reason: 'lone-surrogate' | 'too-long';
      /** The reason and the remedy, for the user. */
      readonly message: string;
    };

/** How each format is compressed. Sharing writes the shortest, and the first of equal ones. */
const COMPRESSORS: Readonly<Record<LinkFormat['tag'], (utf8: Uint8Array) => Uint8Array>> = {
  p1: (utf8) => deflate(utf8),
  d1: (utf8) => deflate(utf8, dictionary1()),
};

/**
 * Makes the shortest link that holds a text, in the formats of `docs/link-format.md`.
 * @param text `Analysis.text` with its byte order mark. It need not be JSON.
 */
export function encodeLink(text: string, options: EncodeOptions = {}): EncodedLink {
  const { example } = options;
  const parts = toParts(options);
  if (example !== undefined && SLUG.test(example)) return done([EXAMPLE_TAG, example, ...parts]);
  const utf8 = toUtf8(text);
  if (!utf8) {
    return {
      ok: false,
      reason: 'lone-surrogate',
      message:
        'The payload contains half of a character (an unpaired surrogate), which a link cannot carry. Delete the character, or write it as a \\u escape.',
    };
  }
  if (utf8.length > MAX_TEXT_BYTES) {
    return tooLong(`The payload is larger than ${MAX_TEXT_MB} MB`);
  }
  const crc = crc32(utf8);
  const links = Object.entries(COMPRESSORS).map(([tag, compress]) => [
    tag,
    toBase64url(compress(utf8)),
    crc,
    ...parts,
  ]);
  return done(links.reduce((best, link) => (link[1]!.length < best[1]!.length ? link : best)));
}

function done(parts: readonly string[]): EncodedLink {
  const hash = parts.join('.');
  if (hash.length > MAX_LINK_CHARACTERS) {
    const limit = groupDigits(MAX_LINK_CHARACTERS);
    return tooLong(`The link would have more than ${limit} characters`);
  }
  return { ok: true, hash, characters: hash.length };
}

function tooLong(what: string): EncodedLink {
  return {
    ok: false,
    reason: 'too-long',
    message: `${what}. Save the payload as a file and share the file.`,
  };
}
